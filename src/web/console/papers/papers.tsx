import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { useMe } from '../../kit/session.ts';
import { paperAddress, papersQuery, type CasePaper } from './paper-queries.ts';
import { RemovePaper } from './remove-paper.tsx';
import { UploadPaper } from './upload-paper.tsx';

interface Props {
  caseId: string;
  /** Members that take part in the case. */
  members: readonly string[];
}

/** Scanned papers of a case, for clerks of the members that take part; each may add its own. */
export function Papers({ caseId, members }: Props) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const id = useId();
  const { data: me } = useMe();
  const clerkships = me?.roles.filter(({ role }) => role === 'clerk') ?? [];
  const read = useQuery({ ...papersQuery(caseId), enabled: clerkships.length > 0 });
  if (clerkships.length === 0) return null;
  const desks = clerkships.flatMap(({ member }) =>
    member !== undefined && members.includes(member.memberId)
      ? [[member.memberId, either(member.name, member.nameZh)] as const]
      : [],
  );
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t('papers.title')}</h2>
      <Loaded of={read}>
        {(papers) => (
          <>
            {papers.length === 0 && <p>{t('papers.none')}</p>}
            <ul className="plain">
              {papers.map((paper) => (
                <PaperLine key={paper.paperId} caseId={caseId} paper={paper} desks={desks} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <p className="muted">{t('papers.recorded')}</p>
      {desks.length > 0 && <UploadPaper caseId={caseId} desks={desks} />}
    </section>
  );
}

interface LineProps {
  caseId: string;
  paper: CasePaper;
  desks: readonly (readonly [string, string])[];
}

function PaperLine({ caseId, paper, desks }: LineProps) {
  const { t } = useTranslation();
  const { either, language } = useLabels();
  const { paperId, kind, memberId, memberName, memberNameZh, addedAt, removedAt, bytes } = paper;
  const isOwn = desks.some(([id]) => id === memberId);
  const words = t(`papers.kinds.${kind}`);
  return (
    <li>
      {removedAt === undefined ? (
        <a href={paperAddress(caseId, paperId)} download>
          {words}
        </a>
      ) : (
        words
      )}{' '}
      <span className="muted">
        {t('papers.from', {
          member: either(memberName ?? memberId, memberNameZh),
          at: formatInstant(addedAt, language),
          size: t('papers.size', { count: Math.ceil(bytes / 1024) }),
        })}
        {removedAt !== undefined && ` · ${t('papers.removed', { at: formatInstant(removedAt, language) })}`}
      </span>
      {isOwn && removedAt === undefined && <RemovePaper caseId={caseId} paper={paper} />}
    </li>
  );
}
