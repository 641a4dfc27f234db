import { Refusal } from '../../core/errors.ts';
import { openPerson } from '../../platform/persons.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { personOf } from './own.ts';

const bare = (code: string): string => code.replace(/^CN/, '').toUpperCase();

/**
 * The person a Data Tracker request is about: both X-Road-UserId and userCode must be the one signed in. Nobody holds
 * a mandate for another person, so everybody else is FORBIDDEN.
 */
export async function trackedPerson(
  request: Pick<OperationRequest, 'principal' | 'header' | 'query'>,
  { db, box }: Gateway,
): Promise<string> {
  const personId = personOf(request.principal);
  const { idNumber } = await openPerson(db, box, personId);
  const asks = request.header('x-road-userid') ?? '';
  const about = request.query['userCode'] ?? asks;
  if (bare(asks) !== idNumber || bare(String(about)) !== idNumber) throw new Refusal('FORBIDDEN');
  return personId;
}
