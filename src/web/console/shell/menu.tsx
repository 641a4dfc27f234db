import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useLabels } from '../../kit/labels.ts';
import { menuFor } from '../pages.ts';
import { ShortcutSwitch } from './shortcut-switch.tsx';

/** What these roles may open; what they may not is not there. */
export function Menu({ roles }: { roles: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  return (
    <nav className="menu no-print" aria-label={t('shell.menu')}>
      {menuFor(roles).map(({ group, entries }) => (
        <div key={group}>
          <h2 id={`menu-${group}`}>{t(`shell.groups.${group}`)}</h2>
          <ul aria-labelledby={`menu-${group}`}>
            {entries.map(({ path, name }) => (
              <li key={path}>
                <NavLink to={path}>{text(name)}</NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ShortcutSwitch />
    </nav>
  );
}
