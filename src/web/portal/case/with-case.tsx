import type { ReactNode } from 'react';
import { Loaded } from '../../kit/loaded.tsx';
import type { Case } from '../api.ts';
import type { CaseOfPage } from './case-query.ts';

interface Props {
  page: CaseOfPage;
  children: (standing: Case) => ReactNode;
}

/** Shows a page of a case. */
export const WithCase = ({ page, children }: Props) => <Loaded of={page.standing}>{children}</Loaded>;
