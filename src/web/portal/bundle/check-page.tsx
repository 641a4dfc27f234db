import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { givenConsent, isAgreed } from '../apply/application.ts';
import { ConsentItems } from '../apply/consent-items.tsx';
import { FindingCard } from '../apply/finding.tsx';
import { api, formBody, type BundleCheck, type BundleKind } from '../api.ts';
import { consentQuery, workflowIn } from '../queries.ts';
import { useBundle, type BundleOfPage } from './bundle-form.ts';
import { WithBundle } from './with-bundle.tsx';

/** What will happen in each matter, in the order in which they run; then consent, and all of it is sent once. */
export default function CheckPage() {
  const page = useBundle();
  return <WithBundle page={page}>{(kind) => <Checked page={page} kind={kind} />}</WithBundle>;
}

const partsOf = ({ chosen }: BundleOfPage) => chosen.map(({ part }) => ({ part }));

function Checked({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const { bundle, draft, at } = page;
  const form = { answers: formBody(draft.answers), parts: partsOf(page) };
  const found = useQuery({
    queryKey: ['bundle-check', bundle, form],
    queryFn: () =>
      bodyOf(
        api.POST('/resident/v1/bundles/{bundle}/pre-check', { params: { path: { bundle } }, body: form }),
      ),
    enabled: form.parts.length > 0,
  });
  const parts = found.data?.parts ?? [];
  const isReady = parts.length > 0 && parts.every(({ missing }) => missing.length === 0);
  return (
    <Page title={t('bundle.checkTitle', { what: text(kind.label) })} lead={t('bundle.order')}>
      {found.error !== null && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.isFetching && <Waiting>{t('bundle.asking')}</Waiting>}
      {parts
        .toSorted((a, b) => a.order - b.order)
        .map((part) => (
          <PartCheck
            key={part.part}
            part={part}
            page={page}
            isOrdered={parts.some(({ order }) => order > 1)}
          />
        ))}
      <p>
        <Link to={at}>{t('bundle.change')}</Link>
      </p>
      {isReady && <Filing page={page} />}
    </Page>
  );
}

interface PartCheckProps {
  part: BundleCheck['parts'][number];
  page: BundleOfPage;
  /** Whether some part waits for another, so that the order is worth saying. */
  isOrdered: boolean;
}

function PartCheck({ part, page, isOrdered }: PartCheckProps) {
  const { t } = useTranslation();
  const { text, either } = useLabels();
  const found = workflowIn(page.services.data ?? [], part.service, part.workflow);
  const { finding, problem, missing } = part;
  return (
    <section>
      <h2>
        {isOrdered && `${part.order}. `}
        {found === undefined ? part.part : text(found.workflow.label)}
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

function Filing({ page }: { page: BundleOfPage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { bundle, draft, chosen, keep, forget } = page;
  const consentForm = useQuery(consentQuery(chosen.map(({ service, workflow }) => `${service}/${workflow}`)));
  const form = consentForm.data;
  const [isMissing, setMissing] = useState(false);
  const agreed = isAgreed(form, draft.consent);
  const sending = useMutation({
    mutationFn: () => {
      const body = {
        answers: formBody(draft.answers),
        parts: partsOf(page),
        consent: form === undefined ? { version: '', items: [] } : givenConsent(form, draft.consent),
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
      {sending.error !== null && <ProblemNotice error={sending.error} focused />}
      {consentForm.error !== null && (
        <ProblemNotice error={consentForm.error} retry={() => void consentForm.refetch()} />
      )}
      {form !== undefined && (
        <ConsentItems
          form={form}
          agreed={draft.consent}
          isMissing={isMissing}
          onChange={(consent) => keep({ consent })}
        />
      )}
      <p>{t('bundle.refusedPart')}</p>
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {t('check.send')}
      </Button>
    </form>
  );
}
