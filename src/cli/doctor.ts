import type { Context } from '../context.ts';
import { openContext } from '../context.ts';
import { examineMember } from '../exchange/doctor/examine.ts';
import type { Checked } from '../exchange/doctor/findings.ts';
import { statusOperationsOf } from '../registry.ts';
import { createLog } from '../platform/log.ts';
import { connect } from './connect.ts';
import { required, type Command } from './command.ts';

/** Looks at everything an agency must have in order before the first case, and says what mends the rest. */
export const doctor: Command = {
  usage: '--member MEMBER [--json]',
  does: 'checks an agency’s keys, address, clock, TLS and contract; exit 1 when something must be mended',
  async run(given) {
    const memberId = required(given, 'member');
    await using store = await connect(given.config);
    const log = createLog({ ...given.config, logLevel: 'fatal' });
    await using context = await openContext(given.config, store.db.url, log);
    const findings = await examine(context, memberId);
    if (given.json) console.log(JSON.stringify({ memberId, findings }));
    else for (const finding of findings) print(finding);
    return findings.some(({ result }) => result === 'fail') ? 1 : 0;
  },
};

function print({ check, result, what, fix }: Checked): void {
  console.log(`${result.padEnd(5)} ${check.padEnd(9)} ${what}`);
  if (fix !== undefined) console.log(`${' '.repeat(16)}→ ${fix}`);
}

async function examine({ config, exchange, registry }: Context, memberId: string): Promise<Checked[]> {
  const { members } = exchange.trust;
  const member = members.member(memberId);
  const { sandbox } = config;
  if (member !== undefined)
    return examineMember({ exchange, sandbox, statusOperations: statusOperationsOf(registry) }, member);
  const known = members.all().map(({ id }) => id);
  return [
    {
      check: 'member',
      result: 'fail',
      what: `${memberId} is no member`,
      whatZh: `没有成员机构 ${memberId}`,
      fix: `Name one of ${known.join(', ')}, or put it into the members file`,
      fixZh: `请指定其中之一：${known.join('、')}，或登记到成员文件`,
    },
  ];
}
