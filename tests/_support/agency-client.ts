import { join } from 'node:path';
import supertest, { type Response } from 'supertest';
import { signRequestToken, type RequestToSign } from '../../src/exchange/envelope-request.ts';
import { sandboxClientKey } from '../../src/exchange/sandbox-keys.ts';
import { nextSecond } from './next-second.ts';
import type { TestSystem } from './system.ts';

export interface AgencyCall {
  method: 'GET' | 'POST';
  /** With the contract's prefix. */
  path: string;
  /** An object is sent as JSON; text as it stands. */
  body?: object | string;
  purpose?: string;
  /** Entry of the members file; its grant of this member is named. */
  grant?: string;
  headers?: Readonly<Record<string, string>>;
  /** Address it is sent to: a process behind the public one, which is what it is signed for. */
  at?: string;
  /** Changes what is signed. */
  sign?: Partial<RequestToSign>;
}

/** A member's own software: signs with the key the sandbox registered for it and sends over real HTTP. */
export interface AgencyClient {
  call(call: AgencyCall): Promise<Response>;
}

const STEPS = 'pension-transfer-steps';

export async function agencyClient(system: TestSystem, memberId: string): Promise<AgencyClient> {
  const clientId = `${memberId}.core`;
  const key = await sandboxClientKey(join(system.config.dataDir, 'keys'), clientId);
  await nextSecond();
  return {
    async call({ method, path, body, at = system.url, headers = {}, sign = {}, ...under }) {
      const { purpose = 'pension-transfer', grant = STEPS } = under;
      const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '');
      const { token, contentDigest } = await signRequestToken({
        key,
        iss: clientId,
        sub: `${memberId}/system`,
        aud: system.url,
        method,
        url: `${system.url}${path}`,
        body: Buffer.from(text),
        purpose,
        grant: `${grant}.${memberId}`,
        ...sign,
      });
      const request = supertest(at)
        [method === 'GET' ? 'get' : 'post'](path)
        .set({ authorization: `Bearer ${token}`, 'content-digest': contentDigest, ...headers });
      if (method === 'GET') return request;
      return request.set({ 'content-type': 'application/json', ...headers }).send(text);
    },
  };
}
