import { useQuery } from '@tanstack/react-query';
import { isObject, type Value, type Values } from '../../kit/form/schema.ts';
import { useMe } from '../../kit/session.ts';
import { useActing } from '../acting.ts';
import type { BundleKind } from '../api.ts';
import { delegationsQuery } from '../family/queries.ts';

/** Somebody for whom parts of a form can be filed. */
export interface BundlePerson {
  /** What tells them apart in a draft; empty for whom the form is as a whole. */
  who: string;
  name: string;
  /** On what ground: `own`, a `delegation`, a `guardian`'s delegation, or a `child` named in the household part. */
  ground: 'own' | 'delegation' | 'guardian' | 'child';
  parts: readonly string[];
  /** How a part says for whom it is. */
  sent: { delegationId?: string; person?: { idNumber: string; name: string } };
}

const ADULT = 18;

/** Whether a citizen number is that of somebody below 18; the gateway decides by its own calendar. */
function isMinor(idNumber: string): boolean {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/u.exec(idNumber) ?? [];
  if (year === undefined) return false;
  const born = new Date(Number(year) + ADULT, Number(month) - 1, Number(day));
  return born.getTime() > Date.now();
}

/** Every citizen named anywhere inside an answer. */
function citizensIn(value: Value | undefined): { idNumber: string; name: string }[] {
  if (Array.isArray(value)) return value.flatMap((one: Value) => citizensIn(one));
  if (!isObject(value)) return [];
  const { idNumber, name } = value;
  return typeof idNumber === 'string' && typeof name === 'string' && name !== ''
    ? [{ idNumber, name }]
    : Object.values(value).flatMap(citizensIn);
}

interface Chosen {
  part: string;
  who: string;
}

/**
 * Whom a form can be for: oneself or the one for whom is acted, those who delegated something, and the minors whom the
 * household part names, while it is chosen.
 */
export function usePeople(
  kind: BundleKind | undefined,
  chosen: readonly Chosen[],
  answers: Values,
): BundlePerson[] {
  const { data: me } = useMe();
  const acting = useActing();
  const { data: delegations = [] } = useQuery({ ...delegationsQuery, enabled: acting === undefined });
  const parts = kind?.parts ?? [];
  const covered = (services: readonly string[]): string[] =>
    parts.filter(({ service }) => services.includes(service)).map(({ part }) => part);
  const own: BundlePerson = {
    who: '',
    name: acting?.name ?? me?.resident?.name ?? me?.name ?? '',
    ground: 'own',
    parts: acting === undefined ? parts.map(({ part }) => part) : covered(acting.services),
    sent: {},
  };
  if (acting !== undefined) return [own];
  const givers = delegations
    .filter(({ role, state }) => role === 'TAKER' && state === 'ACTIVE')
    .map(({ delegationId, giver, kind: ground, services }): BundlePerson => ({
      who: delegationId,
      name: giver,
      ground: ground === 'GUARDIAN' ? 'guardian' : 'delegation',
      parts: covered(services),
      sent: { delegationId },
    }))
    .filter((giver) => giver.parts.length > 0);
  return [own, ...givers, ...childrenOf(parts, chosen, answers, givers)];
}

function childrenOf(
  parts: BundleKind['parts'],
  chosen: readonly Chosen[],
  answers: Values,
  givers: readonly BundlePerson[],
): BundlePerson[] {
  const proofs = parts.filter(
    ({ part, provesFamily }) => provesFamily && chosen.some((one) => one.part === part && one.who === ''),
  );
  const named = proofs.flatMap(({ namesFamily = '' }) => citizensIn(answers[namesFamily]));
  const known = (name: string): boolean =>
    givers.some((giver) => giver.ground === 'guardian' && giver.name === name);
  const minors = new Map(named.filter(({ idNumber }) => isMinor(idNumber)).map((one) => [one.idNumber, one]));
  return [...minors.values()]
    .filter(({ name }) => !known(name))
    .map((person) => ({
      who: person.idNumber,
      name: person.name,
      ground: 'child',
      parts: parts.filter(({ provesFamily }) => !provesFamily).map(({ part }) => part),
      sent: { person },
    }));
}
