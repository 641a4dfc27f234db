import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { regionLabel } from '../../kit/regions.ts';

/** GB/T 2260 gives the whole country this code. */
const NATIONAL = '100000';

/** The city that a member serves, in words. */
export function CityName({ city }: { city: string }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  return city === NATIONAL ? t('members.national') : text(regionLabel(city));
}
