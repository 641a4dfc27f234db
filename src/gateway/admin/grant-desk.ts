import { Refusal } from '../../core/errors.ts';
import type { AdmissionDesk } from '../../exchange/grant-admission.ts';
import { readGrantToken, type GrantAct, type GrantStatement } from '../../exchange/grant-tokens.ts';
import type { Gateway } from '../gateway.ts';

export interface GrantTokenBody {
  token: string;
  reason: string;
}

/** Where signed statements about grants are checked; a token is meant for this gateway. */
export const grantDesk = ({ members, config }: Gateway): AdmissionDesk => ({
  members,
  audience: config.publicUrl,
});

/** What a token says about the grant of the path; NOT_FOUND when it is about another one. */
export function statementAbout(grantId: string, act: GrantAct, token: string): GrantStatement {
  const statement = readGrantToken(token, act);
  if (statement.grantId !== grantId) throw new Refusal('NOT_FOUND');
  return statement;
}
