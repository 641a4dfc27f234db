import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import type { WorkflowOfService } from '../queries.ts';
import type { useApplication } from './application.ts';

interface Props {
  application: Pick<ReturnType<typeof useApplication>, 'services' | 'found'>;
  children: (found: WorkflowOfService) => ReactNode;
}

/** Shows a page of a workflow once it is known what that is. */
export function WithWorkflow({ application: { services, found }, children }: Props) {
  const { t } = useTranslation();
  if (found !== undefined) return <>{children(found)}</>;
  if (services.error !== null)
    return <ProblemNotice error={services.error} retry={() => void services.refetch()} />;
  if (services.data === undefined) return <Waiting>{t('kit.loading')}</Waiting>;
  return <Page title={t('missing.title')}>{t('missing.text')}</Page>;
}
