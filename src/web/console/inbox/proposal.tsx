import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Values } from '../../kit/form/schema.ts';
import { formatInstant } from '../../kit/format.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { Decide } from '../approvals/decide.tsx';
import { Comparison } from '../compare/comparison.tsx';
import type { DeskProposal, InboxStep } from './inbox-queries.ts';
import { Letter } from './letter.tsx';

interface Props {
  proposal: DeskProposal;
  asked: InboxStep;
  labels: Labels | undefined;
}

/** What the first clerk entered, beside what stood there before; the second one confirms or returns it. */
export function Proposal({ proposal: { approval, body, operationId }, asked, labels }: Props) {
  const { t } = useTranslation();
  const { named, language } = useLabels();
  const navigate = useNavigate();
  const earlier = [
    ...returnedBefore(asked, approval.approvalId, operationId, t('inbox.returnedBefore')),
    ...earlierVersions(asked, body, (kind, version) =>
      t('inbox.version', { kind: named(labels, 'documents', kind), version }),
    ),
  ];
  const now = { title: t('inbox.proposed'), content: body as Values };
  return (
    <section className="card" aria-labelledby="proposal">
      <h2 id="proposal">{t('inbox.proposal')}</h2>
      <p>
        {t('inbox.proposedBy', {
          name: approval.requestedByName ?? '',
          at: formatInstant(approval.requestedAt, language),
        })}{' '}
        {named(labels, 'operations', operationId)}
      </p>
      {earlier.length === 0 ? (
        <>
          <p className="muted">{t('inbox.noEarlier')}</p>
          <Letter content={body as Values} labels={labels} />
        </>
      ) : (
        <Comparison
          caption={t('inbox.proposal')}
          sides={[...earlier.slice(0, 2).toReversed(), now]}
          labels={labels}
        />
      )}
      <Decide
        approval={approval}
        onDecided={(decision) =>
          void navigate('/inbox', {
            state: {
              done: decision === 'approve' ? 'confirmed' : 'returned',
              caseNumber: asked.step.caseNumber,
            },
          })
        }
      />
    </section>
  );
}

interface Side {
  title: string;
  content: Values;
}

/** Earlier documents of this agency that have the shape of the answer. */
function earlierVersions(
  { earlier }: InboxStep,
  body: object,
  titleOf: (kind: string, version: number) => string,
): Side[] {
  const names = Object.keys(body);
  return earlier
    .filter(({ content }) => names.length > 0 && names.every((name) => name in content))
    .map(({ kind, version, content }) => ({ title: titleOf(kind, version), content: content as Values }));
}

const returnedBefore = (
  { proposals }: InboxStep,
  approvalId: string,
  operationId: string,
  title: string,
): Side[] =>
  proposals
    .filter((one) => one.approval.approvalId !== approvalId && one.operationId === operationId)
    .slice(0, 1)
    .map(({ body }) => ({ title, content: body as Values }));
