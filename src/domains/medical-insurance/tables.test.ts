import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Workflow } from '../../cases/workflow.ts';
import { loadContract } from '../../platform/contract.ts';
import { disagreements } from '../../registry-agreement.ts';
import medical from './index.ts';

const client = await loadContract('openapi/medical-insurance.yaml');
const agency = await loadContract('openapi/agency/medical-insurance.yaml');
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

it('agrees with both contracts', () => {
  expect(disagreements({ definition: medical, client, agency })).toEqual([]);
});

describe.each(medical.tables.map((table) => [table.id, table] as const))('%s', (_id, table) => {
  it('reaches every state and ends by its own rows', () => {
    expect(Object.keys(table.states).filter((state) => !reached(table).has(state))).toEqual([]);
    expect(Object.values(table.states).some(({ ends }) => ends === 'completed')).toBe(true);
  });

  it('names each step once and lets a resident withdraw only from open states', () => {
    const steps = table.rows.map(({ step }) => step);
    expect(new Set(steps).size).toBe(steps.length);
    for (const state of table.withdrawableIn) expect(table.states[state]).not.toHaveProperty('ends');
  });

  it('never asks twice for a payment whose answer was lost', () => {
    const payments = table.rows.filter(({ step }) => step === 'payment' || step === 'money-return');
    for (const row of payments) expect(row.onFailure).toBe('query');
  });

  it('has words in both languages for every name it uses', () => {
    const rows = table.rows;
    expect(unlabelled('tables', [table.id])).toEqual([]);
    expect(unlabelled('states', Object.keys(table.states))).toEqual([]);
    expect(
      unlabelled(
        'steps',
        rows.map(({ step }) => step),
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        'outcomes',
        rows.flatMap(({ outcomes }) => Object.keys(outcomes)),
      ),
    ).toEqual([]);
    expect(
      unlabelled(
        'limits',
        rows.flatMap(({ limit }) => limit?.rule ?? []),
      ),
    ).toEqual([]);
    expect(unlabelled('sides', table.sides)).toEqual([]);
    expect(unlabelled('funds', table.funds)).toEqual([]);
  });
});

it('has words for every workflow, field and plain step', () => {
  const fields = new Set<string>();
  const walk = (schema: unknown, seen: Set<unknown>): void => {
    if (typeof schema !== 'object' || schema === null || seen.has(schema)) return;
    seen.add(schema);
    if ('properties' in schema) for (const name of Object.keys(schema.properties as object)) fields.add(name);
    for (const part of Object.values(schema)) walk(part, seen);
  };
  for (const schema of client.schemas.values()) walk(schema, new Set());
  expect(unlabelled('fields', fields)).toEqual([]);
  expect(unlabelled('workflows', Object.keys(medical.workflows))).toEqual([]);
  expect(unlabelled('stages', ['1', '2', '3', '4', '5', '6'])).toEqual([]);
});

it('has 10 and 5 working days of 医保办发〔2021〕43号 for a transfer', () => {
  const [table] = medical.tables;
  const limits = table?.rows.flatMap(({ step, limit }) =>
    limit ? [[step, limit.workingDays, limit.from, limit.status]] : [],
  );
  expect(limits).toEqual([
    ['sheet', 10, 'acceptance:ACCEPTED', 'OFFICIAL'],
    ['relation', 5, 'sheet-delivery:RECEIVED', 'OFFICIAL'],
  ]);
});
