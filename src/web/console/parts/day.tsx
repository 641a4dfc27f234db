import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';

/** A day in one piece, also in a narrow column; a dash where there is none. */
export function Day({ date }: { date: string | undefined }) {
  const { language } = useLabels();
  return <span className="together">{date === undefined ? '–' : formatDay(date, language)}</span>;
}
