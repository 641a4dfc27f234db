import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way from what happened to its proof. */
export function EvidenceLink({ id }: { id: string | undefined }) {
  const { t } = useTranslation();
  if (id === undefined) return null;
  return (
    <Link to={`/evidence/${encodeURIComponent(id)}`}>
      {t('cases.evidence')} <span className="unseen">{id}</span>
    </Link>
  );
}
