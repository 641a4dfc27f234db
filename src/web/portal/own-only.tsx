import { useTranslation } from 'react-i18next';
import { Page } from '../kit/page.tsx';

/** What stands on pages that show nothing but one's own, while acting for somebody else. */
export function OwnOnly() {
  const { t } = useTranslation();
  return <Page title={t('acting.ownTitle')}>{t('acting.ownText')}</Page>;
}
