import { auditInvariants, type Finding } from './cases/audit.ts';
import { verifyMessageLog } from './exchange/verify-log.ts';
import { verifySeals } from './exchange/verify-seals.ts';
import type { Sql } from './platform/database.ts';
import type { Registry } from './registry.ts';

/** Holds every invariant of cases, services, money and logs against the store. Reads only, and everything. */
export async function auditFindings(sql: Sql, { services }: Pick<Registry, 'services'>): Promise<Finding[]> {
  const added = [...services.values()].flatMap(({ definition }) => definition.invariants ?? []);
  const log = await verifyMessageLog(sql);
  const sealed = await verifySeals(sql);
  return [
    ...(await auditInvariants(sql, added)),
    { name: 'message log chain intact', checked: log.entries, violations: broken(log.firstBad) },
    { name: 'seals hold what the log holds', checked: sealed.seals, violations: broken(sealed.firstBad) },
  ];
}

const broken = (firstBad: object | undefined): string[] =>
  firstBad === undefined ? [] : [JSON.stringify(firstBad)];
