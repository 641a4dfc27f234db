import type { Tone } from '../../kit/status-tag.tsx';
import type { Bundle } from '../api.ts';

export const BUNDLE_TONES: Readonly<Record<Bundle['state'], Tone>> = {
  NEEDS_YOU: 'notice',
  RUNNING: 'running',
  COMPLETED: 'done',
  PARTLY_COMPLETED: 'problem',
  NOT_COMPLETED: 'problem',
};
