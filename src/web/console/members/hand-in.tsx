import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { CopyText } from '../../kit/copy-text.tsx';
import { Question } from '../../kit/form/question.tsx';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

type Act = 'request' | 'accept' | 'revoke';

interface Props {
  act: Act;
  grantId?: string;
}

const COMMAND: Readonly<Record<Act, (grantId: string) => string>> = {
  request: () => 'npm run cli -- grant request --document draft.json --client client.json --out request.jws',
  accept: (grantId) => `npm run cli -- grant accept --grant ${grantId} --client client.json --out accept.jws`,
  revoke: (grantId) => `npm run cli -- grant revoke --grant ${grantId} --client client.json --out revoke.jws`,
};

const JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

/**
 * Takes a statement that an agency has signed on its own machine: the key that signs stays there, so this page shows the
 * command and hands in its file.
 */
export function HandIn({ act, grantId = '' }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [token, setToken] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sending = useMutation({
    mutationFn: (reason: string) => send(act, grantId, { token: token.trim(), reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['grants'] }),
  });
  return (
    <details className="card">
      <summary>{t(`members.grants.acts.${act}.title`)}</summary>
      <p>{t(`members.grants.acts.${act}.text`)}</p>
      <p className="command">
        <CopyText text={COMMAND[act](grantId)} />
      </p>
      <output>{sending.isSuccess && t(`members.grants.acts.${act}.done`)}</output>
      <ReasonForm
        name={`grant ${act} ${grantId}`}
        label={t(`members.grants.acts.${act}.do`)}
        isDanger={act === 'revoke'}
        typed={act === 'revoke' ? grantId : undefined}
        isPending={sending.isPending}
        error={sending.error}
        onDo={(reason, forget) => {
          const isJws = JWS.test(token.trim());
          setWrong(!isJws);
          if (isJws) sending.mutate(reason, { onSuccess: () => (forget(), setToken('')) });
        }}
      >
        <Question id={id} label={t('members.grants.token')} fault={isWrong && t('members.grants.tokenWrong')}>
          <Input.TextArea
            id={id}
            rows={3}
            spellCheck={false}
            value={token}
            onChange={({ target }) => setToken(target.value)}
          />
        </Question>
      </ReasonForm>
    </details>
  );
}

async function send(act: Act, grantId: string, body: { token: string; reason: string }): Promise<void> {
  const params = { path: { grantId } };
  if (act === 'request') await bodyOf(api.POST('/admin/v1/grants', { body }));
  else if (act === 'accept')
    await bodyOf(api.POST('/admin/v1/grants/{grantId}/acceptance', { params, body }));
  else await bodyOf(api.POST('/admin/v1/grants/{grantId}/revocation', { params, body }));
}
