import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="actions no-print">
      <Button onClick={onBack}>{t('counter.back')}</Button>
    </p>
  );
}
