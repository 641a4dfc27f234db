import type { IncomingMessage } from 'node:http';
import { bodyTooLarge, Refusal } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { parseStrictJson } from '../core/strict-json.ts';

const JSON_TYPE = /^application\/json(\s*;\s*charset=utf-8)?$/iu;

/** The JSON of a request, or undefined when it has no body. Throws BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED and JSON_INVALID. */
export async function readJsonBody(request: IncomingMessage, most: number): Promise<Json | undefined> {
  const { headers } = request;
  const length = Number(headers['content-length'] ?? 0);
  if (length === 0 && headers['transfer-encoding'] === undefined) return undefined;
  if (headers['content-encoding'] !== undefined) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
  if (length > most) throw bodyTooLarge(most);
  return parseStrictJson(await readBytes(request, most)) as Json;
}

/** The bytes of a request, `most` of them. Throws BODY_TOO_LARGE. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > most) throw bodyTooLarge(most);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
