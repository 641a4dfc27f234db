import { contentDigest } from '../src/core/digest.ts';
import { signRequestToken } from '../src/exchange/envelope.ts';
import { addressOf, PURPOSE, questions } from './records.ts';
import { CONSUMER, grantFor, PUBLIC_URL, type World } from './world.ts';

const digests = questions.map((body) => contentDigest(Buffer.from(body)));

/** So many signed calls as they go over the wire, no two alike, to `operations` addresses in turn, spread over the first `among`. */
export async function makeCalls(
  { key }: World,
  count: number,
  operations: number,
  among = operations,
): Promise<string[]> {
  const calls: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const turn = index % operations;
    calls.push(await makeCall(key, index, Math.floor((turn * (among - 1)) / (operations - 1))));
  }
  return calls;
}

async function makeCall(key: World['key'], index: number, operation: number): Promise<string> {
  const which = index % questions.length;
  const body = questions[which]!;
  const path = addressOf(operation);
  const { token } = await signRequestToken({
    key,
    iss: CONSUMER,
    sub: CONSUMER,
    aud: PUBLIC_URL,
    method: 'POST',
    url: PUBLIC_URL + path,
    body: Buffer.from(body),
    purpose: PURPOSE,
    grant: grantFor(operation),
  });
  return [
    `POST ${path} HTTP/1.1`,
    'Host: gateway.bench',
    `Authorization: Bearer ${token}`,
    `Content-Digest: ${digests[which]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
