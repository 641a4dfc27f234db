import { DECISION_NOTICE } from '../cases/apply-effect.ts';
import { COUNTER_RECORD } from '../cases/counter.ts';
import type { CaseDocument } from '../cases/workflow.ts';
import { Refusal } from '../core/errors.ts';
import type { Printable } from '../service.ts';
import type { Gateway } from './gateway.ts';
import { counterRecord } from './counter-record.ts';
import { decisionNotice } from './decision-notice.ts';

/** Printed forms of what the gateway itself writes, whatever the service. */
const OURS: Readonly<Partial<Record<string, Printable>>> = {
  [DECISION_NOTICE]: decisionNotice,
  [COUNTER_RECORD]: counterRecord,
};

/** Whether a document of this kind has a printed form. */
export function isPrintable({ registry }: Pick<Gateway, 'registry'>, service: string, kind: string): boolean {
  return Object.hasOwn(OURS, kind) || Object.hasOwn(registry.service(service).definition.printables, kind);
}

/** A document in its printed form. Throws NOT_FOUND for a kind that has none. */
export function printDocument(
  { registry }: Pick<Gateway, 'registry'>,
  { service, number }: { service: string; number: string },
  document: Pick<CaseDocument, 'kind' | 'content' | 'receivedOn'>,
): string {
  const { printables, appeal } = registry.service(service).definition;
  const own = Object.hasOwn(printables, document.kind) ? printables[document.kind] : undefined;
  const print = own ?? OURS[document.kind];
  if (print === undefined) throw new Refusal('NOT_FOUND');
  return print({
    content: document.content,
    number,
    issuedOn: document.receivedOn,
    ...(appeal !== undefined && { appeal }),
  });
}
