import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { isAgreed, type useApplication } from './application.ts';
import { ConsentItems } from './consent-items.tsx';

/** What is looked up and handed over, who gets it on which law, and that it can be withdrawn. */
export function Consent({ application }: { application: ReturnType<typeof useApplication> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, keep, at, consentForm } = application;
  const [isMissing, setMissing] = useState(false);
  const { data: form, error } = consentForm;
  const agreed = isAgreed(form, draft.consent);
  return (
    <Page title={t('apply.consent')} lead={t('consent.lead')}>
      {error !== null && <ProblemNotice error={error} retry={() => void consentForm.refetch()} />}
      {form === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {form !== undefined && (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(!agreed);
            if (agreed) void navigate(`${at}/apply`);
          }}
        >
          <ConsentItems
            form={form}
            agreed={draft.consent}
            isMissing={isMissing}
            onChange={(consent) => keep({ consent })}
          />
          <p className="muted">{t('consent.withdraw')}</p>
          <Button type="primary" htmlType="submit">
            {t('apply.save')}
          </Button>
        </form>
      )}
    </Page>
  );
}
