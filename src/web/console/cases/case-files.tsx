import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant, formatMoney } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import { useMe } from '../../kit/session.ts';
import type { Case } from '../api.ts';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { useServiceNames } from '../queries.ts';
import { EvidenceLink } from './evidence-link.tsx';

type CaseDocument = Case['documents'][number];
type Posting = Case['postings'][number];

/** Documents with who vouches for each; a clerk of a member that takes part may print them. */
export function CaseDocuments({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const { data: me } = useMe();
  const isClerk = me?.roles.some(({ role }) => role === 'clerk') === true;
  const columns = useMemo<readonly Column<CaseDocument>[]>(
    () => [
      {
        title: t('cases.documents.kind'),
        cell: ({ id, kind, version, late }) => (
          <>
            {isClerk ? (
              <a href={`/admin/v1/cases/${shown.id}/documents/${id}/print`}>
                {named(shown.service, 'documents', kind)}
              </a>
            ) : (
              named(shown.service, 'documents', kind)
            )}
            {version > 1 && ` (${version})`}
            {late && ` · ${t('cases.documents.late')}`}
          </>
        ),
      },
      { title: t('cases.documents.from'), cell: ({ from }) => named(shown.service, 'sides', from) },
      {
        title: t('cases.documents.authenticity'),
        cell: ({ authenticity }) => t(`cases.documents.${authenticity}`),
      },
      { title: t('cases.documents.at'), cell: ({ receivedAt }) => formatInstant(receivedAt, language) },
      { title: t('cases.evidence'), cell: ({ evidenceId }) => <EvidenceLink id={evidenceId} /> },
    ],
    [t, named, shown.service, shown.id, language, isClerk],
  );
  return (
    <div className="block">
      <h2>{t('cases.documents.title')}</h2>
      <DataTable
        caption={t('cases.documents.title')}
        columns={columns}
        rows={shown.documents}
        keyOf={({ id }) => id}
        empty={t('cases.documents.none')}
      />
    </div>
  );
}

const TONES = { pending: 'running', posted: 'done', void: 'waiting' } as const;

/** An account of the ledger, such as `member/<id>`, with the name of its agency. */
function useAccountName({ members, memberNames }: Case): (account: string) => string {
  const { t } = useTranslation();
  const { either } = useLabels();
  return useCallback(
    (account) => {
      const [kind = '', memberId = ''] = account.split('/');
      const side = Object.keys(members).find((one) => members[one] === memberId) ?? '';
      const { name = memberId, nameZh } = memberNames[side] ?? {};
      return t(`cases.postings.account.${kind}`, { name: either(name, nameZh), defaultValue: account });
    },
    [t, either, members, memberNames],
  );
}

/** What banks and agencies reported about the money, to the fen. */
export function CasePostings({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const account = useAccountName(shown);
  const columns = useMemo<readonly Column<Posting>[]>(
    () => [
      {
        title: t('cases.postings.kind'),
        cell: ({ kind, reverses }) =>
          `${named(shown.service, 'values', kind)}${reverses === undefined ? '' : ` · ${t('cases.postings.reversal')}`}`,
      },
      {
        title: t('cases.postings.amount'),
        isNumber: true,
        cell: ({ amount }) => formatMoney(amount),
      },
      {
        title: t('cases.postings.status'),
        cell: ({ status }) => <StatusTag tone={TONES[status]}>{t(`cases.postings.is.${status}`)}</StatusTag>,
      },
      { title: t('cases.postings.way'), cell: ({ from, to }) => `${account(from)} → ${account(to)}` },
      {
        title: t('cases.postings.bankDate'),
        cell: ({ eventOn, settledOn }) => formatDay(settledOn ?? eventOn, language),
      },
      { title: t('cases.postings.reference'), cell: ({ bankReference }) => bankReference },
    ],
    [t, named, shown.service, language, account],
  );
  if (shown.postings.length === 0 && shown.funds.length === 0) return null;
  return (
    <div className="block">
      <h2>{t('cases.postings.title')}</h2>
      <p>
        {shown.funds
          .map(({ kind, agreed, posted }) =>
            t('cases.postings.fund', {
              fund: named(shown.service, 'values', kind),
              posted: formatMoney(posted),
              agreed: agreed === undefined ? t('cases.postings.open') : formatMoney(agreed),
            }),
          )
          .join(' · ')}
      </p>
      <DataTable
        caption={t('cases.postings.title')}
        columns={columns}
        rows={shown.postings}
        keyOf={({ entryId, status }) => `${entryId} ${status}`}
        empty={t('cases.postings.none')}
      />
    </div>
  );
}
