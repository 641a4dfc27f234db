import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';

/** Whose names stand in an item of consent, `<service>.<workflow>.look-up.<operation>` or `….hand-over.<side>`. */
const AGREED: Readonly<Record<string, string>> = { 'look-up': 'operations', 'hand-over': 'sides' };

/** Which step table and which rules the case is bound to, and what the person agreed to. */
export function CaseRules({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { named } = useServiceNames();
  const { consent } = shown;
  const agreed = (item: string): string => {
    const [service = '', , kind = '', what = ''] = item.split('.');
    const names = AGREED[kind];
    return names === undefined
      ? item
      : t(`cases.rules.agreed.${kind}`, { what: named(service, names, what) });
  };
  return (
    <section className="card" aria-labelledby="case-rules">
      <h2 id="case-rules">{t('cases.rules.title')}</h2>
      <dl className="facts">
        <dt>{t('cases.rules.table')}</dt>
        <dd>
          {named(shown.service, 'tables', shown.table)} <code>{shown.table}</code>
        </dd>
        <dt>{t('cases.rules.hash')}</dt>
        <dd>
          <code>{shown.rulesHash}</code>
        </dd>
        <dt>{t('cases.rules.limits')}</dt>
        <dd>
          <ul className="plain">
            {shown.deadlines.map(({ id, rule, workingDays, source, limitStatus }) => (
              <li key={id}>
                {named(shown.service, 'limits', rule)}: {t('cases.steps.limit', { count: workingDays })}
                {source !== undefined && ` · ${source}`}
                {limitStatus === 'UNCONFIRMED' && ` · ${t('kit.unconfirmed')}`}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('cases.rules.consent')}</dt>
        <dd>
          <ul className="plain">
            {consent.items.map((item) => (
              <li key={item}>{agreed(item)}</li>
            ))}
          </ul>
          <code>{consent.version}</code>
          {consent.withdrawnAt !== undefined &&
            ` · ${t('cases.rules.consentWithdrawn', { date: formatDay(consent.withdrawnAt, language) })}`}
        </dd>
      </dl>
    </section>
  );
}
