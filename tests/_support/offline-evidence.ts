import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { evidenceBundle } from '../../src/exchange/evidence-bundle.ts';
import type { TestSystem } from './system.ts';

const run = promisify(execFile);
const PROGRAM = new URL('../../docs/verify-evidence.mjs', import.meta.url).pathname;

/** What the offline program prints about the evidence of one exchange, bodies included; the ZIP lies below `dir`. */
export async function verifyOffline(
  { context, config }: TestSystem,
  dir: string,
  evidenceId: string,
): Promise<{ verdict: string; bytes: number }> {
  if (context === undefined) throw new Error('the system has no gateway of its own');
  const { db, box, keys, sealer } = context;
  const sealNow = (): Promise<void> => sealer.sealNow();
  const options = { db, box, key: keys.seal, gatewayId: config.publicUrl, sealNow };
  const bundle = await evidenceBundle(options, evidenceId, { withBodies: true });
  const path = join(dir, `${evidenceId}.zip`);
  await writeFile(path, bundle);
  const { stdout } = await run(process.execPath, [PROGRAM, path]).catch((error: { stdout: string }) => error);
  return { verdict: stdout, bytes: bundle.length };
}
