import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { contentDigest } from '../../src/core/digest.ts';
import { uuidv7 } from '../../src/core/ids.ts';
import { signRequestToken } from '../../src/exchange/envelope.ts';
import { createUploads, type FileBody, type Uploads } from '../../src/platform/uploads.ts';
import { CHIFENG, PUBLIC_URL, sendRaw, type Answered, type TestExchange } from './exchange.ts';

/** Uploads that tell how many are neither refused nor disposed of. */
export function countedUploads(): Uploads & { open(): number } {
  const uploads = createUploads();
  let open = 0;
  return {
    open: () => open,
    async take(source, most) {
      open += 1;
      try {
        const file = await uploads.take(source, most);
        const dispose = async (): Promise<void> => {
          open -= 1;
          await file[Symbol.asyncDispose]();
        };
        return { ...file, stream: () => file.stream(), [Symbol.asyncDispose]: dispose } satisfies FileBody;
      } catch (error) {
        open -= 1;
        throw error;
      }
    },
  };
}

export const fileTarget = (): string => `/pension/v1/files/150502/${uuidv7()}`;
const GRANT = 'pension-transfer-files.chifeng-social-insurance';

export async function signedFileHeaders(
  exchange: TestExchange,
  path: string,
  body: Parameters<typeof contentDigest>[0],
  change: Partial<Parameters<typeof signRequestToken>[0]> = {},
): Promise<Record<string, string>> {
  const signed = await signRequestToken({
    key: exchange.keys.get(CHIFENG)!,
    iss: CHIFENG,
    sub: CHIFENG,
    aud: PUBLIC_URL,
    method: 'PUT',
    url: PUBLIC_URL + path,
    body,
    purpose: 'pension-transfer',
    grant: GRANT,
    ...change,
  });
  return {
    authorization: `Bearer ${signed.token}`,
    'content-digest': signed.contentDigest,
    'content-type': 'application/octet-stream',
  };
}

export async function putFile(
  exchange: TestExchange,
  body: Buffer,
  { path = fileTarget(), signedBody = body, headers = {} }: SentFile = {},
): Promise<Answered> {
  const signed = await signedFileHeaders(exchange, path, signedBody);
  return sendRaw(exchange.port, { method: 'PUT', target: path, headers: { ...signed, ...headers }, body });
}

export interface SentFile {
  path?: string;
  signedBody?: Buffer;
  headers?: Record<string, string>;
}

/** A request whose body the test writes by hand. */
export async function beginFile(
  exchange: TestExchange,
  length: number,
  body = randomBytes(length),
  port = exchange.port,
): Promise<{ socket: Socket; body: Buffer }> {
  const path = fileTarget();
  const headers = {
    ...(await signedFileHeaders(exchange, path, body)),
    host: 'x',
    'content-length': String(length),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`PUT ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return { socket, body };
}

export const firstLine = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\r\n')) resolve(text.slice(0, text.indexOf('\r\n')));
    });
    socket.on('close', () => resolve(text));
  });
