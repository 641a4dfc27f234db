import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { parse } from 'yaml';
import type { JsonObject } from '../src/core/json.ts';
import { loadRegistry } from '../src/registry.ts';
import { renderStepTables } from './step-tables.ts';

/**
 * Writes `src/contracts/**` from `openapi/**` and the step tables in `docs/services/*.md` from the services; with
 * `--check` only compares and fails when a file is stale.
 */
const check = process.argv.includes('--check');
const root = join(import.meta.dirname, '..');
const contracts = (await readdir(join(root, 'openapi'), { recursive: true })).filter((name) =>
  name.endsWith('.yaml'),
);
const stale: string[] = [];
for (const name of contracts.toSorted()) {
  const target = join(root, 'src/contracts', name.replace(/\.yaml$/, '.ts'));
  const types = astToString(await openapiTS(new URL(`../openapi/${name}`, import.meta.url)));
  const text = await format(`// Generated from openapi/${name}: npm run generate\n${types}`, {
    parser: 'typescript',
    printWidth: 110,
    singleQuote: true,
  });
  await put(target, text);
}

const BEGIN = '<!-- Step tables, generated: npm run generate -->';
const { services } = await loadRegistry();
for (const [name, { definition }] of services) {
  if (definition.tables.length === 0) continue;
  const target = join(root, 'docs/services', `${name}.md`);
  const labels = parse(await readFile(join(root, 'src/domains', name, 'labels.yaml'), 'utf8')) as JsonObject;
  const [prose = ''] = (await readFile(target, 'utf8')).split(BEGIN);
  const tables = `## Step tables\n\n${renderStepTables(definition.tables, labels)}`;
  await put(target, await format(`${prose.trimEnd()}\n\n${BEGIN}\n\n${tables}`, { parser: 'markdown' }));
}

async function put(target: string, text: string): Promise<void> {
  if (check) {
    const committed = await readFile(target, 'utf8').catch(() => '');
    if (committed !== text) stale.push(relative(root, target));
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

if (stale.length > 0) {
  console.error(`Stale, run npm run generate:\n${stale.join('\n')}`);
  process.exitCode = 1;
}
