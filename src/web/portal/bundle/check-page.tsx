import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { bodyOf, ProblemError } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { givenConsent, isAgreed } from '../../kit/consent/consent.ts';
import { ConsentItems } from '../../kit/consent/consent-items.tsx';
import { FindingCard } from '../apply/finding.tsx';
import { api, type BundleCheck, type BundleKind, type ConsentForm } from '../api.ts';
import { consentQuery, workflowIn } from '../queries.ts';
import { useBundle, type BundleOfPage } from './bundle-form.ts';
import { WithBundle } from './with-bundle.tsx';

/** What will happen in each matter, in the order in which they run; then consent, and all of it is sent once. */
export default function CheckPage() {
  const page = useBundle();
  return <WithBundle page={page}>{(kind) => <Checked page={page} kind={kind} />}</WithBundle>;
}

function Checked({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { bundle, form, chosen, owner, at } = page;
  const found = useQuery({
    queryKey: ['bundle-check', owner, bundle, form],
    queryFn: () =>
      bodyOf(
        api.POST('/resident/v1/bundles/{bundle}/pre-check', { params: { path: { bundle } }, body: form }),
      ),
    enabled: form.parts.length > 0,
  });
  const consent = useQuery(consentQuery(chosen.map(({ service, workflow }) => `${service}/${workflow}`)));
  const parts = found.data?.parts ?? [];
  const isReady = parts.length > 0 && parts.every(({ missing }) => missing.length === 0);
  return (
    <Page title={t('bundle.checkTitle', { what: text(kind.label) })} lead={t('bundle.order')}>
      {found.error !== null && <Refused error={found.error} retry={() => void found.refetch()} />}
      {found.isFetching && <Waiting>{t('bundle.asking')}</Waiting>}
      {parts
        .toSorted((a, b) => a.order - b.order)
        .map((part) => (
          <PartCheck
            key={part.part}
            part={part}
            page={page}
            isOrdered={parts.some(({ order }) => order > 1)}
            isNamed={parts.some(({ person }) => person !== parts[0]?.person)}
          />
        ))}
      <p>
        <Link to={at}>{t('bundle.change')}</Link>
      </p>
      {consent.error !== null && <ProblemNotice error={consent.error} retry={() => void consent.refetch()} />}
      {isReady && consent.data !== undefined && <Filing page={page} form={consent.data} />}
    </Page>
  );
}

interface RefusedProps {
  error: Error;
  retry?: () => void;
  focused?: boolean;
}

/** Why the form is not taken as it is, and for which of its matters. */
function Refused({ error, retry, focused = false }: RefusedProps) {
  const { t } = useTranslation();
  const findings = error instanceof ProblemError ? (error.problem.findings ?? []) : [];
  const said = new Set(
    findings.map(({ code, message }) => t(`together.finding.${code}`, { defaultValue: message })),
  );
  return (
    <>
      <ProblemNotice error={error} retry={retry} focused={focused} />
      {[...said].map((words) => (
        <p className="fault" key={words}>
          {words}
        </p>
      ))}
    </>
  );
}

interface PartCheckProps {
  part: BundleCheck['parts'][number];
  page: BundleOfPage;
  /** Whether some part waits for another, so that the order is worth saying. */
  isOrdered: boolean;
  /** Whether they are for several people. */
  isNamed: boolean;
}

function PartCheck({ part, page, isOrdered, isNamed }: PartCheckProps) {
  const { t } = useTranslation();
  const { text, either } = useLabels();
  const found = workflowIn(page.services.data ?? [], part.service, part.workflow);
  const { finding, problem, missing, person } = part;
  const what = found === undefined ? part.part : text(found.workflow.label);
  return (
    <section>
      <h2>
        {isOrdered && `${part.order}. `}
        {isNamed ? t('together.person', { what, name: person }) : what}
      </h2>
      {finding !== undefined && <FindingCard finding={finding} labels={found?.service.labels} />}
      {problem !== undefined && (
        <p className="card">
          <StatusTag tone="problem">{either(problem.title, problem.titleZh)}</StatusTag>{' '}
          {either(problem.detail, problem.detailZh)} {either(problem.remedy?.fix, problem.remedy?.fixZh)}
        </p>
      )}
      {missing.length > 0 && <p className="fault">{t('bundle.missing', { count: missing.length })}</p>}
    </section>
  );
}

function Filing({ page, form }: { page: BundleOfPage; form: ConsentForm }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { bundle, draft, keep, forget } = page;
  const [isMissing, setMissing] = useState(false);
  const agreed = isAgreed(form, draft.consent);
  const sending = useMutation({
    mutationFn: () => {
      const body = {
        ...page.form,
        consent: givenConsent(form, draft.consent),
      };
      const text = JSON.stringify(body);
      const sent = draft.sent?.body === text ? draft.sent : { key: crypto.randomUUID(), body: text };
      keep({ sent });
      return bodyOf(
        api.POST('/resident/v1/bundles/{bundle}/applications', {
          params: { path: { bundle }, header: { 'Idempotency-Key': sent.key } },
          body,
        }),
      );
    },
    onSuccess: async ({ bundleId }) => {
      await client.invalidateQueries();
      await navigate(`/my-bundles/${bundleId}`, { replace: true });
      forget();
    },
  });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!agreed);
        if (agreed) sending.mutate();
      }}
    >
      <h2>{t('apply.consent')}</h2>
      {sending.error !== null && <Refused error={sending.error} focused />}
      <ConsentItems
        form={form}
        agreed={draft.consent}
        isMissing={isMissing}
        onChange={(consent) => keep({ consent })}
      />
      <p>{t('bundle.refusedPart')}</p>
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {t('check.send')}
      </Button>
    </form>
  );
}
