import { createReadStream } from 'node:fs';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import { z } from 'zod';
import { toShanghaiInstant } from '../../core/dates.ts';
import { ERRORS } from '../../core/error-catalogue.ts';
import { Refusal, type Finding } from '../../core/errors.ts';
import { formatYuan } from '../../core/money.ts';
import { AGENCIES } from '../agencies/agency-list.ts';
import type { AgencyDelays, World } from '../agencies/world.ts';
import type { DemoAccount } from '../issuer/demo-accounts.ts';
import { loadPeople } from '../people/load-people.ts';
import type { PeopleError } from '../people/people-errors.ts';
import { resetPeople } from '../people/reset-people.ts';

/** What the control surface may change. */
export interface Controls {
  world: World;
  accounts: readonly DemoAccount[];
  setDelays: (delays: AgencyDelays) => void;
}

const faultAt = ({ played, faults }: World) =>
  z.strictObject({
    kind: z.enum(faults.kinds),
    agency: z.enum(played.map(({ id }) => id)).optional(),
    operation: z.string().optional(),
    times: z.int().positive().optional(),
    delayMs: z.int().min(0).max(60_000).optional(),
  });
const delays = z.record(z.string(), z.number().min(0));

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const findings = parsed.error.issues.map(({ message, path }) => ({
    code: 'CONTROL_INVALID',
    message,
    path: `/body/${path.join('/')}`,
  }));
  throw new Refusal('BODY_INVALID', { findings });
}

const problem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const code = error instanceof Refusal ? error.code : 'INTERNAL';
  const { status, title, titleZh } = ERRORS[code];
  const { findings, extensions } = error instanceof Refusal ? error.options : {};
  response
    .status(status)
    .type('application/problem+json')
    .json({ ...extensions, status, code, title, titleZh, findings });
};

const withoutUndefined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function serveBank(app: Express, { world }: Controls): void {
  app.get('/bank/accounts', async (_request, response) => {
    const accounts = await world.db.query<{ number: string; holder: string; balance: bigint }>(
      `select a.number, a.holder, a.balance_fen as balance from bank_account a where a.agency is not null order by 1`,
    );
    response.json(accounts.map((account) => ({ ...account, balance: formatYuan(account.balance) })));
  });
  app.get('/bank/transfers', async (request, response) => {
    const { reference } = request.query as { reference?: string };
    const transfers = await world.db.query<{ amounts: Readonly<Record<string, string>> }>(
      `select t.bank_reference as "bankReference", t.reference, t.agency, t.from_account as "from", t.to_account as "to",
              t.amounts, t.sent_on as "sentOn", t.arrived_on as "arrivedOn",
              t.returned_on as "returnedOn"
       from bank_transfer t where $1::text is null or t.reference = $1 order by t.sent_on, t.bank_reference limit 500`,
      [reference ?? null],
    );
    response.json(
      transfers.map((one) => ({
        ...one,
        amounts: Object.fromEntries(
          Object.entries(one.amounts).map(([kind, fen]) => [kind, formatYuan(BigInt(fen))]),
        ),
      })),
    );
  });
}

function serveFaults(app: Express, { world, setDelays }: Controls): void {
  const fault = faultAt(world);
  app.get('/sandbox/faults', (_request, response) => void response.json(world.faults.list()));
  app.post('/sandbox/faults', (request, response) => {
    response.status(201).json(world.faults.add(withoutUndefined(read(fault, request.body))));
  });
  app.delete('/sandbox/faults', (_request, response) => {
    world.faults.clear();
    response.status(204).end();
  });
  app.delete('/sandbox/faults/:id', (request, response) => {
    world.faults.clear(Number(request.params.id));
    response.status(204).end();
  });
  app.get('/sandbox/delays', (_request, response) => void response.json(world.delays()));
  app.put('/sandbox/delays', (request, response) => {
    setDelays(read(delays, request.body));
    response.json(world.delays());
  });
}

async function stepsOf({ world }: Controls, caseId: string): Promise<object[]> {
  return world.db.query(
    `select s.agency, s.step_id as "stepId", s.operation, s.received_at as "receivedAt", s.due_at as "dueAt",
            s.performed_at as "performedAt", s.outcome ->> 'outcome' as outcome, s.last_error as error,
            coalesce(json_agg(json_build_object('messageId', m.message_id, 'operation', m.operation,
              'attempts', m.attempts, 'status', m.last_status, 'code', m.last_code, 'done', m.done_at is not null)
              order by m.message_id) filter (where m.message_id is not null), '[]') as messages
     from agency_step s left join agency_message m on m.agency = s.agency and m.step_id = s.step_id
     where s.case_id::text = $1 group by s.agency, s.step_id order by s.received_at, s.step_id`,
    [caseId],
  );
}

const findingOf = ({ line, column, code, reason }: PeopleError): Finding => ({
  code,
  message: reason,
  path: column === null ? `/line/${line}` : `/line/${line}/${column}`,
});

function servePeople(app: Express, { world }: Controls): void {
  app.post('/sandbox/people', async (request: Request, response) => {
    if (!request.is('text/csv')) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
    const result = await loadPeople(world.db, request);
    if (result.errorCount > 0 && result.loaded + result.unchanged === 0)
      throw new Refusal('PEOPLE_FILE_INVALID', {
        findings: result.errors.map(findingOf),
        extensions: { ...result },
      });
    response.json(result);
  });
  app.get('/sandbox/people.csv', (_request, response) => {
    response.type('text/csv');
    createReadStream(new URL('../people/people.csv', import.meta.url)).pipe(response);
  });
  app.post('/sandbox/people/reset', async (_request, response) => {
    response.json(await resetPeople(world.db));
  });
}

/**
 * The control surface of the sandbox: what it plays, its people, delays, faults and bank. Writes take JSON (or CSV)
 * bodies only, so that no foreign page can send them.
 */
export function serveControl(app: Express, controls: Controls): void {
  const { world, accounts } = controls;
  app.use('/sandbox', express.json({ limit: '64kb' }), (request, _response, next) => {
    const isWrite = request.method === 'POST' || request.method === 'PUT';
    if (isWrite && !request.is('application/json') && !request.is('text/csv'))
      throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
    next();
  });
  app.get('/sandbox', async (_request, response) => {
    const [count] = await world.db.query<{ people: bigint }>('select count(*) as people from person');
    response.json({
      notice:
        'Everything served here is simulated: agencies, bank, sign-in and people. 本地址提供的机构、银行、登录与人员均为模拟。',
      agencies: AGENCIES,
      people: Number(count?.people ?? 0n),
      delays: world.delays(),
      faults: world.faults.list(),
      accounts,
    });
  });
  app.get('/sandbox/steps', async (request, response) => {
    const { caseId } = request.query as { caseId?: string };
    response.json(await stepsOf(controls, caseId ?? ''));
  });
  app.get('/clock', async (_request, response) => {
    response.json({ businessTime: toShanghaiInstant(await world.businessTime.now()) });
  });
  serveFaults(app, controls);
  servePeople(app, controls);
  serveBank(app, controls);
  app.use(['/sandbox', '/bank', '/clock'], problem);
}
