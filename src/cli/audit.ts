import { auditFindings } from '../audit-findings.ts';
import type { Finding } from '../cases/audit.ts';
import { loadRegistry } from '../registry.ts';
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
export const auditStore = async (db: Database): Promise<Finding[]> => auditFindings(db, await loadRegistry());

/** A finding as text, with at most 20 of its violations. */
export function auditLines({ name, checked, violations }: Finding): string[] {
  const verdict = violations.length === 0 ? 'ok  ' : 'FAIL';
  return [
    `${verdict} ${String(checked).padStart(8)} checked  ${name}`,
    ...violations.slice(0, 20).map((violation) => `       ${violation}`),
  ];
}
