import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotTaken } from '../../kit/form/not-taken.tsx';
import { Question } from '../../kit/form/question.tsx';
import { Page } from '../../kit/page.tsx';
import { BackButton } from './back-button.tsx';
import { applicationOf, CONSENT, file, type StepProps } from './filing.ts';

/** What the person agrees to, read aloud item by item; then it is filed once. */
export function ConsentStep({ filing, matter, keep, go }: StepProps) {
  const { t } = useTranslation();
  const sent = useRef({ key: '', body: '' });
  const [isAsked, setAsked] = useState(false);
  const { agreed } = filing;
  const isMissing = isAsked && !CONSENT.items.every((item) => agreed.includes(item));
  const sending = useMutation({
    mutationFn: () => {
      const body = applicationOf(matter, filing);
      const text = JSON.stringify(body);
      if (sent.current.body !== text) sent.current = { key: crypto.randomUUID(), body: text };
      return file(matter, body, sent.current.key);
    },
    onSuccess: (receipt) => {
      keep({ receipt });
      go('receipt');
    },
  });
  return (
    <Page title={t('counter.consent.title')} lead={t('counter.consent.lead')}>
      <NotTaken error={sending.error} labels={matter.service.labels} retry={() => sending.mutate()} />
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (CONSENT.items.every((item) => agreed.includes(item))) sending.mutate();
        }}
      >
        <Question label={t('counter.consent.legend')} fault={isMissing && t('counter.consent.missing')}>
          <div className="choices">
            {CONSENT.items.map((item) => (
              <Checkbox
                key={item}
                checked={agreed.includes(item)}
                onChange={({ target }) =>
                  keep({
                    agreed: target.checked ? [...agreed, item] : agreed.filter((one) => one !== item),
                  })
                }
              >
                {t(`counter.consent.items.${item}`)}
              </Checkbox>
            ))}
          </div>
        </Question>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('counter.consent.file')}
        </Button>
      </form>
      <BackButton onBack={() => go('form')} />
    </Page>
  );
}
