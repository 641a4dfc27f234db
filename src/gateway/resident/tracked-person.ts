import { casesUnderMandate } from '../../cases/persons-of-cases.ts';
import { Refusal } from '../../core/errors.ts';
import { findPerson, openPerson } from '../../platform/persons.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { personOf } from './own.ts';

const bare = (code: string): string => code.replace(/^CN/, '').toUpperCase();

/** Whose looks are asked for, and by `cases` how far: a mandate shows those of its own cases. */
interface Tracked {
  personId: string;
  cases?: readonly string[];
}

/**
 * The person a Data Tracker request is about. X-Road-UserId must be the one signed in; userCode too, or somebody for
 * whom they act in a case under a mandate. Everybody else is FORBIDDEN, known here or not.
 */
export async function trackedPerson(
  request: Pick<OperationRequest, 'principal' | 'header' | 'query'>,
  { db, box }: Gateway,
): Promise<Tracked> {
  const personId = personOf(request.principal);
  const { idNumber } = await openPerson(db, box, personId);
  const asks = bare(request.header('x-road-userid') ?? '');
  const about = bare(String(request.query['userCode'] ?? asks));
  if (asks !== idNumber) throw new Refusal('FORBIDDEN');
  if (about === idNumber) return { personId };
  const other = await findPerson(db, box, about);
  const cases =
    other === undefined ? [] : await casesUnderMandate(db, { personId: other, representative: personId });
  if (other === undefined || cases.length === 0) throw new Refusal('FORBIDDEN');
  return { personId: other, cases };
}
