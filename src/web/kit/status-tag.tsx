import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'done' | 'running' | 'waiting' | 'problem' | 'notice';

const SHAPE: Readonly<Record<Tone, IconName>> = {
  done: 'done',
  running: 'running',
  waiting: 'waiting',
  problem: 'problem',
  notice: 'notice',
};

/** A state in words, with a shape and a colour beside them. */
export const StatusTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`status status-${tone}`}>
    <Icon name={SHAPE[tone]} />
    {children}
  </span>
);
