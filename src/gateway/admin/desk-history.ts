import { readDocument } from '../../cases/documents.ts';
import type { DocumentView } from '../../cases/view-types.ts';
import type { PlainDate } from '../../core/dates.ts';
import type { JsonObject } from '../../core/json.ts';
import { approvalsAbout } from '../approvals.ts';
import type { Gateway } from '../gateway.ts';
import { named, type NamedApproval } from './approvals-in-scope.ts';
import type { InboxRow } from './inbox-queries.ts';

export interface EarlierDocument {
  documentId: string;
  kind: string;
  version: number;
  receivedOn: PlainDate;
  content: JsonObject;
}

const AT_MOST = 20;

/** What this agency wrote in this matter before, newest first. */
export async function earlierOf(
  { db, box }: Pick<Gateway, 'db' | 'box'>,
  { memberId }: Pick<InboxRow, 'memberId'>,
  documents: readonly DocumentView[],
): Promise<EarlierDocument[]> {
  const own = documents.filter((document) => document.memberId === memberId).toReversed();
  const read = await Promise.all(own.slice(0, AT_MOST).map(({ id }) => readDocument(db, box, id)));
  return read.flatMap((document) => {
    if (document === undefined) return [];
    const { id, kind, version, receivedOn, content } = document;
    const { stepId: _stepId, messageId: _messageId, ...said } = content;
    return [{ documentId: id, kind, version, receivedOn, content: said }];
  });
}

export interface DeskProposal {
  approval: NamedApproval;
  operationId: string;
  body: JsonObject;
}

/** Answers to a step that wait for a second clerk or were returned by one, newest first. */
export async function proposalsFor(
  gateway: Pick<Gateway, 'db' | 'box'>,
  stepId: string,
): Promise<DeskProposal[]> {
  const asked = await approvalsAbout(gateway.db, gateway.box, 'DESK_ANSWER', stepId);
  const approvals = await named(
    gateway,
    asked.map(({ view }) => view),
  );
  return asked.flatMap(({ payload }, place) => {
    const approval = approvals[place];
    if (approval === undefined) return [];
    return [{ approval, operationId: payload['operationId'] as string, body: payload['body'] as JsonObject }];
  });
}
