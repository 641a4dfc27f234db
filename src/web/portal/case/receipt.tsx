import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatInstant } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { api, type CaseReceipt } from '../api.ts';
import { useCase } from './case-query.ts';
import { PlainSteps } from './plain-steps.tsx';
import { ReceiptDates } from './receipt-dates.tsx';
import { WithCase } from './with-case.tsx';

/** It has arrived: the number to keep, what happens next and by when, on a sheet that can be printed and checked. */
export default function Receipt() {
  const page = useCase();
  const { t } = useTranslation();
  const { text, either, language } = useLabels();
  const { caseId } = page;
  const receipt = useQuery({
    queryKey: ['receipt', caseId],
    queryFn: () => bodyOf(api.GET('/resident/v1/cases/{caseId}/receipt', { params: { path: { caseId } } })),
    staleTime: Infinity,
  });
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
            {receipt.data !== undefined && <Code verification={receipt.data.verification} />}
          </section>
          {receipt.isPending && <Waiting>{t('kit.loading')}</Waiting>}
          {receipt.error !== null && (
            <ProblemNotice error={receipt.error} retry={() => void receipt.refetch()} />
          )}
          <section className="card">
            <h2>{t('receipt.next')}</h2>
            <p>{t('receipt.nothingToDo')}</p>
            {receipt.data !== undefined && <ReceiptDates dates={receipt.data.dates} labels={page.labels} />}
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

const QUIET_ZONE = 4;

/** A QR code as a picture of its own, white around it whatever the page looks like. */
function pictureOf({ size, path }: CaseReceipt['verification']['qr']): string {
  const whole = size + 2 * QUIET_ZONE;
  const square = `x="${-QUIET_ZONE}" y="${-QUIET_ZONE}" width="${whole}" height="${whole}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}" shape-rendering="crispEdges"><rect ${square} fill="#fff"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** By this anybody can check the receipt: typed, or from the picture. */
function Code({ verification: { code, address, qr } }: Pick<CaseReceipt, 'verification'>) {
  const { t } = useTranslation();
  return (
    <div className="verification">
      <img src={pictureOf(qr)} alt={t('receipt.qr')} />
      <dl className="facts">
        <dt>{t('verify.code')}</dt>
        <dd>
          <CopyText text={code} />
        </dd>
        <dt>{t('receipt.check')}</dt>
        <dd>{address}</dd>
      </dl>
    </div>
  );
}
