import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { CONSENT } from './application.ts';

interface Props {
  agreed: readonly string[];
  /** Whether to say that something is still open. */
  isMissing: boolean;
  onChange: (agreed: readonly string[]) => void;
}

/** Agreement item by item. */
export function ConsentItems({ agreed, isMissing, onChange }: Props) {
  const { t } = useTranslation();
  const isOpen = isMissing && !CONSENT.items.every((item) => agreed.includes(item));
  return (
    <fieldset className={isOpen ? 'field wrong' : 'field'}>
      <legend>{t('consent.legend')}</legend>
      {isOpen && (
        <p className="fault" role="alert">
          {t('consent.missing')}
        </p>
      )}
      <div className="choices">
        {CONSENT.items.map((item) => (
          <Checkbox
            key={item}
            checked={agreed.includes(item)}
            onChange={({ target }) =>
              onChange(target.checked ? [...agreed, item] : agreed.filter((one) => one !== item))
            }
          >
            {t(`consent.items.${item}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
