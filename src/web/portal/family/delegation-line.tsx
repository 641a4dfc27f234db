import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import { actFor } from '../acting.ts';
import { api } from '../api.ts';
import { forgetCases, servicesQuery } from '../queries.ts';
import { useFresh, type Delegation } from './queries.ts';

const TONES: Readonly<Record<Delegation['state'], Tone>> = {
  OFFERED: 'notice',
  ACTIVE: 'done',
  EXPIRED: 'waiting',
  ENDED: 'waiting',
};

/** One delegation: who, for what, until when, and what the reader may do with it. */
export function DelegationLine({ one }: { one: Delegation }) {
  const { t } = useTranslation();
  const { text, language } = useLabels();
  const { data: services = [] } = useQuery(servicesQuery);
  const deciding = useDecision(one);
  const isOpen = one.state === 'OFFERED' || one.state === 'ACTIVE';
  const named = services.filter(({ name }) => one.services.includes(name)).map(({ label }) => text(label));
  return (
    <li>
      <div className="row">
        <strong>{one.role === 'GIVER' ? one.taker : one.giver}</strong>
        <StatusTag tone={TONES[one.state]}>{t(`family.${one.state}`)}</StatusTag>
      </div>
      <div className="muted">
        {one.kind === 'GUARDIAN' && `${t('family.guardian')} · `}
        {named.join(t('kit.comma'))} · {t('family.until', { date: formatDay(one.until, language) })}
      </div>
      {deciding.error !== null && (
        <ProblemNotice error={deciding.error} focused retry={() => deciding.reset()} />
      )}
      {isOpen && (
        <p className="actions">
          {one.role === 'TAKER' && one.state === 'ACTIVE' && <ActButton one={one} />}
          {one.role === 'TAKER' && one.state === 'OFFERED' && (
            <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate('accept')}>
              {t('family.accept')}
            </Button>
          )}
          <Button danger loading={deciding.isPending} onClick={() => deciding.mutate('end')}>
            {t(one.role === 'TAKER' && one.state === 'OFFERED' ? 'family.decline' : 'family.end')}
          </Button>
        </p>
      )}
    </li>
  );
}

function useDecision({ delegationId, version }: Delegation) {
  const fresh = useFresh();
  const asked = { path: { delegationId }, header: { 'If-Match': `"${version}"` } };
  return useMutation({
    mutationFn: (act: 'accept' | 'end') =>
      act === 'accept'
        ? bodyOf(
            api.POST('/resident/v1/delegations/{delegationId}/accept', {
              params: asked,
              body: { accepted: true },
            }),
          )
        : bodyOf(
            api.POST('/resident/v1/delegations/{delegationId}/end', { params: asked, body: { ended: true } }),
          ),
    onSettled: fresh,
  });
}

function ActButton({ one: { delegationId, giver, services } }: { one: Delegation }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Button
      type="primary"
      onClick={() => {
        actFor({ accountId: me?.accountId ?? '', delegationId, name: giver, services });
        forgetCases(client);
        void navigate('/');
      }}
    >
      {t('family.act', { name: giver })}
    </Button>
  );
}
