import { useTranslation } from 'react-i18next';
import { switchShortcuts, useShortcutsOn } from './shortcuts.ts';

/** Says which keys there are, and lets them be switched off. */
export function ShortcutSwitch() {
  const { t } = useTranslation();
  const on = useShortcutsOn();
  return (
    <label className="keys">
      <input type="checkbox" checked={on} onChange={({ target }) => switchShortcuts(target.checked)} />
      <span>
        {t('shell.keys.label')} <kbd>/</kbd> {t('shell.keys.search')} <kbd>j</kbd> <kbd>k</kbd>{' '}
        {t('shell.keys.rows')}
      </span>
    </label>
  );
}
