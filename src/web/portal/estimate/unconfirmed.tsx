import { useTranslation } from 'react-i18next';
import { labelOf, useLabels, type Labels } from '../../kit/labels.ts';

/** Which values of the law have no confirmed source, by their names: `interestRates.2025` is the one of a year. */
export function Unconfirmed({ values, labels }: { values: readonly string[]; labels: Labels | undefined }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const nameOf = (value: string): string => {
    const whole = labelOf(labels, 'unconfirmed', value);
    if (whole !== undefined) return text(whole);
    const [list = '', ...rest] = value.split('.');
    const label = labelOf(labels, 'unconfirmed', list);
    return label === undefined ? value : [text(label), ...rest].join(' ');
  };
  if (values.length === 0) return null;
  return (
    <p className="muted">
      {t('estimate.unconfirmed', { values: values.map((value) => nameOf(value)).join(t('kit.comma')) })}
    </p>
  );
}
