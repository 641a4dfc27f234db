/** A fault put into one place of the source, and the test that must notice. */
export interface PlantedFault {
  what: string;
  file: string;
  /** Stands there exactly once. */
  from: string;
  to: string;
  test: string;
  /** Full name: what is described, then what it does. */
  name: string;
}
