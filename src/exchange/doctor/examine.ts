import { Refusal } from '../../core/errors.ts';
import { uuidv7 } from '../../core/ids.ts';
import { callProvider } from '../call-provider.ts';
import type { Member } from '../members.ts';
import type { ExchangeContext } from '../provider-exchange.ts';
import { checkKeys, type Checked } from './findings.ts';
import { checkReach } from './reach.ts';

/** What an examination needs. */
export interface Examination {
  exchange: ExchangeContext;
  sandbox: boolean;
  /** The agency operation of each service that tells the outcome of a step, by the service's name. */
  statusOperations: ReadonlyMap<string, string>;
}

/** Looks at keys, address, clock, TLS and contract of a member, in this order, and says what mends the rest. */
export async function examineMember(context: Examination, member: Member): Promise<Checked[]> {
  const keys = checkKeys(member);
  if (member.mode === 'inbox' || member.baseUrl === undefined)
    return [
      {
        check: 'member',
        result: 'ok',
        what: 'its clerks answer in their inbox: no system to call',
        whatZh: '由经办人员在收件箱办理，没有可调用的系统',
      },
      ...keys,
    ];
  const name = `${member.nameZh}, ${member.baseUrl}`;
  const known: Checked = { check: 'member', result: 'ok', what: name, whatZh: name };
  const reach = await checkReach(member.baseUrl, context);
  const answers = member.services.flatMap((service) => {
    const operation = context.statusOperations.get(service);
    return operation === undefined ? [] : [checkContract(context, member, service, operation)];
  });
  return [known, ...keys, ...reach, ...(await Promise.all(answers))];
}

interface Seen {
  result: Checked['result'];
  en: string;
  zh: string;
  fix?: Fix;
}

interface Fix {
  en: string;
  zh: string;
}

/** Asks what became of a step that never was: harmless, about nobody, signed and answered like any other question. */
async function checkContract(
  context: Examination,
  member: Member,
  service: string,
  operationId: string,
): Promise<Checked> {
  const { result, en, zh, fix } = await askUnknownStep(context, member, service, operationId);
  return {
    check: 'contract',
    result,
    what: `${service} ${operationId}: ${en}`,
    whatZh: `${service} ${operationId}：${zh}`,
    ...(fix !== undefined && { fix: fix.en, fixZh: fix.zh }),
  };
}

async function askUnknownStep(
  { exchange }: Examination,
  member: Member,
  service: string,
  operationId: string,
): Promise<Seen> {
  const consumer = whoMayAsk(exchange, member, operationId);
  if (consumer === undefined)
    return {
      result: 'warn',
      en: 'no member holds a grant to ask it',
      zh: '没有机构持有对它的查询授权',
      fix: { en: 'Grant it to a member that takes part in cases', zh: '请向参与业务的机构授权' },
    };
  try {
    const { status } = await callProvider(exchange, {
      service,
      provider: member.id,
      consumer,
      operationId,
      params: { stepId: uuidv7() },
      body: Buffer.alloc(0),
    });
    if (status < 400)
      return { result: 'ok', en: 'signed, and as the contract says', zh: '签名有效，符合接口契约' };
    return {
      result: 'warn',
      en: `it refused an unknown step with ${status}`,
      zh: `对未知环节的查询返回了 ${status}`,
      fix: {
        en: 'An unknown step is answered 200 with status UNKNOWN',
        zh: '未知环节应返回 200，状态为 UNKNOWN',
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

function refused({ code, options }: Refusal): Seen {
  const found = (options.findings ?? []).map((finding) => `${finding.code} ${finding.path ?? ''}`.trim());
  const fix = FIX[code];
  return {
    result: 'fail',
    en: [code, options.detail, ...found].filter(Boolean).join('; '),
    zh: [code, options.detailZh ?? options.detail, ...found].filter(Boolean).join('；'),
    ...(fix !== undefined && { fix }),
  };
}

const FIX: Readonly<Record<string, Fix>> = {
  PROVIDER_UNAVAILABLE: {
    en: 'See address, clock and TLS above; then look into the log of the agency’s system',
    zh: '请先看上面的地址、时钟和 TLS，再查看对方系统的日志',
  },
  PROVIDER_ANSWER_INVALID: {
    en: 'Sign every answer with a registered key (Provider-Signature), bound to the request; the findings name what differs from the contract: npm run conformance shows each case',
    zh: '每个应答须用已登记的密钥签名（Provider-Signature）并绑定请求；不符合契约之处见上，npm run conformance 可逐项查看',
  },
};

function whoMayAsk({ trust }: ExchangeContext, { id }: Member, operationId: string): string | undefined {
  const { members, grants } = trust;
  const asking = members.all().find((other) => {
    const [client] = other.clients;
    if (other.id === id || client === undefined) return false;
    return 'grant' in grants.check({ client: client.id, operationId });
  });
  return asking?.id;
}
