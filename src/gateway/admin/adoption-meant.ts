import { MOST_AT_ONCE } from '../../cases/bulk.ts';
import { Refusal } from '../../core/errors.ts';
import { casesBy, type Adoption } from '../../rules/adoption.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { casesMeant } from './bulk-scope.ts';
import { hashOf, inUse, versionOf } from './rule-version.ts';

export interface AdoptionWish {
  from: string;
  caseIds?: readonly string[];
}

/**
 * The cases that are meant, of those in scope, and the version of the path: that in use, cases go over to no other.
 * @throws Refusal NOT_FOUND, ACTION_NOT_ALLOWED
 */
export async function adoptionMeant(
  gateway: Gateway,
  request: Pick<OperationRequest, 'param' | 'grants'>,
  { from: digits, caseIds }: AdoptionWish,
): Promise<{ adoption: Adoption; isMore: boolean }> {
  const { version } = await versionOf(gateway, request);
  const { subject: service, hash: to } = version;
  const from = hashOf(digits);
  const isInUse =
    gateway.registry.services.has(service) && inUse(gateway, service) === request.param('version');
  if (!isInUse || from === to)
    throw new Refusal('ACTION_NOT_ALLOWED', {
      detail: 'Open cases can only adopt the version of their service that is in use',
      detailZh: '未办结案件只能改用本业务当前使用的规则版本',
    });
  const { ids, isMore } = await casesMeant(gateway, request.grants, {
    caseIds: caseIds ?? (await casesBy(gateway.db, { service, from }, MOST_AT_ONCE + 1)),
  });
  return { adoption: { service, from, to, caseIds: ids }, isMore };
}
