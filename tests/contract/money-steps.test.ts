import { expect, it } from 'vitest';
import { loadRegistry } from '../../src/registry.ts';

const REPORTS_MONEY = /^send(FundsNotice|AccountNotice|Housing(Payment|Credit))$/u;

it('asks two officers of a desk wherever an answer may report money', async () => {
  const registry = await loadRegistry();
  const services = ['pension', 'medical-insurance', 'housing-fund'].map((name) => registry.service(name));
  const steps = services.flatMap(({ definition }) =>
    definition.tables.flatMap(({ id, rows }) =>
      rows
        .filter(({ onFailure, action }) => onFailure === 'query' || action.answeredBy?.some(isMoney))
        .map(({ step, action }) => ({ step: `${id} ${step}`, two: action.twoOfficers === true })),
    ),
  );
  expect(steps.length).toBeGreaterThan(15);
  expect(steps.filter(({ two }) => !two)).toEqual([]);
});

function isMoney(operationId: string): boolean {
  return REPORTS_MONEY.test(operationId);
}
