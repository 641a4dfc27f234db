import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { AgencyRefusal, answerGateway, createAgencyClient } from '../../src/agency-kit/index.ts';
import type { AgencyAnswer, AgencyClient, GatewayCall } from '../../src/agency-kit/index.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import type { SigningKey } from '../../src/exchange/envelope.ts';

/** An agency's system made with the kit: it answers for one person and asks through the gateway. */
export interface KitAgency extends AsyncDisposable {
  member: string;
  port: number;
  /** Calls it took, verified. */
  heard: GatewayCall[];
  client: AgencyClient;
  key: SigningKey;
  /** Files that it took are receipted from then on. */
  hold: Promise<void>;
}

export interface KitAgencyOptions {
  member: string;
  port: number;
  gateway: string;
  dataDir: string;
  /** Who is known here. */
  idNumber: string;
  onError?: (error: unknown) => void;
}

interface Query {
  region: string;
  scheme: string;
  person: { idNumber: string };
}

function statusOf({ body, fields }: GatewayCall, idNumber: string): AgencyAnswer {
  const { region, scheme, person } = body as Query;
  if (person.idNumber.startsWith('150501')) throw new AgencyRefusal(404, 'NOT_FOUND');
  if (person.idNumber !== idNumber) return { status: 200, body: { region, scheme, relation: 'NONE' } };
  const record = { relation: 'ACTIVE', paidMonths: 12 };
  const shown = Object.entries(record).filter(
    ([name]) => name === 'relation' || (fields?.includes(name) ?? true),
  );
  return { status: 200, body: { region, scheme, ...Object.fromEntries(shown) } };
}

/** Reads the whole file once more, as one that stores it would. */
async function receiptOf({ file, request }: GatewayCall): Promise<AgencyAnswer> {
  if (file === undefined) throw new AgencyRefusal(400, 'BODY_INVALID');
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.stream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const digest = `sha-256=:${hash.digest('base64')}:`;
  const fileId = request.url?.split('/').at(-1) ?? '';
  return { status: 200, body: { fileId, digest, bytes, receivedAt: '2026-03-02T09:00:00.000+08:00' } };
}

/** Starts it behind Express on `port`; its key is the one that the sandbox registers for the member. */
export async function startKitAgency(options: KitAgencyOptions): Promise<KitAgency> {
  const { member, port, gateway, dataDir, idNumber } = options;
  const clientId = `${member}.core`;
  const key = await sandboxClientKey(join(dataDir, 'keys'), clientId);
  const heard: GatewayCall[] = [];
  const answer = answerGateway({
    member,
    clientId,
    key,
    publicUrl: `http://127.0.0.1:${port}`,
    gateway,
    maxFile: 16_777_216,
    ...(options.onError !== undefined && { onError: options.onError }),
  });
  const app = express();
  const query = answer((call) => {
    heard.push(call);
    return statusOf(call, idNumber);
  });
  app.post('/agency/status/query', query);
  const file = answer(async (call) => {
    heard.push(call);
    await agency.hold;
    return receiptOf(call);
  });
  app.put('/agency/files/:fileId', file);
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const agency: KitAgency = {
    member,
    port,
    hold: Promise.resolve(),
    heard,
    key,
    client: createAgencyClient({ baseUrl: gateway, issuer: clientId, subject: `${member}/desk-1`, key }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return agency;
}
