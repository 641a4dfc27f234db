import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Earlier and later pages, in words. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const { t } = useTranslation();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <p className="actions">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('kit.newer')}
      </Button>
      <span>{t('kit.pageOf', { page, last })}</span>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('kit.older')}
      </Button>
    </p>
  );
}
