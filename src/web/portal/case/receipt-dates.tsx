import { useTranslation } from 'react-i18next';
import { formatDay } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import type { CaseReceipt } from '../api.ts';

type LegalDate = CaseReceipt['dates'][number];

/** The limits of law, each in working days and as the day it falls on. */
export function ReceiptDates({ dates, labels }: { dates: readonly LegalDate[]; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  if (dates.length === 0) return null;
  const dayOf = ({ due, notBefore }: LegalDate): string => {
    if (due !== null) return t('case.dueBy', { date: formatDay(due, language) });
    return notBefore === null ? '' : t('step.notBefore', { date: formatDay(notBefore, language) });
  };
  return (
    <>
      <p>{t('receipt.limits')}</p>
      <ul>
        {dates.map((one) => (
          <li key={one.rule}>
            {t('receipt.limit', {
              what: named(labels, 'limits', one.rule),
              when: [
                t('case.workingDays', { count: one.workingDays }),
                dayOf(one),
                one.status === 'UNCONFIRMED' ? t('kit.unconfirmed') : '',
              ]
                .filter((part) => part !== '')
                .join(t('kit.comma')),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
