import { lazy, type ComponentType } from 'react';
import { Home } from './home.tsx';

interface PageAt {
  path: string;
  Shown: ComponentType;
  /** Shows nothing but one's own: closed while acting for somebody else. */
  isOwn?: true;
}

/** Every address of the portal; what the home page does not need is loaded when it is asked for. */
export const PAGES: readonly PageAt[] = [
  { path: '/', Shown: Home },
  { path: '/cases', Shown: lazy(() => import('./my-cases.tsx')) },
  { path: '/services/:service/:workflow', Shown: lazy(() => import('./apply/pre-check.tsx')) },
  {
    path: '/services/:service/:workflow/estimate',
    Shown: lazy(() => import('./estimate/estimate-page.tsx')),
  },
  { path: '/services/:service/:workflow/apply', Shown: lazy(() => import('./apply/task-list.tsx')) },
  { path: '/services/:service/:workflow/apply/:section', Shown: lazy(() => import('./apply/task.tsx')) },
  { path: '/family', Shown: lazy(() => import('./family/family-page.tsx')) },
  { path: '/access', Shown: lazy(() => import('./access-page.tsx')), isOwn: true },
  { path: '/notifications', Shown: lazy(() => import('./notifications-page.tsx')), isOwn: true },
  { path: '/bundles/:bundle', Shown: lazy(() => import('./bundle/bundle-page.tsx')) },
  { path: '/bundles/:bundle/check', Shown: lazy(() => import('./bundle/check-page.tsx')) },
  { path: '/my-bundles/:bundleId', Shown: lazy(() => import('./bundle/my-bundle.tsx')) },
  { path: '/cases/:caseId', Shown: lazy(() => import('./case/case-page.tsx')) },
  { path: '/cases/:caseId/receipt', Shown: lazy(() => import('./case/receipt.tsx')) },
  { path: '/cases/:caseId/answer/:stepId', Shown: lazy(() => import('./case/answer-page.tsx')) },
];
