import { loadConfig } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { startSystem } from '../start-system.ts';

/** A whole embedded system on free ports with its data in `dataDir`. */
export function startOwnSystem(dataDir: string): ReturnType<typeof startSystem> {
  const env = readEnv({ DATA_DIR: dataDir, PORT: '18080', SANDBOX_PORT: '18090', LOG_LEVEL: 'error' });
  return startSystem(loadConfig(env), 'all');
}
