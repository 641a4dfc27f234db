import { describe, expect, it } from 'vitest';
import { endStateOf, rowsToRun, stateOf } from './conditions.ts';
import { all, any, GATEWAY, type Condition, type StepRow, type Workflow } from './workflow.ts';

const row = (step: string, after: Condition): StepRow => ({
  step,
  side: GATEWAY,
  actor: GATEWAY,
  action: { accept: () => ({ outcome: 'DONE' }) },
  after,
  outcomes: { DONE: null },
  onFailure: 'retry',
});

const table: Workflow = {
  id: 'test.table@1',
  service: 'test',
  purpose: 'test',
  sides: ['owner'],
  initial: 'OPEN',
  states: { OPEN: { stage: 1, holder: null }, NO: { stage: 2, holder: null, ends: 'refused' } },
  rows: [
    row('a', all('open')),
    row('b', all('open')),
    row('join', all('a:OK', 'b:OK')),
    row('each', any('a:OK', 'b:OK')),
  ],
  funds: [],
  withdrawableIn: [],
};
const run = (trigger: string, happened: string[], started: string[] = []) =>
  rowsToRun(table, trigger, new Set(happened), new Set(started)).map(({ step }) => step);

describe('rows that may run', () => {
  it('start when the case opens, in the order of the table', () => {
    expect(run('open', ['open'])).toEqual(['a', 'b']);
  });
  it('`all` waits for the last and runs once', () => {
    expect(run('a:OK', ['open', 'a:OK'])).toEqual(['each']);
    expect(run('b:OK', ['open', 'a:OK', 'b:OK'])).toEqual(['join', 'each']);
    expect(run('b:OK', ['open', 'a:OK', 'b:OK'], ['join'])).toEqual(['each']);
  });
  it('an outcome nobody waits for starts nothing', () => {
    expect(run('a:NO', ['open', 'a:NO'])).toEqual([]);
  });
});

describe('states', () => {
  it('administrative ends use the table first', () => {
    expect(endStateOf(table, 'refused', 'REJECTED_BY_AGENCY')).toBe('NO');
    expect(endStateOf(table, 'invalidated', 'INVALIDATED')).toBe('INVALIDATED');
    expect(stateOf(table, 'INVALIDATED').ends).toBe('invalidated');
    expect(() => stateOf(table, 'ELSEWHERE')).toThrow(/no state/u);
  });
});
