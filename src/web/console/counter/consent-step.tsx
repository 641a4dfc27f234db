import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAgreed, type ConsentForm } from '../../kit/consent/consent.ts';
import { ConsentItems } from '../../kit/consent/consent-items.tsx';
import { NotTaken } from '../../kit/form/not-taken.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { BackButton } from './back-button.tsx';
import { applicationOf, consentFormQuery, file, type StepProps } from './filing.ts';

/** What the person agrees to, read aloud item by item; then it is filed once. */
export function ConsentStep(props: StepProps) {
  const form = useQuery(consentFormQuery(props.matter));
  return <Loaded of={form}>{(read) => <ReadAloud {...props} form={read} />}</Loaded>;
}

function ReadAloud({ filing, matter, keep, go, form }: StepProps & { form: ConsentForm }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sent = useRef({ key: '', body: '' });
  const [isMissing, setMissing] = useState(false);
  const { agreed } = filing;
  const sending = useMutation({
    mutationFn: () => {
      const body = applicationOf(matter, filing, form);
      const text = JSON.stringify(body);
      if (sent.current.body !== text) sent.current = { key: crypto.randomUUID(), body: text };
      return file(matter, body, sent.current.key);
    },
    onSuccess: (receipt) => {
      keep({ receipt });
      go('receipt');
    },
    // A refusal may mean that the form has changed since it was read.
    onError: () => client.invalidateQueries({ queryKey: ['consent-form'] }),
  });
  return (
    <Page title={t('counter.consent.title')} lead={t('counter.consent.lead')}>
      <NotTaken error={sending.error} labels={matter.service.labels} retry={() => sending.mutate()} />
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!isAgreed(form, agreed));
          if (isAgreed(form, agreed)) sending.mutate();
        }}
      >
        <ConsentItems
          form={form}
          agreed={agreed}
          isMissing={isMissing}
          isAtCounter
          onChange={(now) => keep({ agreed: now })}
        />
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('counter.consent.file')}
        </Button>
      </form>
      <BackButton onBack={() => go('form')} />
    </Page>
  );
}
