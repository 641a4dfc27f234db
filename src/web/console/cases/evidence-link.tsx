import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../kit/session.ts';

/** The way from what happened to its proof; evidence itself is for audit, everybody else sees its number. */
export function EvidenceLink({ id }: { id: string | undefined }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (id === undefined) return null;
  if (me?.roles.some(({ role }) => role === 'audit') !== true) return <code className="small">{id}</code>;
  return (
    <Link to={`/evidence/${encodeURIComponent(id)}`}>
      {t('cases.evidence')} <span className="unseen">{id}</span>
    </Link>
  );
}
