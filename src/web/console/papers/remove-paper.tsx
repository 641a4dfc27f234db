import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../parts/reason-form.tsx';
import { papersQuery, removePaper, type CasePaper } from './paper-queries.ts';

/** For a paper that was put with the wrong case: its content is gone for good. */
export function RemovePaper({ caseId, paper: { paperId, kind } }: { caseId: string; paper: CasePaper }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: (reason: string) => removePaper(caseId, paperId, reason),
    onSettled: () => client.invalidateQueries(papersQuery(caseId)),
  });
  return (
    <details>
      <summary>{t('papers.remove', { kind: t(`papers.kinds.${kind}`) })}</summary>
      <ReasonForm
        name={`remove ${paperId}`}
        label={t('papers.removeDo')}
        isDanger
        isPending={removing.isPending}
        error={removing.error}
        onDo={(reason, forget) => removing.mutate(reason, { onSuccess: forget })}
      >
        <p className="muted">{t('papers.removeMeans')}</p>
      </ReasonForm>
    </details>
  );
}
