import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../src/core/errors.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { ProviderCall } from '../../src/cases/engine.ts';
import type { ProviderAnswer } from '../../src/exchange/call-provider.ts';

export interface Heard {
  operationId: string;
  stepId: string;
  consumer: string;
  purpose: string;
  body: string;
  consumerSignature?: string;
}

type Answer = { status: number; body: JsonObject };
type Behaviour = (heard: Heard) => Answer | Promise<Answer>;

/** An agency's system over real HTTP: idempotent by step id, each operation with a behaviour a test can change. */
export interface FakeAgency extends AsyncDisposable {
  heard: Heard[];
  on(operationId: string, behaviour: Behaviour): void;
  /** How often an operation had an effect, repeated deliveries not counted. */
  effects(operationId: string): number;
  call(call: ProviderCall): Promise<ProviderAnswer>;
}

export const accepted = (): Answer => ({
  status: 202,
  body: { receivedAt: '2026-03-02T09:00:00.000+08:00', receipt: 'r-1' },
});
export const answers =
  (body: JsonObject): Behaviour =>
  () => ({ status: 200, body });

export async function startFakeAgency(): Promise<FakeAgency> {
  const behaviours = new Map<string, Behaviour>();
  const done = new Map<string, Promise<Answer>>();
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const [, operationId = '', stepId = ''] = (request.url ?? '').split('/');
      const signature = request.headers['consumer-signature'];
      const message: Heard = {
        operationId,
        stepId,
        consumer: String(request.headers['consumer']),
        purpose: String(request.headers['purpose']),
        body: Buffer.concat(chunks).toString(),
        ...(typeof signature === 'string' && { consumerSignature: signature }),
      };
      heard.push(message);
      const { status, body } = await answer(message);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    })();
  });
  const answer = async (message: Heard): Promise<Answer> => {
    const key = `${message.operationId} ${message.stepId}`;
    if (message.operationId === 'getStepStatus') return status(message);
    const known = done.get(key);
    if (known !== undefined) return known;
    const behaviour = behaviours.get(message.operationId);
    if (behaviour === undefined) return { status: 404, body: { code: 'NOT_FOUND' } };
    const result = await behaviour(message);
    if (result.status < 400) done.set(key, Promise.resolve(result));
    return result;
  };
  const status = async (message: Heard): Promise<Answer> => {
    const scripted = behaviours.get('getStepStatus');
    if (scripted !== undefined) return scripted(message);
    const key = [...done.keys()].find((one) => one.endsWith(message.stepId));
    const known = key === undefined ? undefined : await done.get(key);
    if (known === undefined) return { status: 200, body: { status: 'UNKNOWN' } };
    if (known.status === 202) return { status: 200, body: { status: 'RECEIVED' } };
    return { status: 200, body: { status: 'ANSWERED', answer: known.body } };
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    heard,
    on: (operationId, behaviour) => void behaviours.set(operationId, behaviour),
    effects: (operationId) => [...done.keys()].filter((key) => key.startsWith(`${operationId} `)).length,
    call: (call) => callOverHttp(server, call),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function callOverHttp(server: Server, call: ProviderCall): Promise<ProviderAnswer> {
  const { port } = server.address() as AddressInfo;
  const { operationId, params, consumer, purpose, consumerSignature, body } = call;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${operationId}/${params['stepId']}`, {
      method: 'POST',
      headers: {
        consumer,
        purpose,
        ...(consumerSignature !== undefined && { 'consumer-signature': consumerSignature }),
      },
      body: new Uint8Array(body),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      body: bytes,
      providerSignature: 'provider.token.here',
      evidenceId: `ev-${operationId}`,
    };
  } catch (error) {
    throw new Refusal('PROVIDER_UNAVAILABLE', { origin: 'provider', cause: error });
  }
}
