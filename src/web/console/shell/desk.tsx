import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';

interface Held {
  role: string;
  scope: string;
  member?: { name: string; nameZh: string };
}

/** As what and for whom the person works here. */
export function Desk({ roles }: { roles: readonly Held[] }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const scopeIn = (scope: string): string =>
    scope === 'all' ? t('shell.everywhere') : scope.replace(/^[a-z]+:/u, '');
  const held = roles.filter(({ role }) => role !== 'resident');
  if (held.length === 0) return null;
  return (
    <p className="desk">
      {held
        .map(({ role, scope, member }) =>
          t('shell.desk', {
            role: t(`shell.roles.${role}`),
            scope: member === undefined ? scopeIn(scope) : either(member.name, member.nameZh),
          }),
        )
        .join(t('kit.comma'))}
    </p>
  );
}
