import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SchemaForm } from '../../kit/form/schema-form.tsx';
import { Page } from '../../kit/page.tsx';
import { ApplicationStep } from './application-step.tsx';
import { CheckStep } from './check-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import { NOBODY, type Filing, type Step, type StepProps } from './filing.ts';
import { MatterStep } from './matter-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import { WHO_LABELS, whoSchema } from './who-form.ts';

/** A clerk files for whoever stands at the counter, step by step; nothing of it outlives the page. */
export default function CounterPage() {
  const [filing, setFiling] = useState(NOBODY);
  const [step, go] = useState<Step>('who');
  const keep = (change: Partial<Filing>): void => setFiling((before) => ({ ...before, ...change }));
  const { matter } = filing;
  if (step === 'who') return <WhoStep filing={filing} keep={keep} go={go} />;
  if (step === 'matter' || matter === undefined) return <MatterStep filing={filing} keep={keep} go={go} />;
  const props = { filing, matter, keep, go };
  if (step === 'check') return <CheckStep {...props} />;
  if (step === 'form') return <ApplicationStep {...props} />;
  if (step === 'consent') return <ConsentStep {...props} />;
  return (
    <ReceiptStep
      {...props}
      restart={() => {
        setFiling(NOBODY);
        go('who');
      }}
    />
  );
}

function WhoStep({ filing, keep, go }: Omit<StepProps, 'matter'>) {
  const { t } = useTranslation();
  return (
    <Page title={t('counter.who.title')} lead={t('counter.who.lead')}>
      <section className="card">
        <SchemaForm
          schema={whoSchema(filing.who)}
          labels={WHO_LABELS}
          values={filing.who}
          onChange={(who) => keep({ who })}
          onSubmit={() => go('matter')}
          submitLabel={t('counter.who.next')}
        />
      </section>
    </Page>
  );
}
