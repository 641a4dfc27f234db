import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import {
  AgencyRefusal,
  answerGateway,
  type AgencyAnswer,
  type GatewayCall,
} from '../../src/agency-kit/index.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { nextSecond } from './next-second.ts';

interface Announcement {
  region: string;
  fileId: string;
  digest: string;
  mediaType: string;
}

interface Kept {
  announced: Announcement;
  receipt?: object;
}

/** A pension agency made with the kit that takes files and knows nothing else. */
export interface FileAgency extends AsyncDisposable {
  url: string;
  publicKey: KeyObject;
}

const fileIdOf = ({ request }: GatewayCall): string => request.url?.split('/').at(-1) ?? '';

function receiptOf({ file }: GatewayCall, fileId: string): object {
  if (file === undefined) throw new AgencyRefusal(400, 'BODY_INVALID');
  return { fileId, digest: file.digest, bytes: file.length, receivedAt: '2026-03-02T09:00:00.000+08:00' };
}

/** By the contract. */
function carefully(): FileHandlers {
  const papers = new Map<string, Kept>();
  return {
    announce({ body }) {
      const announced = body as Announcement;
      const { region, fileId } = announced;
      const kept = papers.get(fileId) ?? { announced };
      papers.set(fileId, kept);
      if (canonicalJson(kept.announced) !== canonicalJson(announced))
        throw new AgencyRefusal(409, 'CONFLICT');
      const state = kept.receipt === undefined ? 'AWAITED' : 'RECEIVED';
      return { status: 200, body: { region, fileId, state } };
    },
    take(call) {
      const kept = papers.get(fileIdOf(call));
      if (kept === undefined) throw new AgencyRefusal(404, 'NOT_FOUND');
      const { digest, mediaType, fileId } = kept.announced;
      if (digest !== call.file?.digest || mediaType !== call.request.headers['content-type'])
        throw new AgencyRefusal(409, 'CONFLICT');
      kept.receipt ??= receiptOf(call, fileId);
      return { status: 200, body: kept.receipt };
    },
  };
}

/** Takes whatever is signed, as if it had been announced. */
const blindly = (): FileHandlers => ({
  announce({ body }) {
    const { region, fileId } = body as Announcement;
    return { status: 200, body: { region, fileId, state: 'AWAITED' } };
  },
  take: (call) => ({ status: 200, body: receiptOf(call, fileIdOf(call)) }),
});

interface FileHandlers {
  announce: (call: GatewayCall) => AgencyAnswer;
  take: (call: GatewayCall) => AgencyAnswer;
}

/** `gateway` is the only one it trusts. */
export async function startFileAgency(
  manner: 'carefully' | 'blindly',
  { member, gateway, kid }: { member: string; gateway: string; kid: string },
): Promise<FileAgency> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const key = { kid, alg: 'ES256' as const, privateKey };
  const clientId = `${member}.core`;
  const answer = answerGateway({ member, clientId, key, publicUrl: url, gateway, maxFile: 16_777_216 });
  const { announce, take } = { carefully, blindly }[manner]();
  app.post('/files', answer(announce));
  app.put('/files/:fileId', answer(take));
  await nextSecond();
  return {
    url,
    publicKey,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
