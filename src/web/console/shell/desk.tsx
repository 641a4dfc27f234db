import { useTranslation } from 'react-i18next';

interface Held {
  role: string;
  scope: string;
}

/** As what and for whom the person works here. */
export function Desk({ roles }: { roles: readonly Held[] }) {
  const { t } = useTranslation();
  const held = roles.filter(({ role }) => role !== 'resident');
  if (held.length === 0) return null;
  return (
    <p className="desk">
      {held
        .map(({ role, scope }) =>
          t('shell.desk', {
            role: t(`shell.roles.${role}`),
            scope: scope === 'all' ? t('shell.everywhere') : scope.replace(/^[a-z]+:/u, ''),
          }),
        )
        .join(t('kit.comma'))}
    </p>
  );
}
