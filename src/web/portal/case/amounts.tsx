import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { formatDay } from '../../kit/format.ts';
import { addWords } from '../../kit/i18n.ts';
import { useLabels, type Labels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag, type Tone } from '../../kit/status-tag.tsx';
import { api, type Case } from '../api.ts';
import { Amount } from '../estimate/amount.tsx';
import { Unconfirmed } from '../estimate/unconfirmed.tsx';
import { words } from './amounts-words.ts';

addWords(words);

const TONES: Readonly<Record<'ESTIMATED' | 'STATED' | 'POSTED', Tone>> = {
  ESTIMATED: 'waiting',
  STATED: 'running',
  POSTED: 'done',
};

/** What a matter moves, line by line; without lines and notes where it moves nothing. */
export const useAmounts = ({ id }: Pick<Case, 'id'>) =>
  useQuery({
    queryKey: ['case', id, 'money'],
    queryFn: () => bodyOf(api.GET('/resident/v1/cases/{caseId}/money', { params: { path: { caseId: id } } })),
  });

interface Props {
  amounts: ReturnType<typeof useAmounts>;
  labels: Labels | undefined;
}

/** Every amount of a matter: whether it is still an estimate, stands on a paper or has arrived, each with its rule. */
export function Amounts({ amounts: { data, error, refetch }, labels }: Props) {
  const { t } = useTranslation();
  const { either, named, language } = useLabels();
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined || data.lines.length + data.notes.length === 0) return null;
  const { lines, notes, unconfirmed, asOf, document } = data;
  const date = asOf === undefined ? '' : formatDay(asOf, language);
  return (
    <>
      <h3>{t('amounts.title')}</h3>
      {lines.length > 0 && (
        <p className="muted">
          {document === undefined
            ? t('amounts.estimated', { date })
            : t('amounts.stated', { date, paper: named(labels, 'documents', document) })}
        </p>
      )}
      <ul className="rows">
        {lines.map((line) => (
          <Amount key={line.line} line={line}>
            {line.amount !== '0.00' && (
              <StatusTag tone={TONES[line.standing]}>{t(`amounts.${line.standing}`)}</StatusTag>
            )}
          </Amount>
        ))}
      </ul>
      {notes.map(({ text, textZh }) => (
        <p key={text}>{either(text, textZh)}</p>
      ))}
      <Unconfirmed values={unconfirmed} labels={labels} />
    </>
  );
}
