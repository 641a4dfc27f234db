import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContract } from '../../platform/contract.ts';
import { disagreements } from '../../registry-agreement.ts';
import { LAW } from './rules.ts';
import household from './index.ts';
import { STANDARD, standardMessage } from './standard-fields.ts';
import { householdMove as table } from './workflows/household-move.ts';

const client = await loadContract('openapi/household.yaml');
const agency = await loadContract('openapi/agency/household.yaml');
const labels = parse(readFileSync(new URL('./labels.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, { en?: string; zh?: string }>
>;
const unlabelled = (group: string, names: Iterable<string>) =>
  [...names].filter((name) => !labels[group]?.[name]?.en || !labels[group][name].zh);

it('agrees with both contracts, names each step once and labels every name', () => {
  expect(disagreements({ definition: household, client, agency })).toEqual([]);
  const steps = table.rows.map(({ step }) => step);
  expect(new Set(steps).size).toBe(steps.length);
  const outcomes = table.rows.flatMap((row) => Object.keys(row.outcomes));
  const limits = table.rows.flatMap(({ limit }) => limit?.rule ?? []);
  expect([
    ...unlabelled('tables', [table.id]),
    ...unlabelled('states', Object.keys(table.states)),
    ...unlabelled('steps', steps),
    ...unlabelled('outcomes', outcomes),
    ...unlabelled('limits', limits),
    ...unlabelled('sides', table.sides),
    ...unlabelled('operations', agency.operations.keys()),
  ]).toEqual(['getHouseholdStepStatus']);
});

it('lets nobody withdraw after the permit, and insists where people are on their way', () => {
  expect(table.withdrawableIn).toEqual(['SUBMITTED', 'CORRECTION', 'ACCEPTED']);
  const insisting = table.rows.filter(({ insists }) => insists !== undefined);
  expect(insisting.map(({ step }) => step)).toEqual(['deliver', 'register', 'register-paper']);
  for (const { insists } of insisting)
    expect(insists).toEqual({
      everyMinutes: LAW.inTransit.resendMinutes.value,
      alarmHours: LAW.inTransit.alarmHours.value,
      pageHours: LAW.inTransit.pageHours.value,
    });
});

interface Schema {
  properties: Record<string, unknown>;
}

it.each([
  ['permit', 'MovePermit', 'PermitMover', ['groupId', 'registerAt', 'movers']],
  ['certificate', 'MoveCertificate', 'CertificateMover', ['form', 'movers']],
] as const)('%s: every field has its name in the standard, once', (paper, schema, mover, own) => {
  const { head, body, mover: person } = STANDARD[paper];
  const roots = new Set([...head, ...body].map(([ours]) => ours.split('/')[0]));
  const known = Object.keys((client.schemas.get(schema) as unknown as Schema).properties);
  expect(known.filter((field) => !roots.has(field))).toEqual(own);
  const fields = Object.keys((client.schemas.get(mover) as unknown as Schema).properties);
  expect(fields.toSorted()).toEqual(person.map(([ours]) => ours).toSorted());
  for (const rows of [[...head, ...body], person])
    expect(new Set(rows.map(([, theirs]) => theirs)).size).toBe(rows.length);
});

it('writes days, sexes and receipts as the standard does', () => {
  const permit = {
    number: '蒙61000001',
    caseNo: 'YW202611230001',
    issuedOn: '2026-11-23',
    movers: [{ relation: 'SELF', idNumber: '150402199001010007', name: '测试甲', sex: 'F' }],
  };
  const { head, body, movers } = standardMessage('permit', permit, { code: '00', msg: '成功' });
  expect(head).toEqual([
    { name: 'sjblx', value: '010122' },
    { name: 'ywlsh', value: 'YW202611230001' },
    { name: 'zqzbh', value: '蒙61000001' },
    { name: 'code', value: '00' },
    { name: 'msg', value: '成功' },
  ]);
  expect(body).toContainEqual({ name: 'qfrq', value: '20261123' });
  expect(movers).toMatchObject([
    { fields: expect.arrayContaining([{ name: 'xbdm', value: '2' }]) as unknown },
  ]);
});
