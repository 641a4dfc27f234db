import { Readable } from 'node:stream';
import { readPaper, type Paper, type PaperType } from '../cases/papers.ts';
import type { Gateway } from './gateway.ts';
import type { OperationAnswer } from './operation.ts';

/** What the name of a file of each type ends with. */
const ENDINGS: Readonly<Record<PaperType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** A paper with the names of the member that put it there. */
export function paperView<Shown extends Pick<Paper, 'memberId'>>(
  { members }: Pick<Gateway, 'members'>,
  paper: Shown,
): Shown & { memberName?: string; memberNameZh?: string } {
  const member = members.member(paper.memberId);
  return { ...paper, ...(member && { memberName: member.name, memberNameZh: member.nameZh }) };
}

/** A paper of a case as it came, to keep. @throws Refusal NOT_FOUND, also when it was taken out */
export async function paperAsFile(
  { engine }: Gateway,
  { id, number }: { id: string; number: string },
  paperId: string,
): Promise<OperationAnswer> {
  const { paper, content } = await readPaper(engine, id, paperId);
  const name = `${number}-${paper.kind.toLowerCase()}-${paper.paperId.slice(-12)}.${ENDINGS[paper.mediaType]}`;
  return { download: Readable.from([content]), type: paper.mediaType, name };
}
