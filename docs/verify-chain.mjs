// The whole log, as `npm run cli -- evidence export` writes it; called by verify-evidence.mjs --chain.
// A line is K key, R register, E entry, S seal or W countersignature, its parts separated by tabs, in this order.
import { createPublicKey, hash, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const GENESIS = Buffer.alloc(32);
const bytes = (data) => hash('sha256', data, 'buffer');
const sha256 = (data) => hash('sha256', data);
const claimsOf = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const need = (holds, reason) => {
  if (!holds) throw new Error(reason);
};
const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

function merkleRoot(leaves) {
  if (leaves.length === 0) return sha256('');
  let level = leaves.map((leaf) => bytes(Buffer.concat([LEAF, leaf])));
  while (level.length > 1) {
    const above = [];
    for (let at = 0; at + 1 < level.length; at += 2)
      above.push(bytes(Buffer.concat([NODE, level[at], level[at + 1]])));
    if (level.length % 2 === 1) above.push(level.at(-1));
    level = above;
  }
  return level[0].toString('hex');
}

/** A chain of entries, each hashed with the hash before it. */
class Chain {
  hashes = [];

  add(name, seq, stated, text) {
    const expected = this.hashes.length + 1;
    need(Number(seq) === expected, `${name}: entry ${expected} is missing`);
    const own = bytes(Buffer.concat([this.hashes.at(-1) ?? GENESIS, Buffer.from(text)]));
    need(own.toString('hex') === stated, `${name}: entry ${seq} was changed, moved or removed`);
    this.hashes.push(own);
  }

  head(seq) {
    return (seq === 0 ? GENESIS : this.hashes[seq - 1])?.toString('hex');
  }
}

const READERS = {
  K(log, json) {
    log.keyList.push(JSON.parse(json));
  },
  R(log, seq, stated, text) {
    log.register.add('the register', seq, stated, text);
    const { act, stream, headSeq, head, ...officer } = JSON.parse(text);
    if (act === 'opened') log.streams.set(stream, Object.assign(new Chain(), { opened: Number(seq) }));
    if (act === 'closed') log.closed.set(stream, { headSeq, head });
    if (act === 'officer-key') log.officers.set(officer.kid, { ...officer, from: Number(seq) });
    if (act === 'officer-key-ended') log.officers.get(officer.kid).ended = Number(seq);
  },
  E(log, stream, seq, stated, text) {
    const chain = log.streams.get(stream);
    need(chain !== undefined, `the stream ${stream} is not in the register`);
    chain.add(`the stream ${stream}`, seq, stated, text);
    log.entries += 1;
    const said = JSON.parse(text);
    if (said.kind !== 'RESTORE') return;
    const [declared, ...others] = said.restore.map(claimsOf);
    const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(declared));
    need(isOne && others.length > 0, `the stream ${stream}: a restore that nobody may declare`);
    log.restores.push({ tokens: said.restore, opened: chain.opened, ...declared });
  },
  async S(log, token) {
    const [before, seal] = expected(log);
    const { seq, previous, root, streams, register } = await log.keys.read(token, 'log-seal+jwt');
    need(seq === seal, `seal ${seal} is missing`);
    need(previous === before, `seal ${seal} does not follow the one before`);
    const leaves = streams.flatMap((range) => sealedRange(log, seal, range));
    need(merkleRoot(leaves) === root, `seal ${seal}: an entry is not the one that was sealed`);
    need(log.register.head(register.seq) === register.hash, `seal ${seal}: the register is another one`);
    log.seals.set(seal, token);
    for (const restore of log.restores.filter(({ base }) => base.seq === seal))
      checkRestore(log, restore, { head: sha256(token), sealed: register.seq });
  },
  async W(log, member, seal, token) {
    const { iss, seq, head } = await log.keys.read(token, 'log-witness+jwt');
    const own = log.seals.get(Number(seal));
    const isOurs =
      iss.startsWith(`${member}.`) && seq === Number(seal) && own !== undefined && sha256(own) === head;
    need(isOurs, `${member} witnessed another seal ${seal}`);
  },
};

