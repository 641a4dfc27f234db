import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { Refusal } from '../core/errors.ts';

/** Redoc as `npm ci` has put it there; an install without development tools has none. */
const FILE = new URL('../../dist/docs/redoc.js', import.meta.url);

interface Script {
  plain: Buffer;
  packed: Buffer;
}

let script: Promise<Script> | undefined;

async function readScript(): Promise<Script> {
  const plain = await readFile(FILE);
  return { plain, packed: await promisify(gzip)(plain) };
}

/** GET /docs/assets/redoc.js; read at the first question. NOT_FOUND where it was never built. */
export async function getReferenceScript(request: Request, response: Response): Promise<void> {
  script ??= readScript();
  const found = await script.catch(() => undefined);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  const takesPacked = request.acceptsEncodings('gzip') === 'gzip';
  if (takesPacked) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'public, max-age=86400');
  response.type('js').send(takesPacked ? found.packed : found.plain);
}
