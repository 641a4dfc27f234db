import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatInstant } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { useLabels } from '../../kit/labels.ts';
import { Page } from '../../kit/page.tsx';
import { useCase } from './case-query.ts';
import { PlainSteps } from './plain-steps.tsx';
import { WithCase } from './with-case.tsx';

/** It has arrived: the number to keep, what happens next and by when, on a sheet that can be printed. */
export default function Receipt() {
  const page = useCase();
  const { t } = useTranslation();
  const { text, either, language } = useLabels();
  return (
    <WithCase page={page}>
      {(standing) => (
        <Page title={t('receipt.title')}>
          <section className="card receipt">
            <p className="receipt-mark">
              <Icon name="done" /> {page.found !== undefined && text(page.found.workflow.label)}
            </p>
            <dl className="facts">
              <dt>{t('case.number')}</dt>
              <dd>
                <CopyText text={standing.number} />
              </dd>
              <dt>{t('receipt.receivedAt')}</dt>
              <dd>{formatInstant(standing.openedAt, language)}</dd>
              {standing.holder !== undefined && (
                <>
                  <dt>{t('case.holder')}</dt>
                  <dd>{either(standing.holder.name, standing.holder.nameZh)}</dd>
                </>
              )}
            </dl>
          </section>
          <section className="card">
            <h2>{t('receipt.next')}</h2>
            <p>{t('receipt.nothingToDo')}</p>
            <PlainSteps standing={standing} labels={page.labels} />
          </section>
          <p className="actions no-print">
            <Link className="button button-main" to={`/cases/${standing.id}`}>
              {t('receipt.follow')}
            </Link>
            <Button onClick={() => window.print()}>{t('kit.print')}</Button>
          </p>
        </Page>
      )}
    </WithCase>
  );
}
