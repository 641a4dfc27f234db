import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import type { StepProps } from './filing.ts';
import { personOf } from './who-form.ts';

/** What the person takes along, on a sheet that can be printed. */
export function ReceiptStep({ filing, matter, restart }: StepProps & { restart: () => void }) {
  const { t } = useTranslation();
  const { text, either, language } = useLabels();
  const { receipt } = filing;
  if (receipt === undefined) return null;
  return (
    <Page title={t('counter.receipt.title')}>
      <section className="card">
        <dl className="facts">
          <dt>{t('counter.receipt.number')}</dt>
          <dd>
            <CopyText text={receipt.number} />
          </dd>
          <dt>{t('counter.receipt.matter')}</dt>
          <dd>{text(matter.workflow.label)}</dd>
          <dt>{t('counter.receipt.applicant')}</dt>
          <dd>{personOf(filing.who).name}</dd>
          <dt>{t('counter.receipt.receivedAt')}</dt>
          <dd>{formatInstant(receipt.receivedAt, language)}</dd>
          <dt>{t('counter.receipt.desk')}</dt>
          <dd>{either(matter.desk.name, matter.desk.nameZh)}</dd>
        </dl>
        <p>{t('counter.receipt.next')}</p>
      </section>
      <p className="actions no-print">
        <Button type="primary" onClick={() => window.print()}>
          {t('kit.print')}
        </Button>
        <Button onClick={restart}>{t('counter.receipt.another')}</Button>
      </p>
    </Page>
  );
}
