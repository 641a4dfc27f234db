import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../kit/api.ts';
import { faultsOf } from '../../kit/form/check.ts';
import { useFaultWords } from '../../kit/form/field-context.ts';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { BackButton } from './back-button.tsx';
import { applicationOf, CONSENT, file, type StepProps } from './filing.ts';

/** What the person agrees to, read aloud item by item; then it is filed once. */
export function ConsentStep({ filing, matter, keep, go }: StepProps) {
  const { t } = useTranslation();
  const say = useFaultWords(matter.service.labels);
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
  const problem = sending.error instanceof ProblemError ? sending.error.problem : undefined;
  const faults = faultsOf(problem?.findings, '/body/application');
  return (
    <Page title={t('counter.consent.title')} lead={t('counter.consent.lead')}>
      {sending.error !== null && (
        <ProblemNotice error={sending.error} focused retry={() => sending.mutate()} />
      )}
      {faults.length > 0 && (
        <ul className="card">
          {faults.map((fault) => (
            <li key={fault.at}>{say(fault)}</li>
          ))}
        </ul>
      )}
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (CONSENT.items.every((item) => agreed.includes(item))) sending.mutate();
        }}
      >
        <fieldset className={isMissing ? 'field wrong' : 'field'}>
          <legend>{t('counter.consent.legend')}</legend>
          {isMissing && (
            <p className="fault" role="alert">
              {t('counter.consent.missing')}
            </p>
          )}
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
        </fieldset>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('counter.consent.file')}
        </Button>
      </form>
      <BackButton onBack={() => go('form')} />
    </Page>
  );
}
