import { readDocument } from '../../cases/documents.ts';
import { papersOf, type Paper } from '../../cases/papers.ts';
import type { ResidentCase } from '../../cases/resident-view-types.ts';
import type { DocumentView } from '../../cases/view-types.ts';
import { Refusal } from '../../core/errors.ts';
import { paperView } from '../case-papers.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationAnswer } from '../operation.ts';
import { isPrintable, printDocument } from '../print-document.ts';
import { paperOf, verificationOf, withVerification } from '../verification.ts';

export type PrintableDocument = DocumentView & { printable: boolean };

/** Documents of a case, each with whether it can be printed. */
export function documentsOf(
  gateway: Gateway,
  { service, documents }: Pick<ResidentCase, 'service' | 'documents'>,
): PrintableDocument[] {
  return documents.map((document) => ({
    ...document,
    printable: isPrintable(gateway, service, document.kind),
  }));
}

/** Scanned papers of a case that are there to be read; who scanned them is the agency's own affair. */
export async function papersFor(gateway: Gateway, caseId: string): Promise<object[]> {
  const papers = await papersOf(gateway.db, caseId);
  return papers
    .filter(({ removedAt }) => removedAt === undefined)
    .map((paper) => paperView(gateway, shown(paper)));
}

const shown = ({ paperId, kind, memberId, mediaType, bytes, addedAt }: Paper) => ({
  paperId,
  kind,
  memberId,
  mediaType,
  bytes,
  addedAt,
});

/**
 * One document of the case as a page, with the code by which anybody can check it. Throws NOT_FOUND when it belongs to
 * another case or has no printed form.
 */
export async function printOf(
  gateway: Gateway,
  found: Pick<ResidentCase, 'id' | 'number' | 'service'>,
  documentId: string,
): Promise<OperationAnswer> {
  const document = await readDocument(gateway.db, gateway.box, documentId);
  if (document === undefined || document.caseId !== found.id) throw new Refusal('NOT_FOUND');
  const html = printDocument(gateway, found, document);
  return { html: withVerification(html, await verificationOf(gateway, paperOf(found.id, document))) };
}
