/** A deterministic source of choices. Bounds are included. */
export interface Draw {
  below(limit: number): number;
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
}
