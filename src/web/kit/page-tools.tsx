import { useTranslation } from 'react-i18next';
import { prefer, TEXT_SIZES, usePreferences } from './preferences.ts';
import { useMe } from './session.ts';

/** Language, text size and the way out: at the same place on every page. */
export function PageTools() {
  const { t } = useTranslation();
  const { language, textSize, isElder } = usePreferences();
  const { data: me } = useMe();
  const place = TEXT_SIZES.indexOf(textSize);
  const [larger, smaller] = [TEXT_SIZES[place + 1], TEXT_SIZES[place - 1]];
  return (
    <div className="tools">
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {t('kit.language')}
      </button>
      <button type="button" onClick={() => prefer({ textSize: isElder ? 16 : 20 })}>
        {t(isElder ? 'kit.standard' : 'kit.elder')}
      </button>
      {isElder && larger !== undefined && (
        <button type="button" onClick={() => prefer({ textSize: larger })}>
          {t('kit.larger')}
        </button>
      )}
      {isElder && smaller !== undefined && smaller > 16 && (
        <button type="button" onClick={() => prefer({ textSize: smaller })}>
          {t('kit.smaller')}
        </button>
      )}
      {me !== undefined && (
        <form method="post" action="/auth/logout">
          <span className="who">{me.resident?.name ?? me.name}</span>
          <button type="submit">{t('kit.signOut')}</button>
        </form>
      )}
    </div>
  );
}
