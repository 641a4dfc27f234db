import { auditInvariants, type Invariant } from '../cases/audit.ts';
import { loadRegistry } from '../registry.ts';
import { verifyMessageLog } from '../exchange/verify-log.ts';
import { verifySeals } from '../exchange/verify-seals.ts';
import { connect } from './connect.ts';
import type { Command } from './command.ts';

export const audit: Command = {
  usage: '[--json]',
  does: 'checks every invariant of cases, money and logs; exit 1 when one fails',
  async run({ config, json }) {
    await using store = await connect(config);
    const log = await verifyMessageLog(store.db);
    const sealed = await verifySeals(store.db);
    const findings = [
      ...(await auditInvariants(store.db, await serviceInvariants())),
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
    if (json) console.log(JSON.stringify(findings));
    else for (const finding of findings) print(finding);
    return findings.some(({ violations }) => violations.length > 0) ? 1 : 0;
  },
};

/** What the services add to the invariants of all cases. */
async function serviceInvariants(): Promise<Invariant[]> {
  const { services } = await loadRegistry();
  return [...services.values()].flatMap(({ definition }) => definition.invariants ?? []);
}

function print({
  name,
  checked,
  violations,
}: {
  name: string;
  checked: number;
  violations: readonly string[];
}): void {
  console.log(`${violations.length === 0 ? 'ok  ' : 'FAIL'} ${String(checked).padStart(8)} checked  ${name}`);
  for (const violation of violations.slice(0, 20)) console.log(`       ${violation}`);
}
