import type { Fen } from '../../../core/money.ts';
import type { AccountStatus } from '../loan-use-certificate.ts';

/** How the money of a letter stands beside its information; amounts in fen. */
export type FundsState = 'NONE' | 'EXPECTED' | 'PARTIAL' | 'OVER' | 'MATCHED';

/** `information` is null while the old centre has sent none. */
export function fundsState(information: Fen | null, received: Fen): FundsState {
  if (information === null) return 'NONE';
  if (received === information) return 'MATCHED';
  if (received === 0n) return 'EXPECTED';
  return received < information ? 'PARTIAL' : 'OVER';
}

/** Table D3: what happens with money that has come to the new centre. */
export function creditDecision({
  state,
  information,
  account,
}: {
  state: FundsState;
  information: 'CHECKED' | 'NONE';
  account: AccountStatus | 'NONE';
}): 'CREDIT' | 'NEGOTIATE' | 'SUSPENSE' | 'RETURN' {
  if (account !== 'NORMAL' && account !== 'SEALED') return 'RETURN';
  if (information === 'NONE') return 'SUSPENSE';
  return state === 'MATCHED' ? 'CREDIT' : 'NEGOTIATE';
}

export interface OwnAccount {
  number: string;
  status: AccountStatus;
  openedOn: string;
}

/**
 * Which of a person's accounts at one centre takes the money, and which are merged into it (03 合并销户): the live one; if
 * none lives, the newest sealed one. Undefined where two live ones stand: nobody may guess.
 */
export function accountToCredit(
  accounts: readonly OwnAccount[],
): { live: OwnAccount; merged: readonly OwnAccount[] } | undefined {
  const usable = accounts.filter(({ status }) => status === 'NORMAL' || status === 'SEALED');
  const paying = usable.filter(({ status }) => status === 'NORMAL');
  const [live] = paying.length > 0 ? paying : usable.toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  if (live === undefined || paying.length > 1) return undefined;
  return { live, merged: usable.filter((account) => account !== live) };
}
