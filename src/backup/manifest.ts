import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BackupProblem } from './problem.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}(\.[a-z_][a-z0-9_]{0,62})?$/);
const head = z.strictObject({ seq: z.int().nonnegative(), head: hash });

const manifest = z.strictObject({
  format: z.literal(1),
  product: z.literal('twin-city-gateway'),
  version: z.string(),
  /** PUBLIC_URL. */
  gateway: z.string(),
  /** ISO. What was committed before is inside, what came after is not. */
  takenAt: z.iso.datetime(),
  /** What whoever finds this folder must know. */
  notes: z.array(z.string()),
  /** Ids of the data keys that open what is sealed in here; the keys themselves are never inside. */
  dataKeys: z.array(z.string()),
  /** Of the product, and of each service in its own schema. */
  migrations: z.array(z.strictObject({ schema: z.string(), name: z.string(), sha256: hash })),
  /** In the order in which they can be loaded. */
  tables: z.array(
    z.strictObject({ name, columns: z.array(name), rows: z.int(), bytes: z.int(), sha256: hash }),
  ),
  sequences: z.array(z.strictObject({ name, lastValue: z.string().regex(/^\d+$/) })),
  /** Heads of the message log, of the register of its streams and of its seals. */
  streams: z.array(head.extend({ stream: z.uuid(), closed: z.boolean() })),
  register: head,
  seal: head,
  /** The last seal that each witness had countersigned. */
  witnessed: z.array(z.strictObject({ member: z.string(), seq: z.int() })),
});

/** What a backup holds, and what it must hold again when it is put back. */
export type Manifest = z.output<typeof manifest>;

export const MANIFEST = 'manifest.json';
export const fileOf = (table: string): string => `${table}.copy.gz`;

export const NOTES = [
  'Personal data in here is sealed under a data key that is NOT inside: DATA_KEY (and DATA_KEYS_PREVIOUS), in a sandbox DATA_DIR/keys/data.key.',
  'Without that key the sealed values are lost for good. Keep it apart from this folder, in two places, never on the same medium.',
  'The keys with which the gateway signs (DATA_DIR/keys) are not inside either: keep a copy of that folder with the data key.',
  'Ids, codes and times in here are not sealed: keep the folder as you keep the database.',
];

/** A backup folder with the SHA-256 of its manifest, which names it. */
export interface Backup {
  dir: string;
  id: string;
  manifest: Manifest;
}

/** Reads a backup and checks every file against the manifest before anything else looks at it. */
export async function openBackup(dir: string): Promise<Backup> {
  const text = await readFile(join(dir, MANIFEST)).catch(() => undefined);
  if (text === undefined)
    throw new BackupProblem(
      `${dir} is no backup: it has no ${MANIFEST}`,
      'Name the folder that backup wrote.',
    );
  const parsed = manifest.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new BackupProblem(`${MANIFEST} cannot be read: ${z.prettifyError(parsed.error)}`, OTHER_COPY);
  const bad: string[] = [];
  for (const table of parsed.data.tables) {
    const own = await sha256File(join(dir, fileOf(table.name))).catch(() => undefined);
    if (own !== table.sha256)
      bad.push(`${fileOf(table.name)} ${own === undefined ? 'is missing' : 'was changed'}`);
  }
  if (bad.length > 0) throw new BackupProblem(`The backup is damaged: ${bad.join(', ')}`, OTHER_COPY);
  return { dir, id: createHash('sha256').update(text).digest('hex'), manifest: parsed.data };
}

const OTHER_COPY = 'Take another copy of this backup, or an earlier one; do not mend the files.';

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}

async function sha256File(path: string): Promise<string> {
  const own = createHash('sha256');
  await pipeline(createReadStream(path), own);
  return own.digest('hex');
}
