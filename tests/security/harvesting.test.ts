import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from '../../src/platform/persons.ts';
import { createLookWatch, type LookLimits, type LookWatch } from '../../src/exchange/look-watch.ts';
import type { ServedCall } from '../../src/gateway/mediation.ts';
import type { Alarm } from '../../src/platform/alarms.ts';
import { memoryDistinctCounter, redisDistinctCounter } from '../../src/platform/distinct-counter.ts';
import { openRedis, type SharedRedis } from '../../src/platform/redis.ts';
import { nextIdNumber } from '../_support/case-engine.ts';
import { quietLog } from '../_support/database.ts';
import { CHIFENG, send, startTestExchange, type Answered, type TestExchange } from '../_support/exchange.ts';
import { startRedis, type TestRedis } from '../_support/redis.ts';

const regionOf = (body: unknown): string => (body as { region: string }).region;
const operations = new Map<string, ServedCall>([
  ['queryStatus', { kind: 'mediated', agencyOperation: 'queryStatus', provider: regionOf }],
]);
const LIMITS: LookLimits = {
  officerDailyCalls: 6,
  officerHourlyPersons: 3,
  clientHourlyPersons: 5,
  isBlocking: false,
};

let exchange: TestExchange;
let limits: LookLimits;
let watch: LookWatch;
const raiseAlarm = (alarm: Alarm): Promise<void> => exchange.context.raiseAlarm(alarm);
beforeAll(async () => {
  exchange = await startTestExchange(operations, { watch: { look: (look) => watch.look(look) } });
});
afterAll(() => exchange[Symbol.asyncDispose]());
beforeEach(async () => {
  limits = LIMITS;
  await exchange.db.query('delete from alarm');
  restart();
});

function restart(change: Partial<LookLimits> = {}): void {
  limits = { ...LIMITS, ...change };
  watch = createLookWatch({ counter: memoryDistinctCounter(), raiseAlarm, log: quietLog, limits });
}

const ask = (idNumber: string, user?: string): Promise<Answered> =>
  send(exchange, {
    body: JSON.stringify({ region: '150502', idNumber }),
    ...(user !== undefined && { token: { act: { user } } }),
  });
const alarms = () =>
  exchange.db.query<{ subject: string; detail: string }>(
    `select a.subject, a.detail from alarm a where a.kind = 'HARVESTING' order by a.raised_at`,
  );
const codeOf = ({ json }: Answered): unknown =>
  (json['findings'] as { code: string }[] | undefined)?.[0]?.code;

describe('an officer who collects people', () => {
  it('raises one alarm, which names no person', async () => {
    const people = Array.from({ length: 5 }, nextIdNumber);
    for (const person of people) expect((await ask(person, '王五')).status).toBe(200);
    const raised = await alarms();
    expect(raised).toHaveLength(1);
    expect(raised[0]?.subject).toMatch(new RegExp(`^${CHIFENG}/[0-9a-f]{16}$`));
    for (const secret of [...people, '王五']) expect(JSON.stringify(raised)).not.toContain(secret);
  });

  it('may ask about the same few people as often as the work takes', async () => {
    const person = nextIdNumber();
    for (let count = 0; count < 5; count += 1) await ask(person, 'officer-1');
    expect(await alarms()).toEqual([]);
  });

  it('is refused further people where the setting says so, and the person sees the attempt', async () => {
    restart({ isBlocking: true });
    const known = nextIdNumber();
    for (const person of [known, nextIdNumber(), nextIdNumber()]) await ask(person, 'officer-2');
    exchange.agency.heard.length = 0;
    const last = nextIdNumber();
    const refused = await ask(last, 'officer-2');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'HARVESTING']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(exchange.agency.heard).toEqual([]);
    const person = await findPerson(exchange.db, exchange.box, last);
    const [row] = await exchange.db.query('select a.code from access_log a where a.person_id = $1', [person]);
    expect(row).toEqual({ code: 'TOO_MANY_REQUESTS' });
    expect((await ask(known, 'officer-2')).status).toBe(200);
    expect((await ask(nextIdNumber(), 'officer-3')).status).toBe(200);
  });

  it('has a quota of calls a day', async () => {
    const person = nextIdNumber();
    for (let count = 0; count < LIMITS.officerDailyCalls; count += 1)
      expect((await ask(person, 'officer-4')).status).toBe(200);
    const refused = await ask(person, 'officer-4');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'OFFICER_QUOTA']);
    expect((await ask(person, 'officer-5')).status).toBe(200);
  });
});

describe('a program that collects people', () => {
  it('raises one alarm, whatever officers it names', async () => {
    for (let count = 0; count < 8; count += 1) await ask(nextIdNumber(), `officer-${count}`);
    expect((await alarms()).map(({ subject }) => subject)).toEqual([CHIFENG]);
  });
});

describe('two gateways on one Redis', () => {
  let server: TestRedis;
  let links: SharedRedis[];
  beforeAll(async () => {
    server = await startRedis();
    links = [await openRedis(server.url, quietLog), await openRedis(server.url, quietLog)];
  });
  afterAll(async () => {
    for (const link of links) await link[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it('see together what neither would see alone, and tell once', async () => {
    const watches = links.map((link) =>
      createLookWatch({ counter: redisDistinctCounter(link), raiseAlarm, log: quietLog, limits: LIMITS }),
    );
    const looks = Array.from({ length: 8 }, (_, at) =>
      watches[at % 2]!.look({
        client: 'a.core',
        officer: 'o',
        personId: `p${at >> 1}`,
        evidenceId: 'e',
      }).catch(() => undefined),
    );
    await Promise.all(looks);
    expect(await alarms()).toHaveLength(1);
  });
});
