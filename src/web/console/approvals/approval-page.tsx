import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { ApprovalStatus } from './approval-list.tsx';
import { approvalQuery, type Approval } from './approval-queries.ts';
import { Decide } from './decide.tsx';
import { Effect } from './effect.tsx';

/** One proposal: what exactly will happen, why, and the decision of the second person. */
export default function ApprovalPage() {
  const { t } = useTranslation();
  const { approvalId = '' } = useParams();
  const read = useQuery(approvalQuery(approvalId));
  const title =
    read.data === undefined ? t('approvals.title') : t(`approvals.kinds.${read.data.approval.kind}`);
  return (
    <Page title={title}>
      <p>
        <Link to="/approvals">{t('approvals.back')}</Link>
      </p>
      <Loaded of={read}>
        {(data) => (
          <>
            <section className="card" aria-labelledby="effect">
              <h2 id="effect">{t('approvals.effect')}</h2>
              <p>{t(`approvals.effects.${data.approval.kind}`)}</p>
              <Effect approval={data.approval} payload={data.payload} />
            </section>
            <Asked approval={data.approval} />
            {data.approval.status === 'pending' && (
              <section className="card" aria-labelledby="decision">
                <h2 id="decision">{t('approvals.decision')}</h2>
                <Decide approval={data.approval} onDecided={() => undefined} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Asked({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const { requestedByName, requestedAt, reason, decidedByName, decidedAt, decisionReason } = approval;
  return (
    <section className="card" aria-labelledby="asked">
      <h2 id="asked">{t('approvals.asked')}</h2>
      <dl className="facts">
        <dt>{t('approvals.columns.status')}</dt>
        <dd>
          <ApprovalStatus approval={approval} />
        </dd>
        <dt>{t('approvals.columns.by')}</dt>
        <dd>
          {requestedByName} · {formatInstant(requestedAt, language)}
        </dd>
        <dt>{t('approvals.columns.reason')}</dt>
        <dd>{reason}</dd>
        {decidedAt !== null && (
          <>
            <dt>{t('approvals.decidedBy')}</dt>
            <dd>
              {decidedByName} · {formatInstant(decidedAt, language)}
            </dd>
            <dt>{t('approvals.decisionReason')}</dt>
            <dd>{decisionReason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
