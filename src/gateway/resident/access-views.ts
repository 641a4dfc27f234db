import type { LawStatus } from '../../core/law-values.ts';
import type { AccessRow } from '../../exchange/access-log.ts';
import type { Gateway } from '../gateway.ts';
import { labelAt, type Label } from '../labels.ts';

type Parts = Pick<Gateway, 'labels' | 'members' | 'registry'>;

interface Named {
  code: string;
  label: Label;
}

/** What an operation is called: by the service's labels, else by the summary of its contract. */
function operationLabel({ labels, registry }: Parts, service: string, operation: string): Label {
  const contracts = registry.services.get(service);
  const paths = (contracts?.client.document['paths'] ?? {}) as Record<
    string,
    Record<string, { operationId?: string; summary?: string }>
  >;
  const found = Object.values(paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === operation);
  return labelAt(labels.get(service) ?? {}, found?.summary ?? operation, 'operations', operation);
}

/** A member by its names; one that is gone, by its id. */
export function memberView({ members }: Pick<Parts, 'members'>, memberId: string): object {
  const member = members.member(memberId);
  return {
    memberId,
    name: member?.name ?? memberId,
    nameZh: member?.nameZh ?? memberId,
    ...(member !== undefined && { city: member.city }),
  };
}

const named = ({ labels }: Parts, service: string, group: string, code: string): Named => ({
  code,
  label: labelAt(labels.get(service) ?? {}, code, group, code),
});

/** Status of the law behind a look; what nobody called official is unconfirmed. */
const lawStatus = ({ legalStatus }: AccessRow): LawStatus => legalStatus ?? 'UNCONFIRMED';

function legalBasisView(row: AccessRow): object | null {
  const { legalDocument: document, legalArticle: article } = row;
  if (document === null) return null;
  const status = lawStatus(row);
  const unsure = UNSURE[status];
  const text = {
    zh: `依据${document}${article ?? ''}${unsure.zh}`,
    en: `On the basis of ${[document, article].filter((part) => part !== null).join(' ')}${unsure.en}`,
  };
  return { document, article, status, text };
}

const UNSURE: Readonly<Record<LawStatus, Label>> = {
  OFFICIAL: { zh: '', en: '' },
  UNCONFIRMED: { zh: '（待核实）', en: ' (to be confirmed)' },
};

/** A look at somebody's data in plain words. */
export function accessView(parts: Parts, row: AccessRow): object {
  const { evidenceId, at, service, desk, operation, outcome, code, caseId } = row;
  return {
    evidenceId,
    at,
    who: memberView(parts, row.memberId),
    desk,
    asked: row.providerId === null ? null : memberView(parts, row.providerId),
    service: { code: service, label: labelAt(parts.labels.get(service) ?? {}, service, 'service') },
    what: { code: operation, label: operationLabel(parts, service, operation) },
    why: named(parts, service, 'purposes', row.purpose),
    legalBasis: legalBasisView(row),
    fields: row.fields.map((name) => named(parts, service, 'fields', name)),
    outcome,
    code,
    caseId,
  };
}

const SAID = {
  answered: { zh: '已提供', en: 'answered' },
  'not-found': { zh: '没有查到记录', en: 'no record found' },
  refused: { zh: '已拒绝', en: 'refused' },
  pending: { zh: '办理中', en: 'pending' },
} as const;

/** The same as Estonia's Data Tracker says it. */
export function usageView(parts: Parts, row: AccessRow): object {
  const what = operationLabel(parts, row.service, row.operation);
  const why = named(parts, row.service, 'purposes', row.purpose).label;
  const law = [row.legalDocument, row.legalArticle].filter((text) => text !== null).join('');
  const unsure = UNSURE[lawStatus(row)];
  const basis = law === '' ? '' : `（依据${law}${unsure.zh}）`;
  const said = SAID[row.outcome];
  const member = parts.members.member(row.memberId);
  return {
    logtime: row.at,
    action: `${what.zh}；${why.zh}${basis}；${said.zh} / ${what.en}; ${why.en}; ${said.en}`,
    receiverCode: member?.uscc ?? row.memberId,
    receiverName: member?.nameZh ?? row.memberId,
    receiverSystem: row.clientId,
  };
}
