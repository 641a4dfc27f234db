import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  cursor: string | undefined;
  nextCursor: string | undefined;
  total: number;
  totalIsAtLeast?: boolean | undefined;
  onCursor: (cursor: string | undefined) => void;
}

/** Goes on through a list that is read by cursor; the way back is the browser's. */
export function CursorPager({ cursor, nextCursor, total, totalIsAtLeast, onCursor }: Props) {
  const { t } = useTranslation();
  return (
    <p className="actions">
      <output>{t(totalIsAtLeast === true ? 'parts.totalAtLeast' : 'parts.total', { count: total })}</output>
      {cursor !== undefined && <Button onClick={() => onCursor(undefined)}>{t('parts.first')}</Button>}
      {nextCursor !== undefined && <Button onClick={() => onCursor(nextCursor)}>{t('parts.next')}</Button>}
    </p>
  );
}
