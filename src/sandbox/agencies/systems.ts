import express, { type Express } from 'express';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { heldValues } from './held-values.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 1_048_576;

const pathOf = (service: string, name: string): string => `/systems/${service}/${name}`;

/** A call to a system of a service, as its agencies make it: over HTTP. @throws Refusal PROVIDER_UNAVAILABLE */
export const systemCaller =
  (world: World, service: string) =>
  async (name: string, message: JsonObject): Promise<JsonObject> => {
    const answer = await world.http.request({
      method: 'POST',
      url: `${world.ownUrl()}${pathOf(service, name)}`,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(message)),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
    if (answer.status !== 200) throw new Refusal('PROVIDER_UNAVAILABLE', { origin: 'provider' });
    return JSON.parse(answer.body.toString('utf8')) as JsonObject;
  };

/** Serves the systems that the services' simulations name. */
export function serveSystems(app: Express, { services, db, faults }: World): void {
  for (const { definition } of services.values())
    for (const [name, system] of Object.entries(definition.sandbox?.systems ?? {})) {
      const path = pathOf(definition.name, name);
      app.post(path, express.json({ limit: MAX_BYTES }), async (request, response) => {
        const fault = (kind: string): boolean => faults.strike(kind, name, name) !== undefined;
        response.json(await system.answer(request.body as JsonObject, heldValues(db, path), fault));
      });
    }
}
