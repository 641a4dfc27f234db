import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { runAudit } from './deed-queries.ts';

type Run = Awaited<ReturnType<typeof runAudit>>;
type Finding = Run['findings'][number];

/** The invariants of the whole store, on demand. */
export default function Invariants() {
  const { t } = useTranslation();
  const running = useMutation({ mutationFn: runAudit });
  return (
    <Page title={t('audit.invariants.title')} lead={t('audit.invariants.lead')}>
      {running.error !== null && (
        <ProblemNotice error={running.error} focused retry={() => running.mutate()} />
      )}
      <p className="actions">
        <Button type="primary" loading={running.isPending} onClick={() => running.mutate()}>
          {t(running.isPending ? 'audit.invariants.running' : 'audit.invariants.run')}
        </Button>
      </p>
      <div aria-live="polite">{running.data !== undefined && <Verdict run={running.data} />}</div>
      {running.data !== undefined && <Findings findings={running.data.findings} />}
    </Page>
  );
}

function Verdict({ run: { at, findings } }: { run: Run }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const broken = findings.filter(({ violations }) => violations.length > 0).length;
  return (
    <p>
      <StatusTag tone={broken === 0 ? 'done' : 'problem'}>
        {broken === 0
          ? t('audit.invariants.holds', { count: findings.length })
          : t('audit.invariants.fails', { count: broken })}
      </StatusTag>{' '}
      {t('audit.invariants.at', { at: formatInstant(at, language) })}
    </p>
  );
}

/** What is broken stands first. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const columns = useMemo<readonly Column<Finding>[]>(
    () => [
      { title: t('audit.invariants.columns.name'), cell: ({ name }) => name },
      { title: t('audit.invariants.columns.checked'), cell: ({ checked }) => checked, isNumber: true },
      {
        title: t('audit.invariants.columns.verdict'),
        cell: ({ violations }) => (
          <StatusTag tone={violations.length === 0 ? 'done' : 'problem'}>
            {t(violations.length === 0 ? 'audit.invariants.ok' : 'audit.invariants.broken')}
          </StatusTag>
        ),
      },
      {
        title: t('audit.invariants.columns.what'),
        cell: ({ violations }) => violations.slice(0, 20).join(t('kit.comma')),
      },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('audit.invariants.caption')}
      columns={columns}
      rows={findings.toSorted((one, other) => other.violations.length - one.violations.length)}
      keyOf={({ name }) => name}
      empty={t('audit.invariants.none')}
    />
  );
}
