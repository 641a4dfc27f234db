import { acceptDelegation as accept } from '../../cases/delegations/delegations.ts';
import { delegationAct } from './delegation-act.ts';

export const acceptDelegation = delegationAct(accept);
