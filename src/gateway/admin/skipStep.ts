import { skipStep as skip } from '../../cases/skip-step.ts';
import { stepAct } from './step-act.ts';

export const skipStep = stepAct(skip);
