import { createInterface } from 'node:readline';
import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { openContext } from '../../src/context.ts';
import { createLog } from '../../src/platform/log.ts';

/** Opens the gateway's parts as its environment says, and tells at each line which rules and which calendar it goes by. */
const config = loadConfig(readEnv());
const log = createLog(config);
if (config.store.kind !== 'server') throw new Error('DATABASE_URL is missing');
await using context = await openContext(config, config.store.databaseUrl, log);
const subject = { idNumber: '150402199001010011', name: '测试' };
for await (const _line of createInterface(process.stdin)) {
  const { rules, rulesHash } = context.registry.service('pension').definition;
  const outcome = await context.engine
    .planCase({ service: 'pension', workflow: 'transfer', input: {}, subject })
    .then(
      () => 'PLANNED',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
    );
  console.log(
    JSON.stringify({
      rulesHash,
      benefitPlaceMonths: rules.find(({ id }) => id === 'benefitPlaceMonths.0')?.value,
      days: context.engine.calendar.coverage.length,
      outcome,
    }),
  );
}
