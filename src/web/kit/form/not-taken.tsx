import { ProblemError } from '../api.ts';
import type { Labels } from '../labels.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { faultsOf } from './check.ts';
import { useFaultWords } from './field-context.ts';

interface Props {
  error: Error | null;
  labels: Labels;
  retry: () => void;
}

/** Why an application was not taken, and what is wrong with which of its answers. */
export function NotTaken({ error, labels, retry }: Props) {
  const say = useFaultWords(labels);
  if (error === null) return null;
  const faults = faultsOf(
    error instanceof ProblemError ? error.problem.findings : undefined,
    '/body/application',
  );
  return (
    <>
      <ProblemNotice error={error} focused retry={retry} />
      {faults.length > 0 && (
        <ul className="card">
          {faults.map((fault) => (
            <li key={fault.at}>{say(fault)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
