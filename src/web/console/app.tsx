import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Route, Routes } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useLive } from '../kit/live.ts';
import { Page, Waiting } from '../kit/page.tsx';
import { PageTools } from '../kit/page-tools.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { isSignedOut, useMe } from '../kit/session.ts';
import { consoleRoles, homeFor, mayOpen, PAGES } from './pages.ts';
import { Desk } from './shell/desk.tsx';
import { Menu } from './shell/menu.tsx';
import { useShortcuts } from './shell/shortcuts.ts';
import { Welcome } from './shell/welcome.tsx';

/** What is read again when something of a kind has changed. */
const SHOWN = {
  case: ['cases', 'papers', 'tasks', 'dead-letters', 'inbox', 'overview'],
  approval: ['approvals', 'tasks', 'overview'],
} as const;

/** What stands on every page; inside it the page of the address. */
export function App() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  useShortcuts();
  useLive(useQueryClient(), '/admin/v1/changes', SHOWN, consoleRoles(me?.roles ?? []).size > 0);
  return (
    <>
      <a className="skip" href="#content">
        {t('kit.skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/">
          <Icon name="move" />
          双城通 <small>{t('shell.console')}</small>
        </Link>
        {me !== undefined && <Desk roles={me.roles} />}
        <PageTools />
      </header>
      <div className="frame">
        {me !== undefined && <Menu roles={consoleRoles(me.roles)} />}
        <main id="content" tabIndex={-1}>
          <Inside />
        </main>
      </div>
    </>
  );
}

function Inside() {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useMe();
  if (me === undefined && isSignedOut(error)) return <Welcome />;
  if (me === undefined)
    return error === null ? (
      <Waiting>{t('kit.loading')}</Waiting>
    ) : (
      <ProblemNotice error={error} retry={() => void refetch()} />
    );
  const mine = consoleRoles(me.roles);
  if (mine.size === 0) return <Page title={t('shell.noRole.title')}>{t('shell.noRole.text')}</Page>;
  const first = homeFor(mine);
  return (
    <Suspense fallback={<Waiting>{t('kit.loading')}</Waiting>}>
      <Routes>
        {first !== undefined && first !== '/' && <Route path="/" element={<Navigate to={first} replace />} />}
        {PAGES.map((page) => (
          <Route
            key={page.path}
            path={page.path}
            element={mayOpen(page, mine) ? <page.Shown /> : <NotYours />}
          />
        ))}
        <Route path="*" element={<Page title={t('shell.missing.title')}>{t('shell.missing.text')}</Page>} />
      </Routes>
    </Suspense>
  );
}

function NotYours() {
  const { t } = useTranslation();
  return <Page title={t('shell.notYours.title')}>{t('shell.notYours.text')}</Page>;
}
