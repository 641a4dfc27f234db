import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '../../kit/form/question.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { KINDS, MOST_BYTES, papersQuery, sendPaper, type Scan } from './paper-queries.ts';

interface Props {
  caseId: string;
  /** Ids and names of the members for which the clerk may add one. */
  desks: readonly (readonly [string, string])[];
}

/** What the paper is, and the scan of it. */
export function UploadPaper({ caseId, desks }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const [desk = '', setDesk] = useState(desks[0]?.[0]);
  const [kind, setKind] = useState('');
  const [file, setFile] = useState<File>();
  const [isAsked, setAsked] = useState(false);
  const sending = useMutation({
    mutationFn: (scan: Scan) => sendPaper(caseId, scan),
    onSuccess: async () => {
      setAsked(false);
      await client.invalidateQueries(papersQuery(caseId));
    },
  });
  const known = KINDS.find((one) => one === kind);
  const isLarge = file !== undefined && file.size > MOST_BYTES;
  const fault = isLarge ? t('papers.fileTooLarge') : isAsked && file === undefined && t('papers.fileMissing');
  return (
    <details>
      <summary>{t('papers.add')}</summary>
      <form
        className="reasoned"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (known !== undefined && file !== undefined && !isLarge)
            sending.mutate({ desk, kind: known, file });
        }}
      >
        {sending.error !== null && <ProblemNotice error={sending.error} focused />}
        {isAsked && known === undefined && (
          <p className="fault" role="alert">
            {t('papers.kindMissing')}
          </p>
        )}
        <FilterBar>
          {desks.length > 1 && (
            <FilterChoice
              label={t('papers.desk')}
              value={desk}
              choices={desks}
              onChange={setDesk}
              isRequired
            />
          )}
          <FilterChoice
            label={t('papers.kind')}
            value={kind}
            choices={[
              ['', t('papers.choose')],
              ...KINDS.map((one) => [one, t(`papers.kinds.${one}`)] as const),
            ]}
            onChange={(chosen) => setKind(chosen ?? '')}
            isRequired
          />
        </FilterBar>
        <Question id={id} label={t('papers.file')} fault={fault}>
          <input
            id={id}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              sending.reset();
            }}
          />
        </Question>
        <p className="actions">
          <Button htmlType="submit" loading={sending.isPending}>
            {t('papers.send')}
          </Button>
          {sending.isSuccess && <output>{t('papers.sent')}</output>}
        </p>
      </form>
    </details>
  );
}
