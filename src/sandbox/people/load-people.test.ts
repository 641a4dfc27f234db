import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkResidentId, residentIdCheckCharacter } from '../../core/resident-id.ts';
import type { Database } from '../../platform/database.ts';
import { migrate } from '../../platform/migrate.ts';
import { freshDatabase } from '../../../tests/_support/database.ts';
import { syntheticPerson } from '../agencies/synthetic-person.ts';
import { loadPeople } from './load-people.ts';
import { makePeopleCsv } from './make-people.ts';

const SAMPLE = new URL('people.csv', import.meta.url);
const HEADER = 'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan,paid';
const idOf = (first17: string): string => first17 + residentIdCheckCharacter(first17);
const ZHANG = idOf('15040219900101001');
const LI = idOf('15050219910202002');

interface Cells {
  id?: string;
  name?: string;
  sex?: string;
  birth?: string;
  scheme?: string;
  region?: string;
  status?: string;
  from?: string;
  to?: string;
  base?: string;
  paid?: string;
}

const row = (cells: Cells = {}): string =>
  [
    cells.id ?? ZHANG,
    cells.name ?? '张测试',
    cells.sex ?? 'M',
    cells.birth ?? '1990-01-01',
    '150402',
    cells.scheme ?? 'ENTERPRISE_EMPLOYEE',
    cells.region ?? '150402',
    cells.status ?? 'PAUSED',
    cells.from ?? '2020-01',
    cells.to ?? '2020-12',
    cells.base ?? '5000.00',
    cells.paid ?? '',
  ].join(',');
const li = (cells: Cells = {}): string =>
  row({ id: LI, name: '李测试', sex: 'F', birth: '1991-02-02', region: '150502', ...cells });

