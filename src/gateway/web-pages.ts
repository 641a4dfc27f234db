import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { Refusal } from '../core/errors.ts';

/** The pages as `npm ci` has built them; an install without development tools has those that it was given. */
const DIST = new URL('../../dist/web/', import.meta.url);

const PAGES = ['portal', 'console'] as const;
type PageName = (typeof PAGES)[number];

interface Asset {
  plain: Buffer;
  packed: Buffer;
}

const assets = new Map<string, Promise<Asset>>();
const FOLDER = new URL('assets/', DIST);

async function readAsset(name: string): Promise<Asset> {
  const plain = await readFile(new URL(name, FOLDER));
  return { plain, packed: await promisify(gzip)(plain) };
}

/** A file of the folder, read and packed once. Any other name is nothing here, wherever it might lead. */
async function findAsset(name: string): Promise<Asset | undefined> {
  const known = assets.get(name);
  if (known !== undefined) return known;
  const names: string[] = await readdir(FOLDER).catch(() => []);
  if (!names.includes(name)) return undefined;
  const read = readAsset(name);
  assets.set(name, read);
  return read;
}

/** Which page a path belongs to: addresses inside a page are the page's own. */
export const pagePathOf = (path: string): string => {
  const page = PAGES.find((name) => path.startsWith(`/${name}/`));
  return page === undefined ? path : `/${page}`;
};

/** Sends a page, whatever the address inside it. NOT_FOUND where it was never built. */
export async function sendWebPage(name: PageName, signInOrigin: string, response: Response): Promise<void> {
  const html = await readFile(new URL(`${name}.html`, DIST), 'utf8').catch(() => undefined);
  if (html === undefined) throw new Refusal('NOT_FOUND');
  const nonce = randomBytes(18).toString('base64');
  response.setHeader('Content-Security-Policy', policyWith(nonce, signInOrigin));
  response.type('html').send(html.replaceAll('{{nonce}}', nonce));
}

/** GET /web/assets/{file}: its name changes with its content, so that it is kept for good. */
export async function sendAsset(name: string, request: Request, response: Response): Promise<void> {
  const found = await findAsset(name);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  const takesPacked = request.acceptsEncodings('gzip') === 'gzip';
  if (takesPacked) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.type(name.slice(name.lastIndexOf('.'))).send(takesPacked ? found.packed : found.plain);
}

/**
 * Our own files only. Ant Design writes its style sheets while the page runs: they carry the nonce of this answer, so
 * that neither a style nor a script of anybody else's takes effect. Signing out is a form that ends at the issuer.
 */
const policyWith = (nonce: string, signInOrigin: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self' ${signInOrigin}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
