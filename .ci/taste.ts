import { globSync, readFileSync } from 'node:fs';

/** House rules that no linter knows: file length, no escape hatches, no tests left out. */
const longest = 300;
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)/, 'a check is switched off'],
  [/\b(it|test|describe)\.(skip|only|todo)\b/, 'a test is left out'],
  [/^(?!\s*(\*|\/\*|\/\/)).*(:|\bas|<)\s*any\b(?!\()/, 'any'],
];

/** Folders of others, of what is built, and of what is kept from run to run. */
const foreign = ['node_modules', 'dist', 'data', 'src/contracts'];

const files = globSync(['**/*.{ts,tsx,mjs}', '.ci/*'], { exclude: [...foreign, '.ci/taste.ts'] });

const faults = files.flatMap((file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const found = lines.flatMap((line, index) =>
    forbidden.filter(([pattern]) => pattern.test(line)).map(([, why]) => `${file}:${index + 1} ${why}`),
  );
  return lines.length > longest + 1 ? [...found, `${file} has ${lines.length} lines`] : found;
});

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
