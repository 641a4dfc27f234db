/**
 * What a button "show me the latest" does: takes away what was said of an attempt, then reads anew. In this order; after
 * the reading it could take away what was said of the next attempt.
 */
export const afresh = (attempt: { reset: () => void }, read: () => Promise<unknown>) => (): void => {
  attempt.reset();
  void read();
};
