import { endDelegation as end } from '../../cases/delegations/delegations.ts';
import { delegationAct } from './delegation-act.ts';

export const endDelegation = delegationAct(end);
