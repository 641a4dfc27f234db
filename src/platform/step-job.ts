/** One attempt at a step. `id` is `case.step.attempt`: a job of the same id is not queued twice at a time. */
export interface StepJob {
  id: string;
  stepId: string;
}
