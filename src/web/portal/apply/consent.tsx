import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../../kit/page.tsx';
import { CONSENT, type useApplication } from './application.ts';

/** Agreement item by item: what is looked up, who reads it, and that it can be withdrawn. */
export function Consent({ application }: { application: ReturnType<typeof useApplication> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, keep, at } = application;
  const [isMissing, setMissing] = useState(false);
  const agreed = CONSENT.items.every((item) => draft.consent.includes(item));
  const toggle = (item: string, isOn: boolean): void =>
    keep({ consent: isOn ? [...draft.consent, item] : draft.consent.filter((one) => one !== item) });
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
        <fieldset className={isMissing && !agreed ? 'field wrong' : 'field'}>
          <legend>{t('consent.legend')}</legend>
          {isMissing && !agreed && (
            <p className="fault" role="alert">
              {t('consent.missing')}
            </p>
          )}
          <div className="choices">
            {CONSENT.items.map((item) => (
              <Checkbox
                key={item}
                checked={draft.consent.includes(item)}
                onChange={({ target }) => toggle(item, target.checked)}
              >
                {t(`consent.items.${item}`)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <p className="muted">{t('consent.withdraw')}</p>
        <Button type="primary" htmlType="submit">
          {t('apply.save')}
        </Button>
      </form>
    </Page>
  );
}
