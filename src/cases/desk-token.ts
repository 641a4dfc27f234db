import { SignJWT } from 'jose';
import { contentDigest } from '../core/digest.ts';
import { uuidv7 } from '../core/ids.ts';
import { DESK_ANSWER_TYP } from '../exchange/envelope.ts';
import type { CaseEngine } from './engine.ts';

export interface DeskAnswer {
  memberId: string;
  caseId: string;
  stepId: string;
  operationId: string;
  /** Account of the officer; `second` where four eyes were asked. */
  officer: string;
  second?: string;
  body: Buffer;
}

/**
 * What the gateway attests when an agency without a system answers: this officer of this member gave these bytes. It is
 * no signature of the agency.
 */
export function signDeskAnswer(engine: CaseEngine, answer: DeskAnswer): Promise<string> {
  const { deskKey, issuer } = engine;
  return new SignJWT({
    act: { sub: answer.officer, ...(answer.second !== undefined && { second: answer.second }) },
    case: answer.caseId,
    step: answer.stepId,
    operation: answer.operationId,
    content_digest: contentDigest(answer.body),
  })
    .setProtectedHeader({ alg: deskKey.alg, kid: deskKey.kid, typ: DESK_ANSWER_TYP })
    .setIssuer(issuer)
    .setSubject(answer.memberId)
    .setJti(uuidv7())
    .setIssuedAt()
    .sign(deskKey.privateKey);
}
