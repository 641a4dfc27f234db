import { expect, it } from 'vitest';
import { serviceNames } from '../registry.ts';
import { ruleName } from './rule-names.ts';
import { CALENDAR, linesOf, versionOnDisk } from './versions.ts';

const CALENDAR_FILE = new URL('../../config/calendar.yaml', import.meta.url);

it('says in words where a value stands', () => {
  expect(ruleName('interestRates[2025 RESIDENT].value')).toEqual({
    name: 'interest rates (2025 RESIDENT)',
    nameZh: '记账利率（2025 城乡居民）',
  });
  expect(ruleName('minMonths.1')).toEqual({ name: 'min months (2)', nameZh: '最低缴费月数（2）' });
  expect(ruleName('papers.OWNED')).toEqual({ name: 'papers › OWNED', nameZh: '证明材料 › OWNED' });
});

it('has a Chinese name for every name of the rule files and of the calendar', async () => {
  const subjects = [...(await serviceNames()), CALENDAR];
  const paths = subjects.flatMap((subject) =>
    linesOf(versionOnDisk(subject, CALENDAR_FILE)).map(({ path }) => path),
  );
  const names = paths.flatMap((path) => path.match(/(?<=^|\.)[a-z][A-Za-z]*/gu) ?? []);
  const unnamed = [...new Set(names)].filter((name) => ruleName(name).nameZh === name);
  expect(unnamed).toEqual([]);
});
