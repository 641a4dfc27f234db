import { createHash } from 'node:crypto';
import { CALENDAR, findVersion, type RuleVersion } from '../../rules/versions.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';

/** `sha256:<hex>` of the 64 digits that stand in an address. */
export const hashOf = (version: string): string => `sha256:${version}`;

/** The digits alone. */
export const digitsOf = (hash: string): string => hash.replace('sha256:', '');

/** The version of the path. @throws Refusal NOT_FOUND */
export const versionOf = (
  { db }: Gateway,
  { param }: Pick<OperationRequest, 'param'>,
): Promise<{ version: RuleVersion; view: object }> =>
  findVersion(db, param('subject'), hashOf(param('version')));

/** The digits of the version that this process goes by; undefined for what it does not have. */
export function inUse({ registry, calendar }: Gateway, subject: string): string | undefined {
  const rules = registry.services.get(subject)?.definition.rulesHash;
  return subject === CALENDAR ? calendar.contentHash : rules && digitsOf(rules);
}

/** A version as it is shown. */
export function shown(gateway: Gateway, view: object): object {
  const { hash, subject, texts, ...rest } = view as RuleVersion;
  const digits = digitsOf(hash);
  const text = subject === CALENDAR ? texts?.['calendar.yaml'] : undefined;
  const own = text === undefined ? digits : createHash('sha256').update(text).digest('hex');
  return { subject, version: digits, inUse: inUse(gateway, subject) === own, ...rest };
}
