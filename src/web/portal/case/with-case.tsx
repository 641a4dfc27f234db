import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import type { Case } from '../api.ts';
import type { CaseOfPage } from './case-query.ts';

interface Props {
  page: CaseOfPage;
  children: (standing: Case) => ReactNode;
}

/** Shows a page of a case; what was read stays on the screen when a later reading fails. */
export function WithCase({ page: { standing }, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {standing.error !== null && (
        <ProblemNotice error={standing.error} retry={() => void standing.refetch()} />
      )}
      {standing.isPending && standing.error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {standing.data !== undefined && children(standing.data)}
    </>
  );
}
