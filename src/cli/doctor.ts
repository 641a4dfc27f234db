import type { Context } from '../context.ts';
import { openContext } from '../context.ts';
import { Refusal } from '../core/errors.ts';
import { uuidv7 } from '../core/ids.ts';
import { callProvider } from '../exchange/call-provider.ts';
import type { Member } from '../exchange/members.ts';
import { createLog } from '../platform/log.ts';
import { connect } from './connect.ts';
import { checkKeys, type Checked } from './doctor-findings.ts';
import { checkReach } from './doctor-reach.ts';
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

async function examine(context: Context, memberId: string): Promise<Checked[]> {
  const { members } = context.exchange.trust;
  const member = members.member(memberId);
  if (member === undefined) {
    const known = members.all().map(({ id }) => id);
    const fix = `Name one of ${known.join(', ')}, or put it into the members file`;
    return [{ check: 'member', result: 'fail', what: `${memberId} is no member`, fix }];
  }
  const keys = checkKeys(member);
  if (member.mode === 'inbox' || member.baseUrl === undefined) {
    const what = 'its clerks answer in their inbox: no system to call';
    return [{ check: 'member', result: 'ok', what }, ...keys];
  }
  const known: Checked = { check: 'member', result: 'ok', what: `${member.nameZh}, ${member.baseUrl}` };
  const reach = await checkReach(member.baseUrl, context.config);
  const contracts = member.services.filter((service) => context.registry.services.has(service));
  const answers = contracts.map((service) => checkContract(context, member, service));
  return [known, ...keys, ...reach, ...(await Promise.all(answers))];
}

/** Asks what became of a step that never was: harmless, about nobody, signed and answered like any other question. */
async function checkContract(context: Context, member: Member, service: string): Promise<Checked> {
  const { statusOperation } = context.registry.service(service).definition;
  const seen = (result: Checked['result'], what: string, fix?: string): Checked => ({
    check: 'contract',
    result,
    what: `${service} ${statusOperation}: ${what}`,
    ...(fix !== undefined && { fix }),
  });
  const consumer = whoMayAsk(context, member, statusOperation);
  if (consumer === undefined)
    return seen('warn', 'no member holds a grant to ask it', 'Grant it to a member that takes part in cases');
  try {
    const stepId = uuidv7();
    const { status } = await callProvider(context.exchange, {
      service,
      provider: member.id,
      consumer,
      operationId: statusOperation,
      params: { stepId },
      body: Buffer.alloc(0),
    });
    if (status < 400) return seen('ok', 'signed, and as the contract says');
    const fix = 'An unknown step is answered 200 with status UNKNOWN';
    return seen('warn', `it refused an unknown step with ${status}`, fix);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const found = (error.options.findings ?? []).map(({ code, path }) => `${code} ${path ?? ''}`.trim());
    return seen(
      'fail',
      [error.code, error.options.detail, ...found].filter(Boolean).join('; '),
      FIX[error.code],
    );
  }
}

const FIX: Readonly<Record<string, string>> = {
  PROVIDER_UNAVAILABLE: 'See address, clock and TLS above; then look into the log of the agency’s system',
  PROVIDER_ANSWER_INVALID:
    'Sign every answer with a registered key (Provider-Signature), bound to the request; the findings name what differs from the contract: npm run conformance shows each case',
};

function whoMayAsk({ exchange }: Context, { id }: Member, operationId: string): string | undefined {
  const { members, grants } = exchange.trust;
  const asking = members.all().find((other) => {
    const [client] = other.clients;
    if (other.id === id || client === undefined) return false;
    return 'grant' in grants.check({ client: client.id, operationId });
  });
  return asking?.id;
}
