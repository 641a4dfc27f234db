import { useEffect, useRef, type ReactNode } from 'react';

let hasShown = false;

/** One page: its title in the browser, and the focus on its heading when the person came from another page. */
export function Page({ title, children, lead }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 双城通`;
    if (hasShown) heading.current?.focus();
    hasShown = true;
  }, [title]);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </>
  );
}

/** Says to everybody, also to those who hear the page, that something is being read. */
export const Waiting = ({ children }: { children: ReactNode }) => (
  <output className="waiting">{children}</output>
);
