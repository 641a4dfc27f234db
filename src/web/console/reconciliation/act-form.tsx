import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { ReasonInput } from '../../kit/form/reason-input.tsx';
import { useDraft } from '../../kit/draft.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { flatten, type Schema, type Values } from '../../kit/form/schema.ts';
import { usePreferences } from '../../kit/preferences.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { api } from '../api.ts';
import { servicesQuery, useServiceNames } from '../queries.ts';
import type { components } from '../../../contracts/admin.ts';

interface Offered {
  service: string;
  act: string;
  component: string;
  twoPeople: boolean;
  form: Record<string, unknown>;
}

interface Props {
  offered: Offered;
  /** What is settled already, such as the day of a sheet; it is not asked for. */
  known?: Record<string, unknown>;
}

interface Draft {
  values: Values;
  reason: string;
}
const EMPTY: Draft = { values: {}, reason: '' };

type Asked = Partial<components['schemas']['Approval']>;

/** An act of a service as its contract describes it, with its reason. */
export function ActForm({ offered, known = {} }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { service, act, component, twoPeople } = offered;
  const { named } = useServiceNames();
  const { language } = usePreferences();
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: me } = useMe();
  const client = useQueryClient();
  const [draft, keep, forget] = useDraft(
    me?.accountId ?? '',
    `act ${service} ${act} ${JSON.stringify(known)}`,
    EMPTY,
  );
  const [isMissing, setMissing] = useState(false);
  const form = flatten(offered.form as Schema);
  const asked = Object.keys(form.properties ?? {}).filter((name) => !(name in known));
  const doing = useMutation({
    mutationFn: async (): Promise<Asked> =>
      bodyOf(
        api.POST('/admin/v1/services/{service}/acts/{act}', {
          params: { path: { service, act } },
          body: {
            input: { ...draft.values, ...known } as Record<string, never>,
            reason: draft.reason.trim(),
          },
        }),
      ),
    onSuccess: () => (forget(), void client.invalidateQueries({ queryKey: ['reconciliation'] })),
  });
  const title = named(service, 'objects', component);
  if (doing.isSuccess)
    return (
      <p>
        <output>
          {t(doing.data.approvalId === undefined ? 'reconciliation.acts.done' : 'reconciliation.acts.asked', {
            title,
          })}
        </output>
      </p>
    );
  return (
    <section className="card" aria-labelledby={`act-${id}`}>
      <h2 id={`act-${id}`}>{title}</h2>
      {language === 'en' && <p className="muted">{form.description}</p>}
      {doing.error !== null && <ProblemNotice error={doing.error} focused />}
      <SchemaForm
        schema={form}
        labels={services.find(({ name }) => name === service)?.labels}
        values={draft.values}
        only={asked}
        onChange={(values) => keep({ values })}
        submitLabel={t(twoPeople ? 'reconciliation.acts.ask' : 'reconciliation.acts.do', { title })}
        isBusy={doing.isPending}
        onSubmit={() => {
          setMissing(draft.reason.trim() === '');
          if (draft.reason.trim() !== '') doing.mutate();
        }}
      >
        <ReasonInput
          label={t('parts.reason')}
          fault={isMissing && t('parts.reasonMissing')}
          value={draft.reason}
          onChange={(reason) => keep({ reason })}
        />
      </SchemaForm>
    </section>
  );
}
