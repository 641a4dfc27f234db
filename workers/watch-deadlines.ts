import * as deadlines from '../src/cases/deadlines.ts';
import type { WorkerParts } from './worker-parts.ts';

export const watchDeadlines = ({ engine }: WorkerParts): AsyncDisposable => deadlines.watchDeadlines(engine);
