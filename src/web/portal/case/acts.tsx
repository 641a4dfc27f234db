import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { bodyOf } from '../../kit/api.ts';
import { formatDay } from '../../kit/format.ts';
import { ReasonInput } from '../../kit/form/reason-input.tsx';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useDraft } from '../../kit/draft.ts';
import { useMe } from '../../kit/session.ts';
import { ConsentTitle } from '../../kit/consent/consent-items.tsx';
import { api, type Case } from '../api.ts';
import { RedressLink } from '../redress/redress-link.tsx';
import type { CaseOfPage } from './case-query.ts';

type Act = 'remind' | 'withdraw' | 'withdraw-consent';

const SEND: Readonly<Record<Act, (caseId: string, version: number, reason: string) => Promise<unknown>>> = {
  remind: (caseId, version, reason) =>
    bodyOf(api.POST('/resident/v1/cases/{caseId}/remind', asked(caseId, version, reason))),
  withdraw: (caseId, version, reason) =>
    bodyOf(api.POST('/resident/v1/cases/{caseId}/withdraw', asked(caseId, version, reason))),
  'withdraw-consent': (caseId, version, reason) =>
    bodyOf(api.POST('/resident/v1/cases/{caseId}/withdraw-consent', asked(caseId, version, reason))),
};

const asked = (caseId: string, version: number, reason: string) => ({
  params: { path: { caseId }, header: { 'If-Match': `"${version}"` } },
  body: { reason },
});

/** What the person may do about the case, and why something is not possible now. */
export function Acts({ page, standing }: { page: CaseOfPage; standing: Case }) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { canRemind, canWithdraw, consent, endedAt, nextDue, service } = standing;
  return (
    <section className="card no-print">
      <h2>{t('acts.title')}</h2>
      {canRemind.allowed ? (
        <ActForm act="remind" page={page} standing={standing} />
      ) : (
        <p className="muted">
          {t('acts.noRemind')} {either(canRemind.reason, canRemind.reasonZh)}
          {endedAt === undefined &&
            nextDue !== undefined &&
            ` ${t('acts.remindAfter', { date: formatDay(nextDue, language) })}`}
        </p>
      )}
      {canWithdraw.allowed ? (
        <ActForm act="withdraw" page={page} standing={standing} />
      ) : (
        <p className="muted">
          {t('acts.noWithdraw')} {either(canWithdraw.reason, canWithdraw.reasonZh)}
        </p>
      )}
      <Redress standing={standing} />
      <h3>{t('acts.consent')}</h3>
      <Agreed consent={consent} service={service} />
      {consent.withdrawnAt !== undefined && (
        <p>{t('acts.consentWithdrawn', { date: formatDay(consent.withdrawnAt, language) })}</p>
      )}
      {endedAt === undefined && consent.withdrawnAt === undefined && (
        <ActForm act="withdraw-consent" page={page} standing={standing} />
      )}
    </section>
  );
}

/** What the person agreed to for this matter; one form may have been for several. */
function Agreed({ consent: { items, terms = [] }, service }: Pick<Case, 'consent' | 'service'>) {
  const own = terms.filter((one) => one.service === service);
  return (
    <ul>
      {terms.length === 0 && items.map((item) => <li key={item}>{item}</li>)}
      {own.map((one) => (
        <li key={one.item}>
          <ConsentTitle item={one} />
        </li>
      ))}
    </ul>
  );
}

/** What the person says of the agencies that take part. */
function Redress({ standing: { service, number, agencies } }: { standing: Case }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const about = { service, reference: number };
  return (
    <details>
      <summary>{t('acts.redress')}</summary>
      <p>{t('redress.means')}</p>
      <ul className="rows">
        {agencies.map(({ side, name, nameZh, city }) => (
          <li key={side}>
            <p className="actions">
              <RedressLink workflow="complaint" {...about} city={city}>
                {t('redress.complaint', { who: either(name, nameZh) })}
              </RedressLink>
              <RedressLink workflow="correction" {...about} city={city} about="CASE">
                {t('redress.correctionOf', { who: either(name, nameZh) })}
              </RedressLink>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

const NO_REASON = { reason: '' };

function ActForm({ act, page, standing }: { act: Act; page: CaseOfPage; standing: Case }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', `${act} ${standing.id}`, NO_REASON);
  const [isMissing, setMissing] = useState(false);
  const sending = useMutation({
    mutationFn: () => SEND[act](standing.id, standing.version, draft.reason.trim()),
    onSuccess: async () => {
      forget();
      await page.refresh();
    },
  });
  const isEmpty = draft.reason.trim() === '';
  return (
    <details>
      <summary>{t(`acts.${act}.name`)}</summary>
      {sending.error !== null && (
        <ProblemNotice error={sending.error} focused retry={afresh(sending, page.refresh)} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(isEmpty);
          if (!isEmpty) sending.mutate();
        }}
      >
        <p>{t(`acts.${act}.means`)}</p>
        <ReasonInput
          label={t('acts.reason')}
          fault={isMissing && isEmpty && t('acts.reasonMissing')}
          value={draft.reason}
          onChange={(reason) => keep({ reason })}
        />
        <Button htmlType="submit" danger={act !== 'remind'} loading={sending.isPending}>
          {t(`acts.${act}.do`)}
        </Button>
      </form>
    </details>
  );
}
