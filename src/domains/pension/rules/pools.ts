import { Refusal } from '../../../core/errors.ts';
import type { SCHEMES } from '../rules-schema.ts';
import type { PensionRules } from '../rules.ts';

/** 企业职工, 机关事业单位 or 城乡居民. */
export type Scheme = (typeof SCHEMES)[number];

/** A fund pool (统筹区). */
export type Pool = PensionRules['pools'][number];

/** The pool a division code of two to six digits lies in. @throws Refusal REGION_UNKNOWN */
export function poolOf(rules: PensionRules, region: string): Pool {
  const found = rules.pools
    .filter(({ prefix }) => region.startsWith(prefix))
    .reduce<Pool | undefined>(
      (best, pool) => (pool.prefix.length > (best?.prefix.length ?? 0) ? pool : best),
      undefined,
    );
  if (!found) throw new Refusal('REGION_UNKNOWN', { detail: `No fund pool is known for region ${region}` });
  return found;
}

/** Whether two places share one pool, so that no employee fund moves between them. @throws Refusal REGION_UNKNOWN */
export function inSamePool(rules: PensionRules, one: string, other: string): boolean {
  return poolOf(rules, one).id === poolOf(rules, other).id;
}

/** Whether the scheme belongs to the employees' system (everything but the residents' scheme). */
export function isEmployeeScheme(scheme: Scheme): boolean {
  return scheme !== 'RESIDENT';
}
