import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Workflow } from '../../cases/workflow.ts';
import { loadContract } from '../../platform/contract.ts';
import { disagreements } from '../../registry-agreement.ts';
import pension from './index.ts';

const client = await loadContract('openapi/pension.yaml');
const agency = await loadContract('openapi/agency/pension.yaml');
const labels = parse(readFileSync(new URL('./labels.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, { en?: string; zh?: string }>
>;

const unlabelled = (group: string, names: Iterable<string>) =>
  [...names].filter((name) => !labels[group]?.[name]?.en || !labels[group][name].zh);

const reached = (table: Workflow) =>
  new Set([
    table.initial,
    ...table.rows.flatMap(({ enters, outcomes }) => [enters, ...Object.values(outcomes)]),
  ]);

it('does not start where a contract does not say whom a record is about', () => {
  const silent = new Map(client.operations);
  const { dataSubject: _dataSubject, ...operation } = client.operations.get('queryStatus')!;
  silent.set('queryStatus', operation);
  expect(disagreements({ definition: pension, client: { ...client, operations: silent }, agency })).toEqual([
    'queryStatus does not say whom it is about: x-data-subject',
  ]);
});

describe.each(pension.tables.map((table) => [table.id, table] as const))('%s', (_id, table) => {
  it('agrees with both contracts and waits only for what can come', () => {
    expect(disagreements({ definition: pension, client, agency })).toEqual([]);
  });

  it('reaches every state and ends completed, refused or sealed by its own rows', () => {
    expect(Object.keys(table.states).filter((state) => !reached(table).has(state))).toEqual([]);
    expect(Object.values(table.states).some(({ ends }) => ends !== undefined)).toBe(true);
  });

  it('names each step once and lets a resident withdraw only from open states', () => {
    const steps = table.rows.map(({ step }) => step);
    expect(new Set(steps).size).toBe(steps.length);
    for (const state of table.withdrawableIn) expect(table.states[state]).not.toHaveProperty('ends');
  });

  it('has words in both languages for every name it uses', () => {
    expect(unlabelled('tables', [table.id])).toEqual([]);
    expect(unlabelled('states', Object.keys(table.states))).toEqual([]);
    expect(
      unlabelled(
        'steps',
        table.rows.map(({ step }) => step),
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        'outcomes',
        table.rows.flatMap(({ outcomes }) => Object.keys(outcomes)),
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        'limits',
        table.rows.flatMap(({ limit }) => limit?.rule ?? []),
      ),
    ).toEqual([]);
    expect(unlabelled('sides', table.sides)).toEqual([]);
  });

  it('never asks the national platform for anything that a later row waits for', () => {
    const reports = table.rows.filter(({ side }) => side === 'platform');
    const waited = table.rows.flatMap(({ after }) => ('all' in after ? after.all : after.any));
    for (const { step, trailing } of reports) {
      expect(trailing).toBe(true);
      expect(waited.filter((trigger) => trigger.startsWith(`${step}:`))).toEqual([]);
    }
  });
});

it('finds a step table whose purpose its contracts do not serve', () => {
  const [table] = pension.tables;
  const definition = { ...pension, tables: table === undefined ? [] : [{ ...table, purpose: 'curiosity' }] };
  const faults = disagreements({ definition, client, agency });
  expect(faults).toContain(`${table?.id} letter: uses receiveContactLetter, which does not serve curiosity`);
  expect(faults).toContain(`${table?.id} letter: uses sendReply, which does not serve curiosity`);
});

describe('words of the contract', () => {
  const walk = (schema: unknown, names: Set<string>, seen: Set<unknown>): Set<string> => {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return names;
    seen.add(schema);
    if ('properties' in schema) Object.keys(schema.properties as object).forEach((name) => names.add(name));
    for (const part of Object.values(schema)) walk(part, names, seen);
    return names;
  };

  it('labels every field, reason code and decision', () => {
    const fields = new Set<string>();
    for (const schema of client.schemas.values()) walk(schema, fields, new Set());
    expect(unlabelled('fields', fields)).toEqual([]);
    expect(unlabelled('reasons', enumOf('ReasonCode'))).toEqual([]);
    const result = client.schemas.get('PreCheckResult') as { properties: { decision: { enum: string[] } } };
    expect(unlabelled('decisions', result.properties.decision.enum)).toEqual([]);
  });

  it('closes every object against unknown members', () => {
    const open: string[] = [];
    const visit = (schema: unknown, path: string, closed: boolean): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const own = 'additionalProperties' in schema || 'unevaluatedProperties' in schema;
      if ('properties' in schema && !own && !closed && 'type' in schema) open.push(path);
      for (const [name, part] of Object.entries(schema)) visit(part, `${path}/${name}`, false);
    };
    const parts = new Set(['StepOutcome', 'TransferPlaces', 'ResidentTransferPlaces', 'BridgingPlaces']);
    for (const [name, schema] of client.schemas)
      if (!parts.has(name) && name !== 'DuplicateClearingPlaces' && !('allOf' in schema))
        visit(schema, name, false);
    expect(open).toEqual([]);
  });

  function enumOf(component: string): string[] {
    return (client.schemas.get(component) as { enum: string[] }).enum;
  }
});

describe('limits', () => {
  it('are 15 + 15 + 15 working days of 国办发〔2009〕66号 for a transfer with funds', () => {
    const table = pension.tables.find(({ id }) => id === 'pension.transfer-with-funds@1');
    const limits = table?.rows.flatMap(({ step, limit }) =>
      limit ? [[step, limit.workingDays, limit.from]] : [],
    );
    expect(limits).toContainEqual(['review', 15, 'open']);
    expect(limits).toContainEqual(['sheet', 15, 'letter:RECEIVED']);
    expect(limits).toContainEqual(['payment', 15, 'letter:RECEIVED']);
    expect(limits).toContainEqual(['credit', 15, 'match:MATCHED']);
    expect(limits).toContainEqual(['partial-notice', 10, 'letter:RECEIVED']);
  });
});
