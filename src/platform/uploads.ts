import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { digestField, type Hashed } from '../core/digest.ts';
import { bodyTooLarge, Refusal } from '../core/errors.ts';

/** A body too large for memory, put aside on disk. Disposing of it frees its place. */
export interface FileBody extends Hashed, AsyncDisposable {
  /** The bytes from the start, as often as asked. */
  stream(): Readable;
}

/** Takes in large bodies, a few at a time. */
export interface Uploads {
  /**
   * Reads everything and hashes it on the way. Throws UPLOADS_FULL before anything is read, BODY_TOO_LARGE beyond `most`
   * bytes, BODY_INVALID (finding UPLOAD_CUT_OFF) when the sender goes away. Nothing stays behind then.
   */
  take(source: AsyncIterable<Uint8Array>, most: number): Promise<FileBody>;
}

const AT_ONCE = 8;
const CHUNK = 65_536;
const CIPHER = 'aes-256-ctr';

/** One for each process; `atOnce` counts from the first byte until the body is disposed of. */
export function createUploads(atOnce = AT_ONCE): Uploads {
  let taken = 0;
  return {
    async take(source, most) {
      if (taken >= atOnce) throw new Refusal('UPLOADS_FULL', { retryAfter: 2 });
      taken += 1;
      try {
        const file = await putAside(source, most);
        return {
          length: file.length,
          digest: file.digest,
          stream: () => file.stream(),
          async [Symbol.asyncDispose]() {
            taken -= 1;
            await file[Symbol.asyncDispose]();
          },
        };
      } catch (error) {
        taken -= 1;
        throw error;
      }
    },
  };
}

/** A file without a name from the start: whatever ends this process, nothing of it can be found. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

/** Personal data never lies on a disk in the clear: the key lives in memory only, for this one file. */
async function putAside(source: AsyncIterable<Uint8Array>, most: number): Promise<FileBody> {
  const handle = await openNameless();
  try {
    const [key, start] = [randomBytes(32), randomBytes(16)];
    const cipher = createCipheriv(CIPHER, key, start);
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of whole(source)) {
      length += chunk.length;
      if (length > most) throw bodyTooLarge(most);
      hash.update(chunk);
      await handle.appendFile(cipher.update(chunk));
    }
    return {
      length,
      digest: digestField(hash.digest('base64')),
      stream: () => Readable.from(read(handle, length, { key, start }), { objectMode: false }),
      [Symbol.asyncDispose]: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* whole(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (cause) {
    const findings = [{ code: 'UPLOAD_CUT_OFF', message: 'ended before the body was whole', path: '/body' }];
    throw new Refusal('BODY_INVALID', { findings, origin: 'client', cause });
  }
}

async function* read(
  handle: FileHandle,
  length: number,
  { key, start }: { key: Buffer; start: Buffer },
): AsyncGenerator<Buffer> {
  const decipher = createDecipheriv(CIPHER, key, start);
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; at < length;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) throw new Error('a body put aside became shorter');
    at += bytesRead;
    yield decipher.update(chunk.subarray(0, bytesRead));
  }
}
