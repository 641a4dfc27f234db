import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ContractOperation } from '../platform/contract.ts';

const BYTES = 'application/octet-stream';
const TYPES: Readonly<Record<string, string>> = { '.pdf': 'application/pdf' };

/** What an operation is to carry, held against its contract; the disk is read while it is hashed, and again while it is sent. */
export async function openFile(path: string, operation: ContractOperation, type?: string): Promise<Blob> {
  const { operationId, fileTypes, maxBody = Number.POSITIVE_INFINITY } = operation;
  if (fileTypes === undefined)
    throw new Error(`${operationId} takes no file: what it takes is given with --body`);
  const size = await sizeOf(path);
  if (size === 0) throw new Error(`${path} is empty`);
  if (size > maxBody) throw new Error(`${path} has ${size} bytes; ${operationId} takes ${maxBody} at most`);
  return openAsBlob(path, { type: typeOf(path, operationId, fileTypes, type) });
}

async function sizeOf(path: string): Promise<number> {
  const about = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new Error(`There is no file ${path}`, { cause });
    throw cause;
  });
  if (!about.isFile()) throw new Error(`${path} is no file`);
  return about.size;
}

/** The one that is told; else the one that the name ends in; else plain bytes, or the only one there is. */
function typeOf(path: string, operationId: string, taken: readonly string[], told?: string): string {
  const [only] = taken.length === 1 ? taken : [];
  const type = told ?? only ?? TYPES[extname(path).toLowerCase()] ?? BYTES;
  if (taken.includes(type)) return type;
  throw new Error(`${operationId} takes ${taken.join(' or ')}, not ${type}: say which with --content-type`);
}
