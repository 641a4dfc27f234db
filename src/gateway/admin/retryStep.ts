import { retryStep as retry } from '../../cases/tasks.ts';
import { stepAct } from './step-act.ts';

export const retryStep = stepAct(retry);
