import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Value, Values } from '../../kit/form/schema.ts';
import { leavesOf } from '../compare/leaves.ts';
import type { Approval } from './approval-queries.ts';

/** What a decision would do, fact by fact; where a page shows it whole, the way there. */
export function Effect({ approval, payload }: { approval: Approval; payload: object }) {
  const { t } = useTranslation();
  if (approval.kind === 'DESK_ANSWER')
    return approval.status === 'pending' ? (
      <p>
        <Link to={`/inbox/${approval.subject}`}>{t('approvals.toInbox')}</Link>
      </p>
    ) : null;
  const facts = leavesOf(payload as Values).filter(([at]) => !HIDDEN.has(at));
  return (
    <>
      {approval.kind === 'TASK_RELEASE' && (
        <p>
          <Link to={`/tasks/${approval.subject}`}>{t('approvals.toTask')}</Link>
        </p>
      )}
      <dl className="facts">
        {facts.map(([at, value]) => (
          <div key={at}>
            <dt>
              {nameOf(at, (name) => t([`approvals.fields.${name}`, 'approvals.fields.other'], { name }))}
            </dt>
            <dd>
              <Said at={at} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Said elsewhere on the page, or meant for the system alone. */
const HIDDEN: ReadonlySet<string> = new Set(['/taskId', '/ifMatch', '/reason', '/stepId', '/seen']);

const nameOf = (at: string, name: (part: string) => string): string =>
  at
    .split('/')
    .slice(1)
    .map((part) => name(part))
    .join(' › ');

function Said({ at, value }: { at: string; value: Value }) {
  const { t } = useTranslation();
  const text = typeof value === 'object' ? '' : String(value);
  if (at === '/resolution')
    return <>{t([`tasks.resolutions.${text}`, 'tasks.resolutions.other'], { code: text })}</>;
  if (at === '/role') return <>{t([`shell.roles.${text}`, 'approvals.fields.other'], { name: text })}</>;
  return <span className="long">{text}</span>;
}
