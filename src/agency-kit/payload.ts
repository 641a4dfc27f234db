import { createHash } from 'node:crypto';
import { digestField, type Hashed } from '../core/digest.ts';

/** A body as it is signed and as it is sent. */
export interface Payload {
  body: Uint8Array | Hashed;
  contentType: string;
  content: Uint8Array<ArrayBuffer> | Blob | undefined;
}

const JSON_TYPE = 'application/json';

/** A Blob is read once to be hashed; sending reads it again, piece by piece. */
export async function payloadOf(call: { body?: unknown; contentType?: string }): Promise<Payload> {
  const { body, contentType = JSON_TYPE } = call;
  if (body instanceof Blob) {
    const type = call.contentType ?? (body.type === '' ? 'application/octet-stream' : body.type);
    return { body: await hashed(body), contentType: type, content: body };
  }
  const bytes =
    body === undefined
      ? new Uint8Array()
      : new Uint8Array(body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body)));
  return { body: bytes, contentType, content: bytes.length > 0 ? bytes : undefined };
}

async function hashed(blob: Blob): Promise<Hashed> {
  const hash = createHash('sha256');
  for await (const chunk of blob.stream()) hash.update(chunk);
  return { length: blob.size, digest: digestField(hash.digest('base64')) };
}
