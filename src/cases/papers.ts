import { toShanghaiInstant } from '../core/dates.ts';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { tellChange } from '../platform/changes.ts';
import type { Sql } from '../platform/database.ts';
import { dropSealed } from '../platform/sealed.ts';
import { openBody, sealBody } from './documents.ts';
import type { CaseEngine } from './engine.ts';
import { appendEvents, type NewEvent } from './events.ts';
import { openWork, type Work } from './work.ts';

/** What a paper may be; the first two are those that go with one-off payments (人社厅发〔2019〕94号). */
export type PaperKind = 'COMMITMENT' | 'LEGAL_DOCUMENT' | 'CERTIFICATE' | 'OTHER';
export type PaperType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** A scanned paper of a case: for people to read, so no step waits for it and nothing is decided by it. */
export interface Paper {
  paperId: string;
  kind: PaperKind;
  memberId: string;
  /** Account of the clerk. */
  officer: string;
  mediaType: PaperType;
  bytes: number;
  /** As in Content-Digest (RFC 9530). */
  digest: string;
  addedAt: string;
  removedAt?: string;
}

/** The caller has checked that the officer may act for the member, and that the bytes are of this type. */
export interface NewPaper extends Pick<Paper, 'kind' | 'memberId' | 'officer' | 'mediaType' | 'digest'> {
  caseId: string;
  content: Buffer;
}

const MOST = 100;

interface PaperRow extends Omit<Paper, 'addedAt' | 'removedAt'> {
  addedAt: Date;
  removedAt: Date | null;
  sealed: string | null;
}

/**
 * Puts a paper with a case; the same bytes again from the same member are the same paper.
 * @throws Refusal NOT_FOUND, also for a member that takes no part; ACTION_NOT_ALLOWED when a hundred are there
 */
export const attachPaper = (engine: CaseEngine, paper: NewPaper): Promise<Paper> =>
  withPapers(engine, paper.caseId, async (work) => {
    const { caseId, kind, memberId, officer, mediaType, digest, content } = paper;
    const before = await rowsOf(work.tx, caseId);
    const same = before.find(
      (row) => row.removedAt === null && row.memberId === memberId && row.digest === digest,
    );
    if (same !== undefined) return viewOf(same);
    if (before.length >= MOST) throw tooMany();
    const { sealed, commitment } = await sealBody(work.tx, engine.box, content);
    const id = uuidv7();
    await work.tx.query(
      `insert into case_paper (id, case_id, kind, member_id, officer, media_type, bytes, digest, body_sealed,
         added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, caseId, kind, memberId, officer, mediaType, content.length, digest, sealed, work.times.business],
    );
    note(work, { type: 'PAPER_ATTACHED', by: officer, facts: { paperId: id, kind }, commitment }, memberId);
    return viewOf(await rowOf(work.tx, caseId, id));
  });

/**
 * Forgets the bytes of a paper; that it was there stays.
 * @throws Refusal NOT_FOUND, FORBIDDEN for a paper of a member that is not among `memberIds`
 */
export const removePaper = (
  engine: CaseEngine,
  {
    caseId,
    paperId,
    by,
    memberIds,
  }: { caseId: string; paperId: string; by: string; memberIds: readonly string[] },
): Promise<Paper> =>
  withPapers(engine, caseId, async (work) => {
    const row = await rowOf(work.tx, caseId, paperId);
    if (!memberIds.includes(row.memberId)) throw new Refusal('FORBIDDEN');
    if (row.sealed === null) return viewOf(row);
    await work.tx.query('update case_paper set body_sealed = null, removed_at = $2 where id = $1', [
      paperId,
      work.times.business,
    ]);
    await dropSealed(work.tx, row.sealed);
    note(work, { type: 'PAPER_REMOVED', by, facts: { paperId, kind: row.kind } }, row.memberId);
    return viewOf(await rowOf(work.tx, caseId, paperId));
  });

/** The oldest first, also those taken out again. */
export const papersOf = async (sql: Sql, caseId: string): Promise<Paper[]> =>
  (await rowsOf(sql, caseId)).map(viewOf);

/** A paper and its bytes as they came. @throws Refusal NOT_FOUND, also when it was taken out */
export async function readPaper(
  { db, box }: Pick<CaseEngine, 'db' | 'box'>,
  caseId: string,
  paperId: string,
): Promise<{ paper: Paper; content: Buffer }> {
  const row = await rowOf(db, caseId, paperId);
  if (row.sealed === null) throw new Refusal('NOT_FOUND');
  return { paper: viewOf(row), content: await openBody(db, box, row.sealed) };
}

/** One change of a case's papers. The version of the case stays: nobody's answer is out of date by a paper. */
function withPapers<T>(engine: CaseEngine, caseId: string, change: (work: Work) => Promise<T>): Promise<T> {
  return engine.db.transaction(async (tx) => {
    const work = await openWork(engine, tx, caseId);
    const result = await change(work);
    if (work.events.length === 0) return result;
    await appendEvents(tx, caseId, work.events, work.times);
    await tellChange(tx, 'case', caseId);
    return result;
  });
}

function note({ events, members }: Work, event: Omit<NewEvent, 'side'>, memberId: string): void {
  const [side] = Object.entries(members).find(([, id]) => id === memberId) ?? [];
  if (side === undefined) throw new Refusal('NOT_FOUND');
  events.push({ ...event, side });
}

const rowsOf = (sql: Sql, caseId: string): Promise<PaperRow[]> =>
  sql.query<PaperRow>(
    `select p.id as "paperId", p.kind, p.member_id as "memberId", p.officer, p.media_type as "mediaType", p.bytes,
       p.digest, p.added_at as "addedAt", p.removed_at as "removedAt", p.body_sealed as sealed
     from case_paper p where p.case_id = $1 order by p.added_at, p.id`,
    [caseId],
  );

async function rowOf(sql: Sql, caseId: string, paperId: string): Promise<PaperRow> {
  const row = (await rowsOf(sql, caseId)).find((one) => one.paperId === paperId);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}

const viewOf = ({ sealed: _sealed, addedAt, removedAt, ...row }: PaperRow): Paper => ({
  ...row,
  addedAt: toShanghaiInstant(addedAt),
  ...(removedAt !== null && { removedAt: toShanghaiInstant(removedAt) }),
});

const tooMany = (): Refusal =>
  new Refusal('ACTION_NOT_ALLOWED', {
    detail: `A case takes ${MOST} papers at most`,
    detailZh: `每个案件最多上传${MOST}份扫描件`,
  });
