import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../kit/api.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { api, type NotificationSettings as Settings } from './api.ts';

const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => bodyOf(api.GET('/resident/v1/notification-settings')),
});

const KINDS = ['NEEDS_YOU', 'ENDED', 'LATE', 'PROGRESS'] as const;
const WAYS = [
  { way: 'email', by: 'byEmail', address: 'email', inputMode: 'email' },
  { way: 'sms', by: 'bySms', address: 'phone', inputMode: 'tel' },
] as const;

/** Of what, and how else, the person wants to be told; nothing is sent before it is agreed to here. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const settings = useQuery(settingsQuery);
  return (
    <section className="card">
      <h2>{t('settings.title')}</h2>
      {settings.error !== null && (
        <ProblemNotice error={settings.error} retry={() => void settings.refetch()} />
      )}
      {settings.data !== undefined && <Choice key={settings.data.agreedAt} settings={settings.data} />}
    </section>
  );
}

type Draft = Pick<Settings, 'byEmail' | 'bySms' | 'kinds'> & { email?: string; phone?: string };

function useSaving() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) =>
      bodyOf(api.PUT('/resident/v1/notification-settings', { body: { ...draft, agreed: true } })),
    onSuccess: (saved) => client.setQueryData(settingsQuery.queryKey, saved),
  });
}

function Choice({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { byEmail, bySms, kinds, ways } = settings;
  const [draft, setDraft] = useState<Draft>({ byEmail, bySms, kinds });
  const saving = useSaving();
  const here = WAYS.filter(({ way }) => ways[way]);
  if (here.length === 0) return <p>{t('settings.none')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(draft);
      }}
    >
      <p>{t('settings.lead')}</p>
      {here.map(({ way, by, address, inputMode }) => (
        <div className="field" key={way}>
          <div className="choices">
            <Checkbox
              checked={draft[by]}
              onChange={({ target }) => setDraft({ ...draft, [by]: target.checked })}
            >
              {t(`settings.by.${way}`)}
            </Checkbox>
          </div>
          {draft[by] && (
            <>
              <label htmlFor={`settings-${way}`}>{t(`settings.address.${way}`)}</label>
              <Input
                id={`settings-${way}`}
                inputMode={inputMode}
                autoComplete={inputMode}
                value={draft[address] ?? ''}
                required={settings[address] === null}
                {...(settings[address] !== null && { placeholder: settings[address] })}
                onChange={({ target }) => setDraft({ ...draft, [address]: target.value })}
              />
            </>
          )}
        </div>
      ))}
      <fieldset className="field">
        <legend>{t('settings.which')}</legend>
        <div className="choices">
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={draft.kinds.includes(kind)}
              onChange={({ target }) =>
                setDraft({
                  ...draft,
                  kinds: KINDS.filter((one) => (one === kind ? target.checked : draft.kinds.includes(one))),
                })
              }
            >
              {t(`settings.kind.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <p className="muted">{t('settings.agree')}</p>
      {saving.error !== null && <ProblemNotice error={saving.error} focused />}
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('settings.save')}
        </Button>
        <output>{saving.isSuccess && t('settings.saved')}</output>
      </p>
    </form>
  );
}
