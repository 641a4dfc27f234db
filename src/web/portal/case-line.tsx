import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '../kit/format.ts';
import { useLabels } from '../kit/labels.ts';
import { StatusTag, type Tone } from '../kit/status-tag.tsx';
import type { CaseRow, Service } from './api.ts';
import { workflowIn } from './queries.ts';

type Standing = Pick<CaseRow, 'endedAs' | 'endedAt' | 'overdue'> & { needsYou: boolean };

/** The one state a resident reads first. */
export function standingOf({ endedAs, endedAt, overdue, needsYou }: Standing): readonly [Tone, string] {
  if (endedAs === 'completed' || endedAs === 'sealed') return ['done', 'standing.completed'];
  if (endedAs === 'refused') return ['problem', 'standing.refused'];
  if (endedAt !== undefined) return ['waiting', `standing.${endedAs ?? 'ended'}`];
  if (needsYou) return ['notice', 'standing.needsYou'];
  return overdue ? ['problem', 'standing.overdue'] : ['running', 'standing.running'];
}

interface Props {
  row: CaseRow;
  services: readonly Service[];
  /** Whose case it is, where a list holds those of several people. */
  name?: string | undefined;
}

/** One case in a list: what it is, where it stands, who holds it. */
export function CaseLine({ row, services, name }: Props) {
  const { t } = useTranslation();
  const { text, named, either, language } = useLabels();
  const found = workflowIn(services, row.service, row.workflow);
  const [tone, words] = standingOf(row);
  return (
    <li>
      <div className="row">
        <Link to={`/cases/${row.id}`}>
          <strong>{found === undefined ? row.number : text(found.workflow.label)}</strong>
          {name !== undefined && ` · ${name}`}
        </Link>
        <StatusTag tone={tone}>{t(words)}</StatusTag>
      </div>
      <div className="muted">
        {named(found?.service.labels, 'states', row.state)} · {t('case.stageOf', { stage: row.stage })}
        {row.holder !== undefined && row.endedAt === undefined && (
          <> · {t('case.heldBy', { who: either(row.holder.name, row.holder.nameZh) })}</>
        )}
        {row.nextDue !== undefined && row.endedAt === undefined && (
          <> · {t('case.dueBy', { date: formatDay(row.nextDue, language) })}</>
        )}
        <br />
        {row.number} · {formatDay(row.openedAt, language)}
      </div>
    </li>
  );
}
