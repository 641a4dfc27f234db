import { lazy, type ComponentType } from 'react';
import { Home } from './home.tsx';

interface PageAt {
  path: string;
  Shown: ComponentType;
}

/** Every address of the portal; what the home page does not need is loaded when it is asked for. */
export const PAGES: readonly PageAt[] = [
  { path: '/', Shown: Home },
  { path: '/cases', Shown: lazy(() => import('./my-cases.tsx')) },
  { path: '/services/:service/:workflow', Shown: lazy(() => import('./apply/pre-check.tsx')) },
  { path: '/services/:service/:workflow/apply', Shown: lazy(() => import('./apply/task-list.tsx')) },
  { path: '/services/:service/:workflow/apply/:section', Shown: lazy(() => import('./apply/task.tsx')) },
];
