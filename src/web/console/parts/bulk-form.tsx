import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { afresh } from '../../kit/afresh.ts';
import { ProblemError } from '../../kit/api.ts';
import { Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { LeftAlone } from './bulk-result.tsx';
import { ReasonForm } from './reason-form.tsx';

interface Left {
  code: string;
  reason: string;
  reasonZh: string;
  count: number;
}

export interface BulkPreview {
  count: number;
  left: readonly Left[];
  seen: string;
  twoPeople?: boolean;
  isMore?: boolean;
}

/** What came of it: done, or put before a second person. */
export type BulkOutcome = { done: number; left: readonly Left[] } | { approvalId: string };

interface Props {
  /** Names the draft of the reason and the preview. */
  name: string;
  label: string;
  preview: () => Promise<BulkPreview>;
  perform: (seen: string, reason: string) => Promise<BulkOutcome>;
  onDone: () => void;
  onCancel: () => void;
}

/** One act on many things: first to how many and to which not, then the reason, then what came of it. */
export function BulkForm({ name, label, preview, perform, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const shown = useQuery({ queryKey: ['bulk', name], queryFn: preview, staleTime: 0, gcTime: 0 });
  const performing = useMutation({
    mutationFn: (reason: string) => perform(shown.data?.seen ?? '', reason),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 412) void shown.refetch();
    },
  });
  const { data } = shown;
  return (
    <section className="card" aria-label={label}>
      <h2>{label}</h2>
      {performing.data !== undefined && <Outcome outcome={performing.data} />}
      {performing.data === undefined && shown.error !== null && (
        <ProblemNotice error={shown.error} retry={() => void shown.refetch()} />
      )}
      {performing.data === undefined && data === undefined && shown.error === null && (
        <Waiting>{t('kit.loading')}</Waiting>
      )}
      {performing.data === undefined && data !== undefined && (
        <>
          <output>
            <strong>{t('parts.preview', { count: data.count })}</strong>{' '}
            {data.isMore === true && t('parts.previewMore')} {data.twoPeople === true && t('parts.twoPeople')}
          </output>
          <LeftAlone left={data.left} />
          {data.count > 0 && (
            <ReasonForm
              name={`bulk ${name}`}
              label={label}
              typed={String(data.count)}
              isDanger={data.twoPeople === true}
              isPending={performing.isPending}
              error={performing.error}
              onFresh={afresh(performing, shown.refetch)}
              onDo={(reason, forget) => performing.mutate(reason, { onSuccess: forget })}
            />
          )}
        </>
      )}
      <p>
        <button type="button" className="linkish" onClick={onCancel}>
          {t('parts.closePanel')}
        </button>
      </p>
    </section>
  );
}

function Outcome({ outcome }: { outcome: BulkOutcome }) {
  const { t } = useTranslation();
  if ('approvalId' in outcome) return <output>{t('parts.waitsForSecond')}</output>;
  return (
    <output>
      {t('parts.doneCount', { count: outcome.done })}
      <LeftAlone left={outcome.left} />
    </output>
  );
}
