import type { Response } from 'express';
import { toShanghaiInstant } from '../core/dates.ts';
import type { Gateway } from './gateway.ts';

const CHECK_MS = 2_000;

const sendJson = (response: Response, status: number, body: object): void => {
  response.status(status).type('json').send(JSON.stringify(body));
};

/** GET /healthz: answers as long as the process runs, also without its database. */
export async function getHealth({ db }: Gateway, response: Response): Promise<void> {
  const [clock] = await db
    .query<{ now: Date; rate: number }>('select business_now() as now, c.rate from business_clock c')
    .catch(() => []);
  sendJson(response, 200, {
    status: 'ok',
    businessTime: clock === undefined ? null : toShanghaiInstant(clock.now),
    rate: clock?.rate ?? null,
  });
}

async function passes(check: () => Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), CHECK_MS);
  try {
    return await Promise.race([check().then(() => true), late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** GET /readyz: every part that an answer depends on; a missing issuer keeps nobody from being served. */
export async function getReadiness({ readiness }: Gateway, response: Response): Promise<void> {
  const names = Object.keys(readiness);
  const passed = await Promise.all(Object.values(readiness).map(passes));
  const checks = Object.fromEntries(names.map((name, index) => [name, passed[index] ? 'ok' : 'failed']));
  const ready = passed.every(Boolean);
  sendJson(response, ready ? 200 : 503, { ready, checks });
}

/** GET /metrics for Prometheus. */
export async function getMetrics({ metrics }: Gateway, response: Response): Promise<void> {
  response.setHeader('Content-Type', metrics.registry.contentType);
  response.send(await metrics.registry.metrics());
}

/** GET /.well-known/jwks.json */
export function getKeys({ publicKeys }: Gateway, response: Response): void {
  response.setHeader('Cache-Control', 'public, max-age=300');
  sendJson(response, 200, { keys: publicKeys });
}
