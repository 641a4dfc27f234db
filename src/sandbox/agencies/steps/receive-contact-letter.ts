import type { JsonObject } from '../../../core/json.ts';
import { findPerson, findRelation } from '../relations.ts';
import { keepDocument } from '../step-store.ts';
import { negative, textOf, type StepHandler } from '../world.ts';

/** The origin files the letter as it came and says at once whether it can work with it. */
export const receiveContactLetter: StepHandler = async (tx, request) => {
  await keepDocument(tx, request, 'contact-letter');
  const letter = request.body['letter'] as JsonObject;
  const { idNumber, name } = letter['person'] as Record<'idNumber' | 'name', string>;
  const { regionCode } = letter['origin'] as Record<'regionCode', string>;
  const scheme = 'scheme' in letter ? textOf(letter, 'scheme') : 'ENTERPRISE_EMPLOYEE';
  const person = await findPerson(tx, idNumber);
  const relation = await findRelation(tx, {
    agency: request.agency.id,
    idNumber,
    scheme,
    region: regionCode,
  });
  if (person === undefined || relation === undefined)
    return negative('RETURNED', 'NO_RELATION', 'No such relation is kept here', '本地无该人员参保关系');
  if (person.name !== name)
    return negative(
      'RETURNED',
      'IDENTITY_MISMATCH',
      'The name differs from our record',
      '姓名与本地登记不一致',
    );
  return { outcome: { outcome: 'RECEIVED' } };
};
