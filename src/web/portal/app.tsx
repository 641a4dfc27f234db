import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Route, Routes } from 'react-router';
import { Icon, type IconName } from '../kit/icon.tsx';
import { useLive } from '../kit/live.ts';
import { Page, Waiting } from '../kit/page.tsx';
import { PageTools } from '../kit/page-tools.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { isSignedOut, useMe } from '../kit/session.ts';
import { ActingBanner } from './acting-banner.tsx';
import { useActing } from './acting.ts';
import { OwnOnly } from './own-only.tsx';
import { PAGES } from './pages.ts';
import { Welcome } from './welcome.tsx';

const LINKS: readonly (readonly [path: string, words: string, icon: IconName])[] = [
  ['/', 'nav.home', 'home'],
  ['/cases', 'nav.cases', 'paper'],
  ['/family', 'nav.family', 'person'],
  ['/access', 'nav.access', 'eye'],
  ['/notifications', 'nav.notifications', 'bell'],
];

const VerifyPage = lazy(() => import('./verify-page.tsx'));

/** What is read again when a case or a bundle of one's own has changed. */
const SHOWN = {
  case: ['cases', 'my-bundles', 'my-bundle', 'follow-ups', 'notifications'],
  bundle: ['my-bundles', 'my-bundle'],
} as const;

/** What stands on every page; inside it the page of the address. */
export function App() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const isResident = me?.roles.some(({ role }) => role === 'resident') === true;
  useLive(useQueryClient(), '/resident/v1/changes', SHOWN, isResident);
  return (
    <>
      <a className="skip" href="#content">
        {t('kit.skip')}
      </a>
      <header className="bar">
        <div className="bar-row">
          <Link className="brand" to="/">
            <Icon name="move" />
            双城通 <small>{t('cities')}</small>
          </Link>
          <PageTools />
        </div>
        {me !== undefined && (
          <nav aria-label={t('nav.label')}>
            {LINKS.map(([path, words, icon]) => (
              <NavLink key={path} to={path} end={path === '/'}>
                <Icon name={icon} />
                {t(words)}
              </NavLink>
            ))}
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        <ActingBanner />
        <Suspense fallback={<Waiting>{t('kit.loading')}</Waiting>}>
          <Routes>
            <Route path="/verify" element={<VerifyPage />} />
            <Route path="*" element={<Inside />} />
          </Routes>
        </Suspense>
      </main>
      <footer className="foot">
        <p>{t('foot')}</p>
        <Link to="/verify">{t('footVerify')}</Link>
      </footer>
    </>
  );
}

function Inside() {
  const { t } = useTranslation();
  const { data: me, error, refetch } = useMe();
  const acting = useActing();
  if (me === undefined && isSignedOut(error)) return <Welcome />;
  if (me === undefined)
    return error === null ? (
      <Waiting>{t('kit.loading')}</Waiting>
    ) : (
      <ProblemNotice error={error} retry={() => void refetch()} />
    );
  return (
    <Routes>
      {PAGES.map(({ path, Shown, isOwn }) => (
        <Route key={path} path={path} element={isOwn && acting !== undefined ? <OwnOnly /> : <Shown />} />
      ))}
      <Route path="*" element={<Page title={t('missing.title')}>{t('missing.text')}</Page>} />
    </Routes>
  );
}
