import { DECISION_NOTICE } from '../../cases/apply-effect.ts';
import { readDocument } from '../../cases/documents.ts';
import type { ResidentCase } from '../../cases/resident-view-types.ts';
import type { DocumentView } from '../../cases/view-types.ts';
import type { Remedy } from '../../core/errors.ts';
import type { Gateway } from '../gateway.ts';

/** The decision notice that stands now, where the case has one. */
export const newestNotice = ({ documents }: Pick<ResidentCase, 'documents'>): DocumentView | undefined =>
  documents
    .filter(({ kind }) => kind === DECISION_NOTICE)
    .toSorted((one, other) => other.version - one.version)[0];

/** Why the case was refused or granted in part only, in the words of that notice. */
export async function reasonsOf({ db, box }: Gateway, found: ResidentCase): Promise<Remedy[]> {
  const notice = newestNotice(found);
  const document = notice && (await readDocument(db, box, notice.id));
  return (document?.content['reasons'] ?? []) as unknown as Remedy[];
}
