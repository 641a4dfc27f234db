import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config/config.ts';
import type { DeclaredGap } from '../exchange/declared-gaps.ts';
import { exportLog } from '../exchange/export-log.ts';
import { openTrust } from '../exchange/trust.ts';
import { verifyEvidence, type EvidenceVerdict } from '../exchange/verify-evidence.ts';
import { createWitnessClient } from '../exchange/witness-client.ts';
import { createHttpClient } from '../platform/http-client.ts';
import { loadOrCreateKey } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { fetchFile } from './api.ts';
import { connect } from './connect.ts';
import { required, sandboxUrlOf, type Arguments, type Command } from './command.ts';
import { sandboxToken } from './sandbox-token.ts';

const PROGRAM = fileURLToPath(new URL('../../docs/verify-evidence.mjs', import.meta.url));
const SANDBOX_AUDITOR = 'audit-1';

export const evidenceCommands: Readonly<Record<string, Command>> = {
  'evidence get': {
    usage: '--id EVIDENCE --out FILE.zip [--bodies --reason TEXT] [--token-file FILE]',
    does: 'fetches the evidence of one exchange as an auditor; bodies only with a reason, which is recorded',
    run: getBundle,
  },
  'evidence verify': {
    usage: '--all [--json] | --file FILE.zip',
    does: 'walks the whole log with seals and witnesses and names the first bad entry (exit 1), or verifies one bundle',
    run: (given) => (given.file === undefined ? verifyAll(given) : verifyFile(given.file)),
  },
  'evidence export': {
    usage: '--out FILE',
    does: 'writes the chain of the whole log for docs/verify-evidence.mjs --chain',
    run: exportChain,
  },
};

async function getBundle(given: Arguments): Promise<number> {
  const [id, out] = [required(given, 'id'), required(given, 'out')];
  const body = given.bodies === true ? { reason: required(given, 'reason') } : undefined;
  const path = `/admin/v1/evidence/${encodeURIComponent(id)}/bundle`;
  const bytes = await fetchFile(given.config.publicUrl, await auditorToken(given), path, body);
  await writeFile(out, bytes, { mode: 0o600 });
  console.log(
    given.json ? JSON.stringify({ out }) : `${out}: verify it with node docs/verify-evidence.mjs ${out}`,
  );
  return 0;
}

async function auditorToken({ config, 'token-file': file }: Arguments): Promise<string> {
  if (file !== undefined) return (await readFile(file, 'utf8')).trim();
  if (config.sandbox) return sandboxToken(sandboxUrlOf(config), SANDBOX_AUDITOR);
  throw new Error('Give --token-file: a bearer token of an auditor');
}

async function verifyFile(file: string): Promise<number> {
  const [code] = (await once(spawn(process.execPath, [PROGRAM, file], { stdio: 'inherit' }), 'close')) as [
    number,
  ];
  return code;
}

async function verifyAll({ config, all, json }: Arguments): Promise<number> {
  if (all !== true) throw new Error('Give --all, or --file FILE');
  const verdict = await verdictOn(config);
  if (json) console.log(JSON.stringify(verdict));
  else print(verdict);
  return verdict.firstBad === undefined ? 0 : 1;
}

async function verdictOn(config: Config): Promise<EvidenceVerdict> {
  await using store = await connect(config);
  const log = createLog({ ...config, logLevel: 'warn' });
  const sandboxUrl = config.sandbox ? sandboxUrlOf(config) : undefined;
  const { membersFile, dataDir, publicUrl: gatewayId } = config;
  await using trust = await openTrust({
    db: store.db,
    log,
    membersFile,
    ...(sandboxUrl !== undefined && { sandboxUrl }),
  });
  const witnesses = trust.members.all().filter(({ witness }) => witness);
  const origins = new Set(
    witnesses.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : new URL(baseUrl).origin)),
  );
  await using http = createHttpClient({ isAllowed: (origin) => origins.has(origin) });
  const key = await loadOrCreateKey(join(dataDir, 'keys'), 'gateway');
  const client = await createWitnessClient({ gatewayId, key, http, trust });
  return await verifyEvidence(store.db, { box: store.box, client, witnesses });
}

function print({ entries, streams, seals, witnesses, gaps = [], firstBad }: EvidenceVerdict): void {
  console.log(`${entries} entries in ${streams} streams under ${seals} seals`);
  for (const { member, knows, silent } of witnesses) {
    console.log(
      silent === undefined
        ? `${member} knows seal ${knows}`
        : `${member} did not say what it knows: ${silent}`,
    );
  }
  for (const gap of gaps) console.log(saidOfGap(gap));
  if (firstBad === undefined) {
    console.log(gaps.length === 0 ? 'The log is whole' : 'The log is whole but for what was declared');
    return;
  }
  const { stream, seq, seal, reason } = firstBad;
  const place = [stream && `stream ${stream}`, seq > 0 && `entry ${seq}`, seal && `seal ${seal}`].filter(
    Boolean,
  );
  console.log(`FIRST BAD ${place.join(', ') || 'register of streams'}: ${reason}`);
}

function saidOfGap({ declaration, officers }: DeclaredGap): string {
  const { base, last, lost, incident, unheard } = declaration;
  const [from, to] = [lost.from, lost.to].map((ms) => new Date(ms).toISOString());
  return [
    `DECLARED GAP behind seal ${base.seq}: a restore (incident ${incident}) lost what was logged from ${from} to ${to}`,
    `  the last known seal is ${last.seq}; declared by ${officers.map(({ account }) => account).join(' and ')}`,
    ...unheard.map((member) => `  ${member} was not heard`),
  ].join('\n');
}

async function exportChain(given: Arguments): Promise<number> {
  const out = required(given, 'out');
  await using store = await connect(given.config);
  await store.db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read read only');
    await pipeline(exportLog(tx, given.config.publicUrl), createWriteStream(out, { mode: 0o600 }));
  });
  console.log(
    given.json
      ? JSON.stringify({ out })
      : `${out}: verify it with node docs/verify-evidence.mjs --chain ${out}`,
  );
  return 0;
}
