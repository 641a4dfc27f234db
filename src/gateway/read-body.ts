import type { IncomingMessage } from 'node:http';
import { bodyTooLarge, Refusal } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { parseStrictJson } from '../core/strict-json.ts';
import type { FileBody, Uploads } from '../platform/uploads.ts';

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

/** The file of a request, put aside. Throws BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED, UPLOADS_FULL and BODY_INVALID. */
export async function readFileBody(
  request: IncomingMessage,
  uploads: Uploads,
  types: readonly string[],
  most: number,
): Promise<FileBody> {
  const { headers } = request;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (headers['content-encoding'] !== undefined || !types.includes(type.trim().toLowerCase()))
    throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
  if (Number(headers['content-length'] ?? 0) > most) throw bodyTooLarge(most);
  return uploads.take(request.iterator({ destroyOnReturn: false }), most);
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
