import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { readEnv } from '../config/env.ts';
import { openContext, type Context } from '../src/context.ts';
import type { MessageLog } from '../src/exchange/message-log.ts';
import { admitSandbox } from '../src/join-sandbox.ts';
import { loadContract, SchemaChecker } from '../src/platform/contract.ts';
import { createLog } from '../src/platform/log.ts';
import { serveGateway } from '../src/serve-gateway.ts';
import { defineService, type Operation } from '../src/service.ts';
import { operationIds, SERVICE, writeContract } from './records.ts';

/** The gateway as `npm run gateway` starts it, with one service more: the contract of the bench. */
const { values } = parseArgs({
  options: { operations: { type: 'string' }, dir: { type: 'string' }, evidence: { type: 'string' } },
});
/** Keeps nothing: what the evidence costs is the difference. */
const noLog: MessageLog = {
  append: () => Promise.resolve([]),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

const config = loadConfig(readEnv());
if (config.store.kind !== 'server') throw new Error('The bench gives its gateways a DATABASE_URL');

await using context = await openContext(config, config.store.databaseUrl, createLog(config));
const serving = await withRecords(context, Number(values.operations), values.dir!);
await admitSandbox(serving);
await using _sealing = serving.sealer.run();
await using _listening = await serveGateway(serving);
await new Promise((resolve) => process.once('SIGTERM', resolve));

async function withRecords(given: Context, count: number, dir: string): Promise<Context> {
  const files = await writeContract(dir, count);
  const [client, agency] = await Promise.all([loadContract(files.client), loadContract(files.agency)]);
  const operations = operationIds(count).map((id): [string, Operation] => [
    id,
    { kind: 'mediated', agencyOperation: `agency${id}`, provider: ({ region }) => region as string },
  ]);
  const definition = defineService({
    name: SERVICE,
    workflows: {},
    tables: [],
    operations: Object.fromEntries(operations),
    statusOperation: '',
    printables: {},
    rulesHash: '',
    rules: [],
  });
  const checker = new SchemaChecker();
  const records = { definition, client, agency };
  const services = new Map([...given.registry.services, [SERVICE, records]]);
  const service = (name: string) => (name === SERVICE ? records : given.registry.service(name));
  return {
    ...given,
    registry: { ...given.registry, services, service },
    exchange: {
      ...given.exchange,
      ...(values.evidence === 'off' && { messageLog: noLog }),
      agencyOperation: (_service, id) => agency.operations.get(id)!,
      validateAnswer: (_service, id, status, body) =>
        checker.check(agency.operations.get(id)!.responseSchemas.get(status)!, body),
    },
  };
}
