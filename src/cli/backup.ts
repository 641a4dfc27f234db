import { takeBackup } from '../backup/take-backup.ts';
import { officersUnderSeal } from '../exchange/officer-keys.ts';
import { connect } from './connect.ts';
import type { Command } from './command.ts';
import { productVersion } from './product-version.ts';

/** Reads one snapshot of the database: the system may run meanwhile, and may as well stand still. */
export const backup: Command = {
  usage: 'DIR [--json]',
  does: 'writes one state of the whole database, with checksums, into a new folder; the system may run or be stopped',
  takesPath: true,
  async run({ config, path, json }) {
    if (path === undefined) throw new Error('Name the folder: npm run cli -- backup DIR');
    await using store = await connect(config);
    const about = { version: await productVersion(), gateway: config.publicUrl };
    const { takenAt, tables, seal } = await takeBackup(store.db.url, path, about);
    const officers = await officersUnderSeal(store.db);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    if (json) {
      console.log(JSON.stringify({ path, takenAt, rows, seal: seal.seq, officers }));
      return 0;
    }
    console.log(
      `${path}: ${rows} rows in ${tables.length} tables as of ${takenAt}, log sealed to ${seal.seq}`,
    );
    console.log('The data key and the folder keys are NOT inside: keep them apart (docs/production.md)');
    if (officers < 2)
      console.log(
        `Only ${officers} security officers have a key under a seal: a restore takes two (officer-key create)`,
      );
    return 0;
  },
};
