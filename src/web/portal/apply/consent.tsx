import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isAgreed } from '../../kit/consent/consent.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { type useApplication } from './application.ts';
import { ConsentItems } from '../../kit/consent/consent-items.tsx';

/** What is looked up and handed over, who gets it on which law, and that it can be withdrawn. */
export function Consent({ application }: { application: ReturnType<typeof useApplication> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, keep, at, consentForm } = application;
  const [isMissing, setMissing] = useState(false);
  const agreed = isAgreed(consentForm.data, draft.consent);
  return (
    <Page title={t('apply.consent')} lead={t('consent.lead')}>
      <Loaded of={consentForm}>
        {(form) => (
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
      </Loaded>
    </Page>
  );
}
