import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const NAMES = z
  .record(z.string(), z.string())
  .parse(parse(readFileSync(new URL('rule-names.yaml', import.meta.url), 'utf8')));

/** A place in a rule file in words. */
export interface RuleName {
  name: string;
  nameZh: string;
}

/** A name of a file, and what stands in its brackets. */
interface Part {
  key: string;
  of: string;
}

/** `interestRates[2025 RESIDENT].value` is the same as `interestRates.0.value` read from a list. */
function partsOf(path: string): Part[] {
  const parts = path.match(/[^.[\]]+|\[[^\]]*\]/gu) ?? [];
  return parts.reduce<Part[]>((done, part) => {
    const last = done.at(-1);
    const entry = /^\d{1,3}$/u.test(part) ? `${Number(part) + 1}` : /^\[(.*)\]$/u.exec(part)?.[1];
    if (entry === undefined || last === undefined) done.push({ key: part, of: '' });
    else last.of = entry;
    return done;
  }, []);
}

const spelled = (key: string): string =>
  /^[a-z]/u.test(key) ? key.replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2').toLowerCase() : key;

const inChinese = (text: string): string =>
  text
    .split(' ')
    .map((word) => NAMES[word] ?? word)
    .join(' ');

/** What people read for the place of a value. */
export function ruleName(path: string): RuleName {
  const parts = partsOf(path);
  const said = parts.filter(({ key, of }, at) => at === 0 || key !== 'value' || of !== '');
  return {
    name: said.map(({ key, of }) => (of === '' ? spelled(key) : `${spelled(key)} (${of})`)).join(' › '),
    nameZh: said
      .map(({ key, of }) => (of === '' ? inChinese(key) : `${inChinese(key)}（${inChinese(of)}）`))
      .join(' › '),
  };
}
