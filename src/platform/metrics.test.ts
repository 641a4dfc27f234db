import { expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

it('keeps registries apart and shows what was counted', async () => {
  const [one, two] = [createMetrics(), createMetrics({ withProcess: false })];
  one.queueLostTotal.inc(3);
  one.refusalsTotal.inc({ code: 'TOKEN_INVALID', surface: 'exchange' });
  expect(await one.registry.metrics()).toContain('queue_lost_total 3');
  expect(await one.registry.metrics()).toContain('refusals_total{code="TOKEN_INVALID",surface="exchange"} 1');
  expect(await two.registry.metrics()).toContain('queue_lost_total 0');
});
