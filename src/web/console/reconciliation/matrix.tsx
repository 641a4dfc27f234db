import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { useServiceNames } from '../queries.ts';
import { Standing, usePairNames, usePeriodWords } from './sheet-words.tsx';
import type { Sheet } from './reconciliation-queries.ts';

interface Props {
  service: string;
  period: 'day' | 'month';
  sheets: readonly Sheet[];
}

interface Row {
  begins: string;
  sheets: ReadonlyMap<string, Sheet>;
}

const pairOf = ({ members }: Sheet): string => members.join(' ');

/** The sheets of one service: a row for each period, a column for each pair of cities. */
export function Matrix({ service, period, sheets }: Props) {
  const { t } = useTranslation();
  const names = useServiceNames();
  const { pair } = usePairNames();
  const periodWords = usePeriodWords();
  const { rows, pairs } = useMemo(() => {
    const days = Map.groupBy(sheets, ({ begins }) => begins);
    return {
      pairs: [...new Map(sheets.map((sheet) => [pairOf(sheet), sheet.members]))].toSorted(([one], [other]) =>
        one.localeCompare(other),
      ),
      rows: [...days]
        .map(([begins, own]): Row => ({ begins, sheets: new Map(own.map((one) => [pairOf(one), one])) }))
        .toSorted((one, other) => (one.begins < other.begins ? 1 : -1)),
    };
  }, [sheets]);
  const columns: readonly Column<Row>[] = [
    { title: t(`reconciliation.periods.${period}`), cell: ({ begins }) => periodWords(begins, period) },
    ...pairs.map(([key, members]): Column<Row> => ({
      title: pair(members),
      cell: (row) => <Cell service={service} sheet={row.sheets.get(key)} name={pair(members)} />,
    })),
  ];
  const name = names.service(service);
  return (
    <section aria-labelledby={`matrix-${service}`}>
      <h2 id={`matrix-${service}`}>{name}</h2>
      <DataTable
        caption={t('reconciliation.caption', { service: name })}
        columns={columns}
        rows={rows}
        keyOf={({ begins }) => begins}
        empty={t('reconciliation.none')}
      />
    </section>
  );
}

function Cell({ service, sheet, name }: { service: string; sheet: Sheet | undefined; name: string }) {
  const { t } = useTranslation();
  if (sheet === undefined) return <span className="muted">–</span>;
  const { begins, members, items, exceptions } = sheet;
  return (
    <>
      <Link to={`/reconciliation/${service}/${begins}/${members.join('/')}`}>
        <span className="unseen">{`${begins} ${name} `}</span>
        {t('reconciliation.counts', { items, exceptions: exceptions.length })}
      </Link>
      <br />
      <Standing sheet={sheet} />
    </>
  );
}
