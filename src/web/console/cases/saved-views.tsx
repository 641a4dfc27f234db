import { Button, Input } from 'antd';
import { useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../kit/session.ts';
import type { CaseFilterValues } from './case-queries.ts';

/** A name for a set of filters; it holds codes and names of agencies, nothing of people. */
interface View {
  name: string;
  filters: CaseFilterValues;
}

const STANDARD = [
  ['overdue', { open: 'true', overdue: 'true' }],
  ['open', { open: 'true' }],
  ['ended', { open: 'false' }],
] as const satisfies readonly (readonly [string, CaseFilterValues])[];

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Views of one account, kept in this browser. */
function useViews(
  accountId: string,
): readonly [views: readonly View[], keep: (views: readonly View[]) => void] {
  const key = `views cases ${accountId}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key) ?? '[]');
  const keep = (views: readonly View[]): void => {
    localStorage.setItem(key, JSON.stringify(views));
    for (const listener of listeners) listener();
  };
  return [JSON.parse(text) as View[], keep];
}

const addressOf = (filters: CaseFilterValues): string => `/cases?${new URLSearchParams({ ...filters })}`;

/** Sets of filters by name: three that everybody needs, and the person's own. */
export function SavedViews({ current }: { current: CaseFilterValues }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [views, keep] = useViews(me?.accountId ?? '');
  const [name, setName] = useState('');
  const id = useId();
  const { q: _number, ...filters } = current;
  const shownAs = new URLSearchParams({ ...filters }).toString();
  const isShown = (of: CaseFilterValues): boolean => new URLSearchParams({ ...of }).toString() === shownAs;
  return (
    <nav className="views no-print" aria-label={t('cases.views.title')}>
      <ul>
        {STANDARD.map(([code, of]) => (
          <li key={code}>
            <Link to={addressOf(of)} aria-current={isShown(of) ? 'true' : undefined}>
              {t(`cases.views.${code}`)}
            </Link>
          </li>
        ))}
        {views.map((view) => (
          <li key={view.name}>
            <Link to={addressOf(view.filters)} aria-current={isShown(view.filters) ? 'true' : undefined}>
              {view.name}
            </Link>
            <button
              type="button"
              className="linkish"
              aria-label={t('kit.remove', { what: view.name })}
              onClick={() => keep(views.filter((one) => one.name !== view.name))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {shownAs !== '' && (
        <details>
          <summary>{t('cases.views.save')}</summary>
          <form
            className="search"
            onSubmit={(event) => {
              event.preventDefault();
              const kept = name.trim();
              if (kept === '') return;
              keep([...views.filter((one) => one.name !== kept), { name: kept, filters }]);
              setName('');
            }}
          >
            <label className="unseen" htmlFor={id}>
              {t('cases.views.name')}
            </label>
            <Input
              id={id}
              value={name}
              maxLength={40}
              placeholder={t('cases.views.name')}
              onChange={({ target }) => setName(target.value)}
            />
            <Button htmlType="submit">{t('cases.views.keep')}</Button>
          </form>
        </details>
      )}
    </nav>
  );
}
