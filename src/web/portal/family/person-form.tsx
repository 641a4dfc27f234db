import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../kit/api.ts';
import { useDraft } from '../../kit/draft.ts';
import { faultsOf } from '../../kit/form/check.ts';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import type { Schema, Values } from '../../kit/form/schema.ts';
import type { Labels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { words } from './words.ts';
import { useFresh } from './queries.ts';

/** A citizen as the contract asks for one. */
export const PERSON: Schema = {
  type: 'object',
  required: ['name', 'idNumber'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100 },
    idNumber: { type: 'string', pattern: String.raw`^\d{17}[\dX]$` },
  },
};

const { zh, en } = words;
const FIELDS = Object.fromEntries(
  Object.entries(zh.family.fields).map(([name, label]) => [
    name,
    { zh: label, en: en.family.fields[name as keyof typeof en.family.fields] },
  ]),
);

interface Props {
  name: 'grant' | 'child';
  schema: Schema;
  /** Labels of the values to choose from. */
  values?: Labels;
  send: (values: Values) => Promise<unknown>;
  submitLabel: string;
  done?: string;
}

const EMPTY = { values: {} as Values };

/** A form about another person behind a fold; what was typed stays until it was taken. */
export function PersonForm({ name, schema, values = {}, send, submitLabel, done }: Props) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', `family ${name}`, EMPTY);
  const fresh = useFresh();
  const sending = useMutation({
    mutationFn: () => send(draft.values),
    onSuccess: async () => {
      forget();
      await fresh();
    },
  });
  const findings = sending.error instanceof ProblemError ? sending.error.problem.findings : undefined;
  const faults = faultsOf(findings, '/body');
  return (
    <details className="card">
      <summary>{t(`family.${name}`)}</summary>
      <p>{t(`family.${name}Means`)}</p>
      <output>{sending.isSuccess && done}</output>
      {sending.error !== null && faults.length === 0 && (
        <ProblemNotice error={sending.error} focused retry={() => sending.mutate()} />
      )}
      <SchemaForm
        schema={schema}
        labels={{ fields: FIELDS, values }}
        values={draft.values}
        onChange={(next) => keep({ values: next })}
        onSubmit={() => sending.mutate()}
        submitLabel={submitLabel}
        isBusy={sending.isPending}
        found={faults}
      />
    </details>
  );
}
