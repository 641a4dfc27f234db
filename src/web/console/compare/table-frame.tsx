import type { ReactNode } from 'react';

/** What scrolls sideways is reached by keyboard. */
const reachable = (frame: HTMLElement | null): void => {
  if (frame !== null) frame.tabIndex = 0;
};

/** A table that is read, wider than some windows. */
export const TableFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="table-frame" aria-label={label} ref={reachable}>
    {children}
  </section>
);