/** The head that the next seal must name, and its number: behind a declared gap it goes on after the last known one. */
function expected(log) {
  const [seq, token] = [...log.seals].at(-1) ?? [0];
  const gap = log.restores.find(
    ({ base, last, isDeclared }) => isDeclared && base.seq === seq && last.seq > seq,
  );
  if (gap !== undefined) return [gap.last.head, gap.last.seq + 1];
  return [token === undefined ? GENESIS.toString('hex') : sha256(token), seq + 1];
}

/** Two officers, each with a key that the seal under the declaration covers already, signed the same restore. */
function checkRestore(log, restore, { head, sealed }) {
  const { tokens, opened, base } = restore;
  const accounts = new Set();
  for (const token of tokens) {
    const [protectedHeader, payload, signature] = token.split('.');
    const { typ, alg, kid } = JSON.parse(Buffer.from(protectedHeader, 'base64url'));
    const officer = log.officers.get(kid);
    const counts = officer !== undefined && officer.from <= sealed && !(officer.ended < opened);
    need(counts && typ === 'log-restore+jwt' && alg === 'ES256', `a restore: the key ${kid} is no officer's`);
    const key = { key: createPublicKey({ key: officer.jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
    const data = Buffer.from(`${protectedHeader}.${payload}`);
    const holds = verify('sha256', data, key, Buffer.from(signature, 'base64url'));
    need(holds, `a restore: the signature of ${officer.account} does not hold`);
    accounts.add(officer.account);
    log.keys.used.set(kid, `security officer ${officer.account}`);
  }
  need(accounts.size > 1, 'a restore takes the signatures of two people');
  need(base.head === head, `a restore stands on another seal ${base.seq}`);
  restore.isDeclared = true;
}

/** What restores lost, as it was declared. */
const gapsOf = ({ restores }) =>
  restores.map(({ base, last, lost, incident, unheard }) => {
    const [from, to] = [lost.from, lost.to].map((ms) => new Date(ms).toISOString());
    const silent = unheard.length === 0 ? '' : `, not heard: ${unheard.join(', ')}`;
    return `\nDECLARED GAP behind seal ${base.seq}, up to seal ${last.seq}, ${from} to ${to}, incident ${incident}${silent}`;
  });

function sealedRange(log, seal, { stream, from, to, head }) {
  const chain = log.streams.get(stream);
  need(
    from === (log.sealedTo.get(stream) ?? 0) + 1,
    `seal ${seal} leaves out entries of the stream ${stream}`,
  );
  const missing = Math.min(to, (chain?.hashes.length ?? 0) + 1);
  need(chain?.head(to) !== undefined, `the stream ${stream}: entry ${missing} was sealed and is gone`);
  need(
    chain.head(to) === head,
    `the stream ${stream}: an entry from ${from} on is not the one that was sealed`,
  );
  log.sealedTo.set(stream, to);
  return chain.hashes.slice(from - 1, to);
}

/** Verifies an export, tokens by `Keys`; names the first thing that does not fit. */
export async function verifyChain(file, Keys) {
  const log = {
    keyList: [],
    register: new Chain(),
    streams: new Map(),
    closed: new Map(),
    sealedTo: new Map(),
    seals: new Map(),
    officers: new Map(),
    restores: [],
    entries: 0,
  };
  const faults = [];
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const [kind, ...parts] = line.split('\t');
      need(kind in READERS, 'a line of unknown kind');
      if (kind !== 'K') log.keys ??= new Keys(log.keyList);
      await READERS[kind](log, ...parts);
    }
    for (const [stream, { headSeq, head }] of log.closed) {
      const chain = log.streams.get(stream);
      const isWhole = chain?.hashes.length === headSeq && chain.head(headSeq) === head;
      need(isWhole, `the stream ${stream}: its last entries are missing or were added`);
    }
    for (const { base, isDeclared } of log.restores)
      need(isDeclared, `a restore stands on seal ${base.seq}, which is not there`);
  } catch (error) {
    faults.push(`chain: ${error.message}`);
  }
  const last = [...log.seals.values()].at(-1);
  const sealed =
    last === undefined
      ? 'none'
      : `${log.seals.size}, the last of ${new Date(claimsOf(last).at).toISOString()}`;
  return {
    faults,
    used: log.keys?.used ?? new Map(),
    what: `${log.entries} entries, ${log.streams.size} streams, seals: ${sealed}${gapsOf(log).join('')}`,
  };
}
