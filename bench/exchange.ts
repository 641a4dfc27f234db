import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { CORES, type Running } from './processes.ts';
import { atMost, figuresTable, sectionText, type Section } from './report.ts';
import { compareContracts } from './sections/contract-size.ts';
import { weighEvidence } from './sections/evidence.ts';
import { addedLatency } from './sections/latency.ts';
import { compareProxies } from './sections/proxies.ts';
import { growLog } from './sections/log.ts';
import { twoProcesses } from './sections/two-processes.ts';
import { openWorld, type World } from './world.ts';

/** `npm run bench:exchange [-- --only NAME]`: measures, prints, and when nothing was left out writes docs/performance.md. */
const SECTIONS: Readonly<Record<string, (world: World, gateway: Running) => Promise<Section>>> = {
  proxies: compareProxies,
  contract: compareContracts,
  evidence: weighEvidence,
  latency: addedLatency,
  processes: twoProcesses,
  memory: weighMemory,
  log: growLog,
};
const DOC = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const names = Object.keys(SECTIONS).filter((name) => values.only?.includes(name) ?? true);
if (names.length === 0) throw new Error(`--only takes one of ${Object.keys(SECTIONS).join(', ')}`);

spawnSync(process.execPath, [fileURLToPath(new URL('install-bench-tools.mjs', import.meta.url))], {
  stdio: 'inherit',
});
const cores = availableParallelism();
if (cores < 2) throw new Error('The bench needs two cores: one for what it measures');
// Whatever this process starts is on the second core, unless told otherwise.
execFileSync('taskset', ['-apc', String(CORES.others), String(process.pid)], { stdio: 'ignore' });

const began = performance.now();
const sections = await run();
const text = [
  heading(),
  figuresTable(sections.flatMap(({ figures }) => figures)),
  ...sections.map(sectionText),
];
console.log(`\n${text.join('\n\n')}\n`);
if (values.only === undefined)
  await writeFile(DOC, await format(text.join('\n\n'), { parser: 'markdown', printWidth: 110 }));

async function run(): Promise<Section[]> {
  await using world = await openWorld();
  await using gateway = await world.startGateway('gateway', { operations: 20 });
  const done: Section[] = [];
  for (const name of names) {
    const since = performance.now();
    done.push(await SECTIONS[name]!(world, gateway));
    console.log(`${name}: ${Math.round((performance.now() - since) / 1000)} s`);
  }
  return done;
}

async function weighMemory(_world: World, gateway: Running): Promise<Section> {
  const peak = await gateway.peakMib();
  return {
    title: 'Memory',
    about:
      'The gateway that stood beside the proxies and then met the ten callers, with the contracts of all services in it.',
    columns: ['', 'Largest resident set'],
    rows: [['gateway', `${Math.round(peak)} MiB`]],
    figures: [atMost('Resident set under load', peak, 200, ' MiB', 0)],
  };
}

function heading(): string {
  const [program] = spawnSync('haproxy', ['-v'], { encoding: 'utf8' }).stdout.split('\n');
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  return `# How fast the exchange is

Written by \`npm run bench:exchange\`; run it again on your machine, edit nothing here. It needs Linux, two cores and the
programs that \`bench/install-bench-tools.mjs\` installs.

Measured on ${cpus()[0]?.model.trim()}, ${cores} cores, Node ${process.version}, ${program}, in ${minutes} minutes. What is measured runs alone on one core, each as one
process; load, agency, PostgreSQL (fsync on) and Redis share the other. No TLS. Load average of
the last minute ${loadavg()[0]?.toFixed(1)}. Only ratios within one run mean anything: another machine, or a neighbour on this one, moves every
number.`;
}
