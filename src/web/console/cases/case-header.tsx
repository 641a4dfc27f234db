import { useTranslation } from 'react-i18next';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatDay, formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { toneOfCase } from './case-columns.tsx';

/** What the case is, how it stands, who holds it and until when. */
export function CaseHeader({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { service, named } = useServiceNames();
  const { holder, nextDue, endedAt, endedAs, person, members, memberNames } = shown;
  return (
    <section className="card" aria-label={t('cases.header')}>
      <dl className="facts">
        <dt>{t('cases.columns.number')}</dt>
        <dd>
          <CopyText text={shown.number} />
        </dd>
        <dt>{t('cases.columns.service')}</dt>
        <dd>{`${service(shown.service)} · ${named(shown.service, 'workflows', shown.workflow)}`}</dd>
        <dt>{t('cases.columns.state')}</dt>
        <dd>
          <StatusTag tone={toneOfCase(shown)}>{named(shown.service, 'states', shown.state)}</StatusTag>{' '}
          {shown.overdue && <StatusTag tone="problem">{t('cases.isOverdue')}</StatusTag>}
        </dd>
        <dt>{t('cases.columns.holder')}</dt>
        <dd>{holder === undefined ? '–' : either(holder.name, holder.nameZh)}</dd>
        <dt>{t('cases.columns.due')}</dt>
        <dd>{nextDue === undefined ? '–' : formatDay(nextDue, language)}</dd>
        <dt>{t('cases.columns.person')}</dt>
        <dd>{`${person.name} ${person.idNumber}`}</dd>
        <dt>{t('cases.parties')}</dt>
        <dd>
          {Object.entries(members)
            .map(([side, member]) => {
              const { name = member, nameZh } = memberNames[side] ?? {};
              return `${named(shown.service, 'sides', side)}: ${either(name, nameZh)}`;
            })
            .join(' · ')}
        </dd>
        <dt>{t('cases.columns.opened')}</dt>
        <dd>
          {formatInstant(shown.openedAt, language)} · {t(`cases.channels.${shown.channel}`)}
        </dd>
        {endedAt !== undefined && (
          <>
            <dt>{t(`cases.ended.${endedAs ?? 'completed'}`)}</dt>
            <dd>{formatInstant(endedAt, language)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
