import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './preferences.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const COLOURS = {
  colorPrimary: '#0b57d0',
  colorPrimaryHover: '#0a47a9',
  colorPrimaryActive: '#083a8a',
  colorSuccess: '#137333',
  colorWarning: '#8a5300',
  colorError: '#b3261e',
  colorText: '#1d2129',
  colorTextPlaceholder: '#5f6b7a',
  colorBorder: '#7d8896',
} as const;

/** Colours, sizes and language of every page; 长辈版 has larger text and targets of at least 60 px. */
export function Theme({ children }: { children: ReactNode }) {
  const { language, textSize, isElder } = usePreferences();
  const { i18n } = useTranslation();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['elder'] = String(isElder);
    root.style.fontSize = `${textSize}px`;
    void i18n.changeLanguage(language);
  }, [language, textSize, isElder, i18n]);
  return (
    <ConfigProvider
      // Always one of them: with none the page below is built anew, and what was typed there is lost.
      locale={language === 'zh' ? zhCN : enUS}
      csp={{ nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          ...COLOURS,
          fontFamily: 'inherit',
          fontSize: textSize,
          controlHeight: isElder ? Math.max(60, textSize * 2.2) : 44,
          borderRadius: 8,
          motion: false,
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
