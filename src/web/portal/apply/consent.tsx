import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../kit/page.tsx';
import { CONSENT, type useApplication } from './application.ts';
import { ConsentItems } from './consent-items.tsx';

/** What is looked up, who reads it, and that it can be withdrawn. */
export function Consent({ application }: { application: ReturnType<typeof useApplication> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, keep, at } = application;
  const [isMissing, setMissing] = useState(false);
  const agreed = CONSENT.items.every((item) => draft.consent.includes(item));
  return (
    <Page title={t('apply.consent')} lead={t('consent.lead')}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!agreed);
          if (agreed) void navigate(`${at}/apply`);
        }}
      >
        <ConsentItems
          agreed={draft.consent}
          isMissing={isMissing}
          onChange={(consent) => keep({ consent })}
        />
        <p className="muted">{t('consent.withdraw')}</p>
        <Button type="primary" htmlType="submit">
          {t('apply.save')}
        </Button>
      </form>
    </Page>
  );
}
