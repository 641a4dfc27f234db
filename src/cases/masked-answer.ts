import type { Json, JsonObject } from '../core/json.ts';
import { maskName, maskPhone, maskResidentId } from '../core/resident-id.ts';

const NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/gu;
const NAMES: ReadonlySet<string> = new Set(['holder', 'contactPerson', 'officer', 'applicant', 'payee']);
const HIDDEN: ReadonlySet<string> = new Set(['address', 'hukouAddress']);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function maskMember(name: string, value: string, isPerson: boolean): string {
  if ((name === 'name' && isPerson) || NAMES.has(name)) return maskName(value);
  if (name === 'phone') return maskPhone(value);
  if (HIDDEN.has(name)) return '*'.repeat(Math.min(8, value.length));
  return value.replaceAll(NUMBER, (number) => maskResidentId(number));
}

/** An answer with names, numbers, phones and addresses of people masked, for officers who compare two of them. */
export function maskAnswer(value: Json): Json {
  if (Array.isArray(value)) return value.map(maskAnswer);
  if (typeof value === 'string') return maskMember('', value, false);
  if (!isObject(value)) return value;
  const isPerson = 'idNumber' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'string' ? maskMember(name, member, isPerson) : maskAnswer(member),
    ]),
  );
}

/** JSON pointers at which two answers do not say the same; a part that only one has is one difference. */
export function differencesOf(one: Json | undefined, other: Json | undefined, at = ''): string[] {
  if (one === undefined || other === undefined) return one === other ? [] : [at];
  if (Array.isArray(one) && Array.isArray(other))
    return Array.from({ length: Math.max(one.length, other.length) }, (_, place) =>
      differencesOf(one[place], other[place], `${at}/${place}`),
    ).flat();
  if (isObject(one) && isObject(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
      differencesOf(one[name], other[name], `${at}/${name}`),
    );
  return one === other ? [] : [at];
}
