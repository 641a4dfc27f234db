import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { ChoiceSelect } from '../../kit/form/choice-select.tsx';
import { bodyOf, ProblemError } from '../../kit/api.ts';
import { useLabels } from '../../kit/labels.ts';
import { api, type Case } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { WhatChanged } from '../history/what-changed.tsx';
import { membersQuery, useServiceNames } from '../queries.ts';
import { useFreshCase } from './case-queries.ts';

export type Act = 'remind' | 'forward' | 'clarify' | 'reject' | 'invalidate' | 'close';

/** What ends a case cannot be taken back: its number is typed first. */
const ENDING: ReadonlySet<string> = new Set(['reject', 'invalidate', 'close']);

interface Props {
  shown: Case;
  side: string;
  act: string;
}

/** One act with its reason. It carries the version that the person has read, so that nothing newer is overridden. */
export function ActForm({ shown, side, act }: Props) {
  const { t } = useTranslation();
  const fresh = useFreshCase(shown.id);
  const [target, setTarget] = useState('');
  const [before, setBefore] = useState<Case>();
  const acting = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/admin/v1/cases/{caseId}/acts', {
          params: { path: { caseId: shown.id }, header: { 'If-Match': `"${shown.version}"` } },
          body: { act: act as Act, side, reason, ...(target !== '' && { payload: payloadOf(act, target) }) },
        }),
      ),
    onSuccess: fresh,
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.status !== 412) return;
      setBefore(shown);
      void fresh();
    },
  });
  return (
    <>
      {acting.isSuccess && <output>{t('cases.acts.done')}</output>}
      <ReasonForm
        name={`${act} ${side} ${shown.id}`}
        label={t(`cases.acts.names.${act}`)}
        typed={ENDING.has(act) ? shown.number : undefined}
        isDanger={ENDING.has(act)}
        isPending={acting.isPending}
        error={acting.error}
        onFresh={afresh(acting, fresh)}
        onDo={(reason, forget) => acting.mutate(reason, { onSuccess: forget })}
      >
        {before !== undefined && <WhatChanged before={before} now={shown} />}
        <p className="muted">{t(`cases.acts.means.${act}`)}</p>
        <Target shown={shown} side={side} act={act} value={target} onChange={setTarget} />
      </ReasonForm>
    </>
  );
}

const payloadOf = (act: string, target: string): Record<string, never> => {
  const payload: Readonly<Record<string, unknown>> = { [act === 'forward' ? 'memberId' : 'to']: target };
  return payload as Record<string, never>;
};

interface TargetProps extends Props {
  value: string;
  onChange: (value: string) => void;
}

/** To whom it goes, where the act asks for that. */
function Target({ shown, side, act, value, onChange }: TargetProps) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { named } = useServiceNames();
  const { data: members = [] } = useQuery({
    ...membersQuery,
    enabled: act === 'forward' && side === 'gateway',
  });
  const taking = new Set(Object.values(shown.members));
  const choices: readonly (readonly [string, string])[] =
    act === 'clarify'
      ? [...Object.keys(shown.members), 'resident']
          .filter((other) => other !== side)
          .map((other) => [other, named(shown.service, 'sides', other)])
      : members
          .filter(({ memberId, services }) => services.includes(shown.service) && !taking.has(memberId))
          .map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)]);
  const id = `target-${act}-${side}`;
  if (act !== 'clarify' && act !== 'forward') return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t('cases.acts.target')}</label>
      {act === 'forward' && side !== 'gateway' ? (
        <input id={id} value={value} required onChange={(event) => onChange(event.target.value)} />
      ) : (
        <ChoiceSelect
          id={id}
          value={value}
          required
          choices={choices}
          empty={t('kit.choose')}
          onChoose={onChange}
        />
      )}
    </div>
  );
}
