import { watchSteps } from '../src/cases/reconciler.ts';
import type { WorkerParts } from './worker-parts.ts';

export const reconcile = ({ engine }: WorkerParts): AsyncDisposable => watchSteps(engine);
