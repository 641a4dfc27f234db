import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../kit/copy-text.tsx';
import { consentFormQuery, type Matter } from '../counter/filing.ts';

/** What the consent columns of a row must say where the present form was read aloud. */
export function PresentConsent({ matter }: { matter: Pick<Matter, 'service' | 'workflow'> }) {
  const { t } = useTranslation();
  const { data: form } = useQuery(consentFormQuery(matter));
  if (form === undefined) return null;
  return (
    <>
      <p className="muted">{t('imports.readAloud')}</p>
      <dl className="facts">
        <dt>consent.version</dt>
        <dd>
          <CopyText text={form.version} />
        </dd>
        <dt>consent.items</dt>
        <dd>
          <CopyText text={form.items.map(({ item }) => item).join(';')} />
        </dd>
      </dl>
    </>
  );
}
