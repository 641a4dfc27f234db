import { useMutation } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import type { Client } from './member-queries.ts';
import { beginOf, inHours } from './shanghai-time.ts';

const ALGS = ['ES256', 'EdDSA', 'PS256', 'RS256'] as const;
type Jwk = Record<string, never>;

/** The public key in a text, or why it is none. A private part never leaves this browser. */
function readPublicKey(text: string): { jwk: Jwk } | { fault: 'noKey' | 'private' } {
  try {
    const jwk: unknown = JSON.parse(text);
    if (typeof jwk !== 'object' || jwk === null || !('kty' in jwk)) return { fault: 'noKey' };
    return 'd' in jwk || 'k' in jwk ? { fault: 'private' } : { jwk: jwk as Jwk };
  } catch {
    return { fault: 'noKey' };
  }
}

/** Asks a second officer to register the next public key; until the old one ends both count. */
export function RegisterKey({ client: { clientId, algs } }: { client: Client }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setAlg] = useState<string>();
  const [until, setUntil] = useState('');
  const [fault, setFault] = useState<'noKey' | 'private'>();
  const known = ALGS.filter((one) => algs.includes(one));
  const alg = known.find((one) => one === chosen) ?? known[0] ?? 'ES256';
  const asking = useMutation({
    mutationFn: ({ jwk, reason }: { jwk: Jwk; reason: string }) =>
      bodyOf(
        api.POST('/admin/v1/clients/{clientId}/keys', {
          params: { path: { clientId } },
          body: {
            alg,
            jwk,
            notBefore: inHours(0),
            reason,
            ...(until !== '' && { notAfter: beginOf(until) }),
          },
        }),
      ),
  });
  if (asking.isSuccess) return <output>{t('members.keys.asked')}</output>;
  return (
    <details>
      <summary>{t('members.keys.register')}</summary>
      <p className="muted">{t('members.keys.registerText')}</p>
      <ReasonForm
        name={`register key ${clientId}`}
        label={t('members.keys.ask')}
        isPending={asking.isPending}
        error={asking.error}
        onDo={(reason, forget) => {
          const read = readPublicKey(text);
          setFault('fault' in read ? read.fault : undefined);
          if ('fault' in read && read.fault === 'private') setText('');
          if ('jwk' in read) asking.mutate({ jwk: read.jwk, reason }, { onSuccess: forget });
        }}
      >
        <div className={fault === undefined ? 'field' : 'field wrong'}>
          <label htmlFor={`${id}-jwk`}>{t('members.keys.jwk')}</label>
          {fault !== undefined && (
            <p className="fault" role="alert">
              {t(`members.keys.${fault}`)}
            </p>
          )}
          <Input.TextArea
            id={`${id}-jwk`}
            rows={4}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div className="filters">
          <p className="filter">
            <label htmlFor={`${id}-alg`}>{t('members.keys.alg')}</label>
            <select id={`${id}-alg`} value={alg} onChange={({ target }) => setAlg(target.value)}>
              {known.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </p>
          <p className="filter">
            <label htmlFor={`${id}-until`}>{t('members.keys.until')}</label>
            <input
              id={`${id}-until`}
              type="date"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          </p>
        </div>
      </ReasonForm>
    </details>
  );
}
