import { DECISION_NOTICE } from '../cases/apply-effect.ts';
import type { CaseDocument } from '../cases/workflow.ts';
import { Refusal } from '../core/errors.ts';
import type { Gateway } from './gateway.ts';
import { decisionNotice } from './decision-notice.ts';

/** A document in its printed form. Throws NOT_FOUND for a kind that has none. */
export function printDocument(
  { registry }: Pick<Gateway, 'registry'>,
  { service, number }: { service: string; number: string },
  document: Pick<CaseDocument, 'kind' | 'content' | 'receivedOn'>,
): string {
  const { printables } = registry.service(service).definition;
  const own = Object.hasOwn(printables, document.kind) ? printables[document.kind] : undefined;
  const print = own ?? (document.kind === DECISION_NOTICE ? decisionNotice : undefined);
  if (print === undefined) throw new Refusal('NOT_FOUND');
  return print({ content: document.content, number, issuedOn: document.receivedOn });
}
