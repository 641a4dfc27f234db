import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceNames } from '../queries.ts';

/** What a version is of: a service by its name, or the calendar. */
export function useSubjectName(): (subject: string) => string {
  const { t } = useTranslation();
  const { service } = useServiceNames();
  return useCallback(
    (subject) => (subject === 'calendar' ? t('rules.calendar') : service(subject)),
    [t, service],
  );
}
