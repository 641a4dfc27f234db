import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from './page.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props<Data> {
  of: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  children: (data: Data) => ReactNode;
}

/** What is read, once it is there; it stays on the screen when a later reading fails. */
export function Loaded<Data>({ of: { data, error, refetch }, children }: Props<Data>) {
  const { t } = useTranslation();
  return (
    <>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting>{t('kit.loading')}</Waiting>}
      {data !== undefined && children(data)}
    </>
  );
}
