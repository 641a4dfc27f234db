import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { useMe } from '../../kit/session.ts';
import { api } from '../api.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

/** Shows the full name and number once a reason is recorded; it is kept nowhere and hidden again by one press. */
export function RevealPerson({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const revealing = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(api.POST('/admin/v1/cases/{caseId}/reveal', { params: { path: { caseId } }, body: { reason } })),
    gcTime: 0,
  });
  if (me?.roles.some(({ role }) => role === 'operations' || role === 'clerk') !== true) return null;
  const { data: person } = revealing;
  return (
    <section className="card" aria-labelledby="reveal">
      <h2 id="reveal">{t('cases.reveal.title')}</h2>
      {person === undefined ? (
        <details>
          <summary>{t('cases.reveal.ask')}</summary>
          <ReasonForm
            name={`reveal ${caseId}`}
            label={t('cases.reveal.do')}
            isPending={revealing.isPending}
            error={revealing.error}
            onDo={(reason, forget) => revealing.mutate(reason, { onSuccess: forget })}
          >
            <p className="muted">{t('cases.reveal.means')}</p>
          </ReasonForm>
        </details>
      ) : (
        <output>
          <p>
            <strong>{person.name}</strong> {person.idNumber}
          </p>
          <Button onClick={() => revealing.reset()}>{t('cases.reveal.hide')}</Button>
        </output>
      )}
    </section>
  );
}
