import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Reads a secret file, or makes it readable by us alone. Of two processes that make it at once both get the same one.
 */
export async function readOrCreateSecret(dir: string, file: string, make: () => string): Promise<string> {
  const path = join(dir, file);
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  // Only the folder itself is closed: the database account must pass through the ones above.
  await mkdir(dirname(dir), { recursive: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
  const staging = `${path}.${randomUUID()}`;
  try {
    await writeFile(staging, make(), { mode: 0o600, flag: 'wx' });
    await link(staging, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(staging, { force: true });
  }
  return readFile(path, 'utf8');
}
