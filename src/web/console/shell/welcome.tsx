import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../kit/page.tsx';
import { signInAddress } from '../../kit/session.ts';

/** What a visitor sees who has not signed in. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.welcome.title')} lead={t('shell.welcome.lead')}>
      <p className="actions">
        <Button type="primary" href={signInAddress()}>
          {t('kit.signIn')}
        </Button>
        <a href="/portal">{t('shell.welcome.portal')}</a>
      </p>
    </Page>
  );
}
