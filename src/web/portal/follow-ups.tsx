import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDraft } from '../kit/draft.ts';
import type { Schema, Values } from '../kit/form/schema.ts';
import { useLabels } from '../kit/labels.ts';
import { useMe } from '../kit/session.ts';
import type { FollowUp, Service } from './api.ts';
import { carryOver, EMPTY_DRAFT } from './apply/application.ts';
import { followUpsQuery, workflowIn, type WorkflowOfService } from './queries.ts';

/** What an ended case has brought up: each opens its own form with what is known already filled in. */
export function FollowUps({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(followUpsQuery);
  if (data.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('followUps.title')}</h2>
      <ul className="rows">
        {data.map((one) => (
          <Line key={one.followUpId} followUp={one} found={workflowIn(services, one.service, one.workflow)} />
        ))}
      </ul>
    </section>
  );
}

function Line({ followUp, found }: { followUp: FollowUp; found: WorkflowOfService | undefined }) {
  const { t } = useTranslation();
  const { either, text } = useLabels();
  const { data: me } = useMe();
  const { service, workflow, input, reasons } = followUp;
  const [, keep] = useDraft(me?.accountId ?? '', `${service}/${workflow}`, EMPTY_DRAFT);
  const known = (input ?? {}) as Values;
  return (
    <li>
      {reasons.map((reason) => (
        <p key={reason.ruleIds.join()}>
          {either(reason.reason, reason.reasonZh)} {either(reason.fix, reason.fixZh)}
        </p>
      ))}
      {found !== undefined && (
        <Link
          to={`/services/${service}/${workflow}`}
          onClick={() =>
            keep({
              preCheck: carryOver(found.workflow.forms.preCheck as Schema, known, {}),
              answers: carryOver(found.workflow.forms.application as Schema, known, {}),
            })
          }
        >
          {t('followUps.open', { what: text(found.workflow.label) })}
        </Link>
      )}
    </li>
  );
}
