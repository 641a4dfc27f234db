import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A number to note down, with a button that copies it and says so. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span className="copy">
      <span>{text}</span>
      <button
        type="button"
        className="linkish no-print"
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {t('kit.copy')}
      </button>
      <output>{isCopied ? t('kit.copied') : ''}</output>
    </span>
  );
}
