import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import type { BundleKind } from '../api.ts';
import type { BundleOfPage } from './bundle-form.ts';

interface Props {
  page: BundleOfPage;
  children: (kind: BundleKind) => ReactNode;
}

/** Shows a page of a bundle once it is known what that is. */
export function WithBundle({ page: { kinds, services, kind }, children }: Props) {
  const { t } = useTranslation();
  const failed = [kinds, services].find(({ error }) => error !== null);
  if (failed !== undefined) return <ProblemNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (kinds.data === undefined || services.data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  return kind === undefined ? (
    <Page title={t('missing.title')}>{t('missing.text')}</Page>
  ) : (
    <>{children(kind)}</>
  );
}
