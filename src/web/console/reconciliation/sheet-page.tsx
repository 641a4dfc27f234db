import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatMoney } from '../../kit/format.ts';
import '../members/members.css';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { useServiceNames } from '../queries.ts';
import { ActForm } from './act-form.tsx';
import { actsQuery, matrixQuery, type Sheet } from './reconciliation-queries.ts';
import { Standing, usePairNames, usePeriodWords } from './sheet-words.tsx';

/** One sheet: its totals, its exceptions with their cases, and what two people can now do. */
export default function SheetPage() {
  const { t } = useTranslation();
  const { service = '', begins = '', gives = '', receives = '' } = useParams();
  const names = useServiceNames();
  const { member } = usePairNames();
  const periodWords = usePeriodWords();
  const query = matrixQuery({ service, from: begins, to: begins });
  const { data, error, refetch } = useQuery(query);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  const [own] = data.services;
  const sheet = own?.sheets.find(
    ({ members, begins: day }) => day === begins && members[0] === gives && members[1] === receives,
  );
  if (own === undefined || sheet === undefined)
    return <Page title={t('reconciliation.unknown')}>{null}</Page>;
  const title = `${names.service(service)} · ${periodWords(begins, own.period)}`;
  return (
    <Page title={title} lead={`${member(gives)} → ${member(receives)}`}>
      <Facts service={service} sheet={sheet} />
      <Exceptions service={service} exceptions={sheet.exceptions} />
      <Acts service={service} sheet={sheet} />
    </Page>
  );
}

function Facts({ service, sheet }: { service: string; sheet: Sheet }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const groups = [...Map.groupBy(sheet.totals, ({ group }) => group).values()];
  return (
    <dl className="facts">
      <dt>{t('reconciliation.standing')}</dt>
      <dd>
        <Standing sheet={sheet} /> {sheet.state !== null && named(service, 'values', sheet.state)}
      </dd>
      <dt>{t('reconciliation.items')}</dt>
      <dd>{sheet.items}</dd>
      {groups.map((group) => (
        <GroupFacts key={group[0]?.group} service={service} group={group} />
      ))}
      {sheet.signedBy !== null && (
        <>
          <dt>{t('reconciliation.signed')}</dt>
          <dd>{t('reconciliation.byTwo', { first: sheet.signedBy, second: sheet.secondBy })}</dd>
        </>
      )}
    </dl>
  );
}

/** Amounts that must be equal, with whether they are. */
function GroupFacts({ service, group }: { service: string; group: Sheet['totals'] }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const isEqual = new Set(group.map(({ amount }) => amount)).size === 1;
  return (
    <>
      {group.map(({ name, amount }, index) => (
        <div key={name}>
          <dt>{named(service, 'fields', name)}</dt>
          <dd>
            {formatMoney(amount)}{' '}
            {index === group.length - 1 && group.length > 1 && (
              <StatusTag tone={isEqual ? 'done' : 'problem'}>
                {t(isEqual ? 'reconciliation.equal' : 'reconciliation.unequal')}
              </StatusTag>
            )}
          </dd>
        </div>
      ))}
    </>
  );
}

type Line = Sheet['exceptions'][number];

function Exceptions({ service, exceptions }: { service: string; exceptions: readonly Line[] }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const lists = [...Map.groupBy(exceptions, ({ kind }) => kind)].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      {
        title: t('reconciliation.case'),
        cell: ({ caseNumber }) =>
          caseNumber === null ? (
            '–'
          ) : (
            <Link to={`/cases?q=${encodeURIComponent(caseNumber)}`}>{caseNumber}</Link>
          ),
      },
      { title: t('reconciliation.reference'), cell: ({ reference }) => reference },
      {
        title: t('reconciliation.amount'),
        isNumber: true,
        cell: ({ amount }) => (amount === null ? '–' : formatMoney(amount)),
      },
    ],
    [t],
  );
  if (lists.length === 0) return <p className="empty">{t('reconciliation.noException')}</p>;
  return lists.map(([kind, lines]) => (
    <section key={kind} aria-labelledby={`list-${kind}`}>
      <h2 id={`list-${kind}`}>
        {named(service, 'values', kind)} · {lines.length}
      </h2>
      <DataTable
        caption={named(service, 'values', kind)}
        columns={columns}
        rows={lines}
        keyOf={({ reference, caseNumber }) => `${reference} ${caseNumber}`}
        empty=""
      />
    </section>
  ));
}

function Acts({ service, sheet }: { service: string; sheet: Sheet }) {
  const { data: acts = [] } = useQuery(actsQuery);
  return sheet.acts.map(({ act, input }) => {
    const offered = acts.find((one) => one.service === service && one.act === act);
    return offered === undefined ? null : <ActForm key={act} offered={offered} known={input} />;
  });
}
