import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCryptoBox, type CryptoBox } from './crypto-box.ts';
import { readOrCreateSecret } from './key-files.ts';

interface DataKeyConfig {
  sandbox: boolean;
  dataKey?: Buffer;
  previousDataKeys?: readonly Buffer[];
  dataDir: string;
}

const FILE = 'data.key';

/**
 * The box under the configured data key. A sandbox without one makes its own in `dataDir/keys/data.key`, which nothing
 * but a sandbox accepts.
 */
export async function openCryptoBox(config: DataKeyConfig): Promise<CryptoBox> {
  const dir = join(config.dataDir, 'keys');
  if (config.dataKey === undefined) {
    if (!config.sandbox) throw new Error('DATA_KEY must be set while SANDBOX is off');
    const text = await readOrCreateSecret(dir, FILE, () => randomBytes(32).toString('base64'));
    return createCryptoBox(Buffer.from(text, 'base64'), config.previousDataKeys);
  }
  const ofSandbox = await readFile(join(dir, FILE), 'utf8').catch(() => '');
  if (!config.sandbox && config.dataKey.equals(Buffer.from(ofSandbox, 'base64')))
    throw new Error('DATA_KEY is the key of a sandbox: make a new one with openssl rand -base64 32');
  return createCryptoBox(config.dataKey, config.previousDataKeys);
}
