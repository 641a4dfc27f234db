import { auditInvariants, type Finding, type Invariant } from '../cases/audit.ts';
import { loadRegistry } from '../registry.ts';
import { verifyMessageLog } from '../exchange/verify-log.ts';
import { verifySeals } from '../exchange/verify-seals.ts';
import type { Database } from '../platform/database.ts';
import { connect } from './connect.ts';
import type { Command } from './command.ts';

export const audit: Command = {
  usage: '[--json]',
  does: 'checks every invariant of cases, money and logs; exit 1 when one fails',
  async run({ config, json }) {
    await using store = await connect(config);
    const findings = await auditStore(store.db);
    if (json) console.log(JSON.stringify(findings));
    else for (const line of findings.flatMap(auditLines)) console.log(line);
    return findings.some(({ violations }) => violations.length > 0) ? 1 : 0;
  },
};

/** Every invariant of cases, money and logs, held against a store. Reads only. */
export async function auditStore(db: Database): Promise<Finding[]> {
  const log = await verifyMessageLog(db);
  const sealed = await verifySeals(db);
  return [
    ...(await auditInvariants(db, await serviceInvariants())),
    {
      name: 'message log chain intact',
      checked: log.entries,
      violations: log.firstBad === undefined ? [] : [JSON.stringify(log.firstBad)],
    },
    {
      name: 'seals hold what the log holds',
      checked: sealed.seals,
      violations: sealed.firstBad === undefined ? [] : [JSON.stringify(sealed.firstBad)],
    },
  ];
}

/** What the services add to the invariants of all cases. */
async function serviceInvariants(): Promise<Invariant[]> {
  const { services } = await loadRegistry();
  return [...services.values()].flatMap(({ definition }) => definition.invariants ?? []);
}

/** A finding as text, with at most 20 of its violations. */
export function auditLines({ name, checked, violations }: Finding): string[] {
  const verdict = violations.length === 0 ? 'ok  ' : 'FAIL';
  return [
    `${verdict} ${String(checked).padStart(8)} checked  ${name}`,
    ...violations.slice(0, 20).map((violation) => `       ${violation}`),
  ];
}
