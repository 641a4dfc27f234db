import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../kit/format.ts';
import { addWords } from '../../kit/i18n.ts';
import { useLabels } from '../../kit/labels.ts';
import type { Line } from './estimate.ts';
import { words } from './words.ts';

addWords(words);

/** One amount with what is to be said of it, and its rules and documents behind a fold. */
export function Amount({ line, children }: { line: Line; children?: ReactNode }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { label, labelZh, amount, rules, sources } = line;
  return (
    <li>
      <div className="row">
        <strong>{either(label, labelZh)}</strong>
        <strong>{formatMoney(amount)}</strong>
      </div>
      {children}
      <details>
        <summary>{t('estimate.rule')}</summary>
        {rules.length + sources.length === 0
          ? t('estimate.noRule')
          : [...rules, ...sources].join(t('kit.comma'))}
      </details>
    </li>
  );
}
