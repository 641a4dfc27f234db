import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { WhatChanged } from '../history/what-changed.tsx';
import { caseQuery } from '../queries.ts';
import type { InboxStep } from './inbox-queries.ts';

/** What happened in the case since the clerk opened the letter, once the letter has been read again. */
export function ChangedSince({ step: { caseId, version } }: Pick<InboxStep, 'step'>) {
  const { data: now } = useQuery(caseQuery(caseId));
  const [before, setBefore] = useState(now);
  if (before === undefined && now !== undefined) setBefore(now);
  if (before === undefined || now === undefined || version <= before.version) return null;
  return <WhatChanged before={before} now={now} />;
}