async function* bytes(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

const file = (...rows: string[]): AsyncIterable<Uint8Array> => bytes([HEADER, ...rows, ''].join('\n'));

let db: Database;
beforeAll(async () => {
  db = await freshDatabase({ migrated: false });
  await migrate(db, new URL('../migrations/', import.meta.url));
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => db.query('truncate person, relation, segment, service_record'));

const heldIds = async (): Promise<string[]> =>
  (await db.query<{ id_number: string }>('select p.id_number from person p order by 1')).map(
    (one) => one.id_number,
  );

describe('the shipped sample', () => {
  it('is what the generator makes', async () => {
    expect(await readFile(SAMPLE, 'utf8')).toBe(makePeopleCsv());
  });

  it('loads whole, once', async () => {
    const first = await loadPeople(db, createReadStream(SAMPLE));
    expect(first).toMatchObject({ skipped: 0, errors: [], unchanged: 0 });
    expect(first.loaded).toBeGreaterThanOrEqual(300);
    expect(await loadPeople(db, createReadStream(SAMPLE))).toMatchObject({
      loaded: 0,
      unchanged: first.loaded,
      errors: [],
    });
  });

  it('covers both cities, old prefixes and every special situation', async () => {
    await loadPeople(db, createReadStream(SAMPLE));
    expect((await heldIds()).filter((id) => !checkResidentId(id).valid)).toEqual([]);
    const [seen] = await db.query<Record<string, bigint>>(`select
      count(*) filter (where p.id_number like '1504%') as chifeng,
      count(*) filter (where p.id_number like '1505%') as tongliao,
      count(*) filter (where p.id_number like '1523%') as jirem,
      count(*) filter (where exists (select from relation l join segment s on s.relation_id = l.id
        where l.id_number = p.id_number and s.from_month < '1998-01')) as pre1998,
      count(*) filter (where exists (select from relation l join segment s on s.relation_id = l.id
        where l.id_number = p.id_number and not s.paid)) as arrears,
      count(*) filter (where exists (select from relation l where l.id_number = p.id_number and l.account_kind = 'TEMP')) as temp,
      count(*) filter (where exists (select from relation l where l.id_number = p.id_number and l.status = 'RECEIVING')) as receiving,
      count(*) filter (where exists (select from relation l where l.id_number = p.id_number and l.scheme = 'RESIDENT')) as resident,
      count(*) filter (where exists (select from relation a join segment x on x.relation_id = a.id
        join relation b on b.id_number = a.id_number and b.id > a.id join segment y on y.relation_id = b.id
        where a.id_number = p.id_number and x.from_month <= y.to_month and y.from_month <= x.to_month)) as duplicates
      from person p`);
    for (const [what, count] of Object.entries(seen ?? {}))
      expect(Number(count), what).toBeGreaterThanOrEqual(10);
  });
});

describe('good files', () => {
  it('takes a byte order mark, CRLF, quotes and rows in any order', async () => {
    const text = `\uFEFF${[HEADER, row(), li(), row({ from: '2021-01', to: '2021-06' }).replace('张测试', '"张测试"')].join('\r\n')}\r\n`;
    expect(await loadPeople(db, bytes(text))).toMatchObject({ loaded: 2, errors: [] });
    const [segments] = await db.query<{ count: bigint }>('select count(*) from segment');
    expect(segments?.count).toBe(3n);
  });

  it('reads characters cut between chunks', async () => {
    const whole = Buffer.from([HEADER, row(), ''].join('\n'));
    const middle = whole.indexOf(Buffer.from('测')) + 1;
    expect(await loadPeople(db, bytes(whole.subarray(0, middle), whole.subarray(middle)))).toMatchObject({
      loaded: 1,
    });
  });

  it('takes households, and a member who pays nothing', async () => {
    const child = idOf('15040220170818999');
    const bare = `${child},张小,M,2017-08-18,150402,,,,,,`;
    const text = [`${HEADER},household`, `${row()},甲户`, `${bare},,甲户`, ''].join('\n');
    expect(await loadPeople(db, bytes(text))).toMatchObject({ loaded: 2, errors: [] });
    const parent = await syntheticPerson(db, ZHANG);
    expect(parent?.household).toEqual({ name: '甲户', isHead: true, others: [child] });
    const other = await syntheticPerson(db, child);
    expect(other).toMatchObject({ household: { isHead: false, others: [ZHANG] }, stays: [] });
  });

  it('refuses a line without a relation that names no household, or money', async () => {
    const bare = `${ZHANG},张测试,M,1990-01-01,150402,,,,,`;
    const text = [`${HEADER},household`, `${bare},,,`, `${bare},5.00,,甲户`, ''].join('\n');
    expect(await loadPeople(db, bytes(text))).toMatchObject({
      loaded: 0,
      errors: expect.arrayContaining([
        expect.objectContaining({ line: 2, column: 'scheme', code: 'CELL_EMPTY' }) as unknown,
        expect.objectContaining({ line: 3, column: 'base_yuan', code: 'NO_RELATION' }) as unknown,
      ]) as unknown,
    });
  });

  it('streams a file of many people', async () => {
    async function* many(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\n`);
      for (let day = 0; day < 6_000; day += 1) {
        const birth = new Date(Date.UTC(1975, 0, 1 + day)).toISOString().slice(0, 10);
        const id = idOf(`150402${birth.replaceAll('-', '')}999`);
        yield Buffer.from(
          `${row({ id, birth, from: '2020-01' })}\n${row({ id, birth, from: '2021-01', to: '2021-12' })}\n`,
        );
      }
    }
    expect(await loadPeople(db, many())).toMatchObject({ loaded: 6_000, errors: [], skipped: 0 });
  });
});

describe('bad lines', () => {
  const cases: [string, string, string | null, string][] = [
    [
      'a wrong check digit',
      row({ id: `${ZHANG.slice(0, 17)}${ZHANG.endsWith('0') ? '1' : '0'}` }),
      'id_number',
      'CELL_INVALID',
    ],
    ['an empty name', row({ name: '' }), 'name', 'CELL_EMPTY'],
    ['a formula', row({ name: '=HYPERLINK(1)' }), 'name', 'FORMULA_CELL'],
    ['another formula', row({ name: '@SUM(A1)' }), 'name', 'FORMULA_CELL'],
    ['a day that does not exist', row({ birth: '1990-02-30' }), 'birth', 'CELL_INVALID'],
    ['another birth than the number', row({ birth: '1990-01-02' }), 'birth', 'BIRTH_DIFFERS'],
    ['another sex than the number', row({ sex: 'F' }), 'sex', 'SEX_DIFFERS'],
    ['an unknown scheme', row({ scheme: 'SOMETHING' }), 'scheme', 'CELL_INVALID'],
    ['a region nobody plays', row({ region: '110105' }), 'region', 'REGION_NOT_SIMULATED'],
    ['months the wrong way round', row({ from: '2021-05', to: '2021-04' }), 'to', 'MONTHS_REVERSED'],
    ['a thirteenth month', row({ to: '2020-13' }), 'to', 'CELL_INVALID'],
    ['money with three decimals', row({ base: '5000.001' }), 'base_yuan', 'CELL_INVALID'],
    ['no base', row({ base: '' }), 'base_yuan', 'MONEY_MISSING'],
    ['too few cells', `${ZHANG},张测试`, null, 'CELL_COUNT'],
    ['too many cells', `${row()},extra,more`, null, 'CELL_COUNT'],
  ];
  it.each(cases)('lists %s and loads the others', async (_, bad, column, code) => {
    const done = await loadPeople(db, file(li(), bad));
    expect(done.errors).toContainEqual(expect.objectContaining({ line: 3, column, code }));
    expect(done.loaded).toBe(1);
    expect(await heldIds()).toEqual([LI]);
    expect(JSON.stringify(done.errors)).not.toContain(ZHANG);
  });

  it('loads nothing of a person with one bad line', async () => {
    const done = await loadPeople(
      db,
      file(row(), li(), row({ from: '2021-01', to: '2021-40' }), row({ from: '2022-01', to: '2022-02' })),
    );
    expect(done).toMatchObject({ loaded: 1, skipped: 1 });
    expect(await heldIds()).toEqual([LI]);
  });

  it('refuses overlapping segments, repeated lines and contradictions between lines', async () => {
    const overlap = await loadPeople(db, file(row(), row({ from: '2020-12', to: '2021-02' })));
    expect(overlap.errors).toMatchObject([{ line: 3, column: 'from', code: 'SEGMENTS_OVERLAP' }]);
    const twice = await loadPeople(db, file(row(), row()));
    expect(twice.errors).toMatchObject([{ line: 3, code: 'SEGMENTS_OVERLAP' }]);
    const names = await loadPeople(db, file(row(), row({ name: '王别名', from: '2022-01', to: '2022-02' })));
    expect(names.errors).toMatchObject([{ line: 3, column: 'name', code: 'PERSON_DIFFERS' }]);
    const states = await loadPeople(
      db,
      file(row(), row({ status: 'ACTIVE', from: '2022-01', to: '2022-02' })),
    );
    expect(states.errors).toMatchObject([{ line: 3, column: 'status', code: 'RELATION_DIFFERS' }]);
    expect(await heldIds()).toEqual([]);
  });

  it('keeps people loaded before when a later file says otherwise', async () => {
    await loadPeople(db, file(row()));
    const again = await loadPeople(db, file(row({ base: '9999.00' }), li()));
    expect(again).toMatchObject({ loaded: 1, skipped: 1, errors: [{ line: 2, code: 'PERSON_LOADED' }] });
  });

  it('names unbalanced quotes and spares the people around them', async () => {
    const done = await loadPeople(db, file(li(), `${row()}x"y`));
    expect(done.errorCount).toBeGreaterThan(0);
    expect(await heldIds()).toEqual([LI]);
  });
});

describe('files that cannot be read', () => {
  const gbk = Buffer.concat([
    Buffer.from(`${HEADER}\n${ZHANG},`),
    Buffer.from([0xd5, 0xc5, 0xb2, 0xe2]),
    Buffer.from(',M\n'),
  ]);
  it.each([
    ['another encoding', bytes(gbk), 'ENCODING'],
    ['UTF-16', bytes(Buffer.from(`\uFEFF${HEADER}\n${row()}`, 'utf16le')), 'ENCODING'],
    ['an empty file', bytes(''), 'EMPTY'],
    ['a missing column', bytes(`${HEADER.replace(',status', '')}\n`), 'COLUMN_MISSING'],
    ['an unknown column', bytes(`${HEADER},salary\n`), 'COLUMN_UNKNOWN'],
    ['a repeated column', bytes(`${HEADER},paid\n`), 'COLUMN_REPEATED'],
    ['no CSV at all', bytes('PK\u0003\u0004 not a table\n1\n'), 'COLUMN_MISSING'],
  ])('loads nothing from %s', async (_, source, code) => {
    const done = await loadPeople(db, source);
    expect(done.errors[0]).toMatchObject({ code });
    expect(done.loaded).toBe(0);
    expect(await heldIds()).toEqual([]);
  });

  it('loads nothing when the encoding breaks late', async () => {
    const done = await loadPeople(db, bytes([HEADER, li(), ''].join('\n'), Buffer.from([0xff, 0xfe, 0x0a])));
    expect(done).toMatchObject({ loaded: 0, errors: [{ line: 3, code: 'ENCODING' }] });
    expect(await heldIds()).toEqual([]);
  });
});
