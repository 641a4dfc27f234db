import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../kit/page.tsx';
import { signInAddress } from '../kit/session.ts';
import { PublicNotices } from './public-notices.tsx';

/** What a visitor sees who has not signed in. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')}>
      <PublicNotices />
      <section className="card">
        <h2>{t('welcome.heading')}</h2>
        <ul>
          <li>{t('welcome.check')}</li>
          <li>{t('welcome.follow')}</li>
          <li>{t('welcome.access')}</li>
        </ul>
        <p className="actions">
          <Button type="primary" href={signInAddress()}>
            {t('kit.signIn')}
          </Button>
        </p>
      </section>
      <p className="muted">{t('welcome.counter')}</p>
    </Page>
  );
}
