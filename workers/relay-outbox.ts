import * as outbox from '../src/platform/outbox.ts';
import type { WorkerParts } from './worker-parts.ts';

export const relayOutbox = (parts: WorkerParts): AsyncDisposable => outbox.relayOutbox(parts);
