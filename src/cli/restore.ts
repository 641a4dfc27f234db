import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config/config.ts';
import { declareRestore } from '../backup/declare-restore.ts';
import { loadBackup } from '../backup/load-backup.ts';
import { openBackup, type Backup } from '../backup/manifest.ts';
import { recordRestore } from '../backup/restore-backup.ts';
import type { MembersSource } from '../backup/witnessed-heads.ts';
import { restoreDeclaration, signRestore, type RestoreDeclaration } from '../exchange/restore-declaration.ts';
import { openCopySession, type CopySession } from '../platform/copy-session.ts';
import { loadOrCreateKey } from '../platform/keys.ts';
import { connect, type Store } from './connect.ts';
import { required, sandboxUrlOf, type Arguments, type Command } from './command.ts';

const STEPS = `A restore takes three steps, the first two while nothing is restored:
  npm run cli -- restore declare DIR --reason INCIDENT --out FILE    asks the witnesses, writes what is lost
  npm run cli -- restore sign --file FILE --client OFFICER-KEY-FILE  by two security officers, one after the other
  npm run cli -- restore DIR --signed FILE`;

export const restoreCommands: Readonly<Record<string, Command>> = {
  'restore declare': {
    usage: 'DIR --reason INCIDENT --out FILE [--heads FILE] [--without MEMBER]',
    does: 'tries a backup out on an empty database, asks the witnesses for the last head and writes what two officers sign',
    takesPath: true,
    run: declare,
  },
  'restore sign': {
    usage: '--file FILE --client OFFICER-KEY-FILE',
    does: 'adds your signature as a security officer to a declaration of a restore',
    run: sign,
  },
  restore: {
    usage: 'DIR --signed FILE [--json]',
    does: 'puts a backup into an empty database, as two security officers declared it; all of it or nothing',
    takesPath: true,
    run: restore,
  },
};

const declarationFile = z.strictObject({ declaration: restoreDeclaration, signatures: z.array(z.string()) });
const headsFile = z.array(restoreDeclaration.shape.witnessed.element);
const officerFile = z.object({
  kid: z.string(),
  alg: z.literal('ES256'),
  privateJwk: z.record(z.string(), z.unknown()),
});

const jsonIn = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

async function declare(given: Arguments): Promise<number> {
  const { config, path, heads, without = [], json } = given;
  if (path === undefined) throw new Error(STEPS);
  const [incident, out] = [required(given, 'reason'), required(given, 'out')];
  const backup = await openBackup(path);
  await using store = await connect(config);
  await using session = await loaded(store, backup);
  const key = await loadOrCreateKey(join(config.dataDir, 'keys'), 'gateway');
  const circumstances = {
    incident,
    heads: heads === undefined ? [] : headsFile.parse(await jsonIn(heads)),
    without,
  };
  const declaration = await declareRestore(session, backup, { ...membersOf(config), key }, circumstances);
  await writeFile(out, `${JSON.stringify({ declaration, signatures: [] }, null, 2)}\n`, { mode: 0o600 });
  console.log(
    json ? JSON.stringify({ out, declaration }) : `${said(declaration)}\n${out}: two officers sign it now`,
  );
  return 0;
}

async function sign(given: Arguments): Promise<number> {
  const file = required(given, 'file');
  const { declaration, signatures } = declarationFile.parse(await jsonIn(file));
  const { kid, alg, privateJwk } = officerFile.parse(await jsonIn(required(given, 'client')));
  const privateKey = createPrivateKey({ key: privateJwk as JsonWebKey, format: 'jwk' });
  signatures.push(await signRestore(declaration, { kid, alg, privateKey }));
  await writeFile(file, `${JSON.stringify({ declaration, signatures }, null, 2)}\n`, { mode: 0o600 });
  console.log(
    given.json
      ? JSON.stringify({ file, signatures: signatures.length })
      : `${said(declaration)}\nYou signed this with the key ${kid}; ${signatures.length} signatures now`,
  );
  return 0;
}

async function restore(given: Arguments): Promise<number> {
  const { config, path, json } = given;
  if (path === undefined || given.signed === undefined) throw new Error(STEPS);
  const { signatures } = declarationFile.parse(await jsonIn(given.signed));
  const backup = await openBackup(path);
  await using store = await connect(config);
  await using session = await loaded(store, backup);
  const dir = join(config.dataDir, 'keys');
  const [gateway, desk, seal] = await Promise.all([
    loadOrCreateKey(dir, 'gateway'),
    loadOrCreateKey(dir, 'desk'),
    loadOrCreateKey(dir, 'seal'),
  ]);
  const { declaration, officers } = await recordRestore(session, backup, signatures, {
    ...membersOf(config),
    nodeId: config.nodeId,
    box: store.box,
    keys: { gateway, desk, seal },
  });
  await session.commit();
  const signers = officers.map(({ account }) => account);
  console.log(
    json ? JSON.stringify({ declaration, officers: signers }) : `${said(declaration)}\n${restored(signers)}`,
  );
  return 0;
}

/** The whole restore is one transaction of this session: whoever does not commit it leaves an empty database. */
async function loaded(store: Store, backup: Backup): Promise<CopySession> {
  const session = await openCopySession(store.db.url, 'begin');
  try {
    await loadBackup(session, backup, store.box);
    return session;
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

const membersOf = (config: Config): MembersSource => ({
  gatewayId: config.publicUrl,
  membersFile: config.membersFile,
  ...(config.sandbox && { sandboxUrl: sandboxUrlOf(config) }),
});

const instant = (ms: number): string => new Date(ms).toISOString();

function said({
  incident,
  gateway,
  backup,
  base,
  last,
  lost,
  witnessed,
  unheard,
}: RestoreDeclaration): string {
  return [
    `Restore of ${gateway}, incident ${incident}, from the backup ${backup}`,
    `  the backup ends with seal ${base.seq}, the last known seal is ${last.seq}`,
    `  lost is what was logged from ${instant(lost.from)} to ${instant(lost.to)}`,
    ...witnessed.map(({ member, seq }) => `  ${member} knows seal ${seq}`),
    ...unheard.map((member) => `  ${member} was NOT heard`),
  ].join('\n');
}

const restored = (officers: readonly string[]): string =>
  `Restored, declared by ${officers.join(' and ')}. Before you start the system: what was revoked or ended since the
backup (keys, grants, roles) counts again. See docs/production.md, "After a restore".`;
