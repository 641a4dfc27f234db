import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

/**
 * Writes `src/contracts/**` from `openapi/**`; with `--check` only compares and fails when a file is stale.
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
  if (check) {
    const committed = await readFile(target, 'utf8').catch(() => '');
    if (committed !== text) stale.push(relative(root, target));
    continue;
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
if (stale.length > 0) {
  console.error(`Stale, run npm run generate:\n${stale.join('\n')}`);
  process.exitCode = 1;
}
