#!/usr/bin/env node
// Verifies evidence of the Twin-City Gateway offline, with Node (22 or later, or 20.12), verify-edges.mjs and nothing else.
//
//   node verify-evidence.mjs BUNDLE.zip [--trust THUMBPRINT]...   one exchange, with or without its bodies
//   node verify-evidence.mjs --chain EXPORT [--trust THUMBPRINT]  the whole log, as `evidence export` writes it
//
// Exit 1: something does not hold; each fault is printed as `FAULT check: reason`. Without --trust the keys are only
// shown: compare their thumbprints (RFC 7638) with those that the gateway and the members publish.
import { createPublicKey, hash, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { partsOf } from './verify-edges.mjs';

const sha256 = (bytes, encoding = 'hex') => hash('sha256', bytes, encoding);
const contentDigest = (bytes) => `sha-256=:${sha256(bytes, 'base64')}:`;

/** Names of a ZIP archive with their contents. */
function unzip(archive) {
  const files = {};
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a ZIP archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files[name] = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data;
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** RFC 7638. */
function thumbprint({ kty, crv, x, y, e, n }) {
  const members = kty === 'EC' ? { crv, kty, x, y } : kty === 'RSA' ? { e, kty, n } : { crv, kty, x };
  return sha256(JSON.stringify(members), 'base64url');
}

const ALGORITHMS = {
  ES256: (data, key, signature) => verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature),
  EdDSA: (data, key, signature) => verify(null, data, key, signature),
  PS256: (data, key, signature) => verify('sha256', data, { key, padding: 6, saltLength: 32 }, signature),
  RS256: (data, key, signature) => verify('sha256', data, key, signature),
};
const SKEW_SECONDS = 10;
/** Keys by issuer and kid; reads tokens signed with them. */
class Keys {
  #keys = new Map();
  used = new Map();
  constructor(list) {
    for (const key of list) this.#keys.set(`${key.issuer} ${key.kid}`, key);
  }

  /** Claims of a token, once its signature holds with a key that its issuer held at that time. */
  read(token, typ) {
    const { header, claims, data, signature } = partsOf(token, typ);
    const at = `the ${typ} of ${claims.iss}`;
    const key = this.#keys.get(`${claims.iss} ${header.kid}`);
    if (key === undefined || key.alg !== header.alg) throw new Error(`no key for ${at}`);
    const isSigned = ALGORITHMS[key.alg](data, createPublicKey({ key: key.jwk, format: 'jwk' }), signature);
    need(isSigned, `the signature of ${at} does not hold`);
    const instant = claims.iat ?? claims.at / 1000;
    const seconds = (date, absent) => (date === undefined ? absent : Date.parse(date) / 1000);
    const until = Math.min(seconds(key.notAfter, Infinity), seconds(key.revokedAt, Infinity));
    const counted = instant >= seconds(key.notBefore) - SKEW_SECONDS && instant < until;
    if (!counted) throw new Error(`the key of ${at} did not count at that time`);
    this.used.set(key.thumbprint, `${claims.iss}${key.role ? ` (${key.role})` : ''}`);
    return claims;
  }
}

const TYPES = {
  requestToken: 'agency-request+jwt',
  consumerSignature: 'agency-request+jwt',
  providerSignature: 'agency-response+jwt',
  gatewaySignature: 'agency-response+jwt',
};

/** Root of a Merkle tree (RFC 9162) from a leaf, its place and the siblings on its way up. */
function rootOf(leaf, index, size, path) {
  const join = (left, right) => sha256(Buffer.concat([Buffer.from([1]), left, right]), 'buffer');
  let hash = sha256(Buffer.concat([Buffer.from([0]), leaf]), 'buffer');
  let last = size - 1;
  for (const hex of path) {
    const sibling = Buffer.from(hex, 'hex');
    if (last === 0) return undefined;
    if (index % 2 === 1 || index === last) {
      hash = join(sibling, hash);
      while (index % 2 === 0 && index !== 0) [index, last] = [index >> 1, last >> 1];
    } else {
      hash = join(hash, sibling);
    }
    [index, last] = [index >> 1, last >> 1];
  }
  return last === 0 ? hash.toString('hex') : undefined;
}

const need = (holds, reason) => {
  if (!holds) throw new Error(reason);
};

/** What must hold of a bundle, in this order; each is tried, whatever the others say. */
const CHECKS = {
  manifest({ files, keys, manifest }) {
    need(manifest !== undefined, 'there is no manifest');
    const { files: hashes } = keys.read(manifest, 'evidence-bundle+jwt');
    for (const [name, own] of Object.entries(hashes)) {
      need(files[name] && sha256(files[name]) === own, `${name} is not the file that was signed`);
    }
    for (const name of Object.keys(files))
      need(name === 'manifest.jws' || name in hashes, `${name} was added`);
  },
  key({ keyList }) {
    for (const { issuer, kid, jwk, thumbprint: stated } of keyList) {
      need(thumbprint(jwk) === stated, `the key ${kid} of ${issuer} does not have its thumbprint`);
    }
  },
  entry({ entries, evidence }) {
    need(entries.length > 0, 'there is no entry');
    for (const { stream, seq, previous, hash, text, said } of entries) {
      const isSame = sha256(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(text)])) === hash;
      need(isSame, `entry ${seq} does not have its hash`);
      need(said.stream === stream && said.seq === seq, `entry ${seq} stands in the wrong place`);
      need(evidence === undefined || said.evidence === evidence, `entry ${seq} belongs to another exchange`);
    }
  },
  proof({ entries }) {
    for (const entry of entries) needCommitment(entry, 'proof');
  },
  token({ entries, keys }) {
    for (const { said, proof } of entries) {
      for (const [name, typ] of Object.entries(TYPES)) {
        // That an answer was wrong is what such an entry says.
        if (name === 'providerSignature' && said.code === 'PROVIDER_ANSWER_INVALID') continue;
        if (proof?.value[name] === undefined) continue;
        const { iss } = keys.read(proof.value[name], typ);
        const isCaller = name === (said.kind === 'REPLIED' ? 'consumerSignature' : 'requestToken');
        need(!isCaller || iss === said.client, `entry ${said.seq} names another client`);
      }
    }
  },
  digest({ entries }) {
    for (const { said, proof } of entries) {
      const { requestDigest, contentDigest: answerDigest } = proof?.value ?? {};
      const { requestToken: asked, gatewaySignature: own, providerSignature: theirs } = signedIn(proof);
      const at = `entry ${said.seq}:`;
      need(!requestDigest || asked?.content_digest === requestDigest, `${at} the request had another digest`);
      need(!answerDigest || own?.content_digest === answerDigest, `${at} the answer had another digest`);
      need(!own || own.status === said.status, `${at} the gateway answered another status`);
      if (theirs === undefined || said.code === 'PROVIDER_ANSWER_INVALID') continue;
      need(theirs.request_jti === asked?.jti, `${at} the agency answered another request`);
      need(theirs.request_digest === requestDigest, `${at} the agency answered another body`);
      need(theirs.status === said.status, `${at} the agency answered another status`);
    }
  },
  body({ entries }) {
    for (const entry of entries) {
      needCommitment(entry, 'content');
      const { said, proof, content } = entry;
      if (content === undefined || said.code === 'PROVIDER_ANSWER_INVALID') continue;
      const { requestToken, gatewaySignature, providerSignature } = signedIn(proof);
      const { request, answer } = content.value;
      need(isBody(request, requestToken), `entry ${said.seq}: not the body that was sent`);
      need(
        isBody(answer, providerSignature ?? gatewaySignature),
        `entry ${said.seq}: not the body of the answer`,
      );
    }
  },
  decision({ entries, decisions }) {
    const known = new Set(decisions.map((decision) => sha256(canonical(decision))));
    const logged = new Set(entries.flatMap(({ said }) => said.decisionHash ?? []));
    const isSame = known.size === logged.size && [...known].every((one) => logged.has(one));
    need(isSame, 'the log says another decision');
  },
  grant({ entries, decisions, grants, keys }) {
    const said = grants.map(({ kind, token }) => keys.read(token, `grant-${kind.toLowerCase()}+jwt`));
    for (const { context, action, subject, outcome } of decisions) {
      if (outcome !== 'permit' || context.grantHash === undefined) continue;
      const at = `the grant ${context.grant}`;
      const parts = said.filter((claims) => claims.document_hash === context.grantHash);
      const document = parts.find((claims) => claims.document !== undefined)?.document;
      need(document !== undefined, `${at} is missing`);
      const own = `sha-256:${sha256(canonical(document), 'base64url')}`;
      need(own === context.grantHash, `${at} is another one`);
      const isAccepted = document.providers.every((id) => parts.some(({ iss }) => iss.startsWith(`${id}.`)));
      need(isAccepted, `${at} lacks a provider's signature`);
      need(document.consumer === subject.id, `${at} is another client's`);
      const names = [action.name, ...entries.map((entry) => entry.said.operation)];
      const isCovered = names.some((name) => document.operations.includes(name));
      need(isCovered, `${at} is for other operations`);
      const law = document.legalBasis.status ?? 'UNCONFIRMED';
      need((context.legalBasisStatus ?? law) === law, `${at} says another status of its law`);
      need(document.purpose === context.purpose, `${at} is for another purpose`);
      const day = new Date(entries[0].said.at + 8 * 3_600_000).toISOString().slice(0, 10);
      const { from, to } = document.validity;
      need(from <= day && day <= to, `${at} did not count on ${day}`);
    }
  },
  seal({ seals, keys }) {
    seals.forEach(({ seq, token }, index) => {
      need(keys.read(token, 'log-seal+jwt').seq === seq, `seal ${seq} has another number`);
      const isNext = index === 0 || claimsOf(token).previous === sha256(seals[index - 1].token);
      need(isNext, `seal ${seq} does not follow the one before`);
    });
  },
  inclusion({ entries, inclusion, seals }) {
    for (const { stream, seq, hash } of entries) {
      const found = inclusion.find((one) => one.stream === stream && one.seq === seq);
      need(found !== undefined, `entry ${seq} is not sealed`);
      const seal = claimsOf(seals.find((one) => one.seq === found.seal)?.token);
      const root = rootOf(Buffer.from(hash, 'hex'), found.index, found.size, found.path);
      need(
        seal?.size === found.size && seal.root === root,
        `entry ${seq} is not under the root of seal ${found.seal}`,
      );
    }
  },
  witness({ witnesses, seals, keys }) {
    for (const { member, seal, token } of witnesses) {
      const { iss, seq, head } = keys.read(token, 'log-witness+jwt');
      const witnessed = seals.find((one) => one.seq === seal);
      need(iss.startsWith(`${member}.`) && seq === seal, `${member} witnessed something else`);
      need(witnessed && sha256(witnessed.token) === head, `${member} witnessed another seal ${seal}`);
    }
  },
};

const claimsOf = (token) => token && JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const claimsIn = (token, typ) => token && partsOf(token, typ).claims;

/** Claims of the tokens of a proof, by name. */
const signedIn = (proof) =>
  Object.fromEntries(Object.entries(TYPES).map(([name, typ]) => [name, claimsIn(proof?.value[name], typ)]));

const isBody = (base64, claims) =>
  base64 === undefined ||
  !claims?.content_digest ||
  contentDigest(Buffer.from(base64, 'base64')) === claims.content_digest;

/** Proof and content are under the entry's hash by a salted commitment, so that they can be withheld. */
function needCommitment(entry, part) {
  const { said, [part]: held } = entry;
  if (held === undefined) return;
  const own = sha256(Buffer.concat([Buffer.from(held.salt, 'hex'), Buffer.from(held.text)]));
  need(own === said[part], `entry ${said.seq}: not the ${part} that the entry commits to`);
}

/** RFC 8785, for the values that occur here. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const PARTS = ['entries', 'decisions', 'grants', 'inclusion', 'seals', 'witnesses', 'keys'];

function readBundle(file) {
  const files = unzip(readFileSync(file));
  const parts = Object.fromEntries(PARTS.map((name) => [name, JSON.parse(files[`${name}.json`])]));
  const opened = (part) => part && { ...part, value: JSON.parse(part.text) };
  const entries = parts.entries.map(({ proof, content, ...entry }) => {
    return { ...entry, said: JSON.parse(entry.text), proof: opened(proof), content: opened(content) };
  });
  const manifest = files['manifest.jws']?.toString();
  const { evidence } = claimsOf(manifest) ?? {};
  return { ...parts, entries, files, manifest, evidence, keyList: parts.keys, keys: new Keys(parts.keys) };
}

function verifyBundle(file) {
  const bundle = readBundle(file);
  const faults = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      check(bundle);
    } catch (error) {
      faults.push(`${name}: ${error.message}`);
    }
  }
  const bodies = bundle.entries.some(({ content }) => content !== undefined) ? 'with' : 'without';
  return { faults, used: bundle.keys.used, what: `evidence ${bundle.evidence}, ${bodies} bodies` };
}

const args = process.argv.slice(2);
const trusted = args.flatMap((word, index) => (args[index - 1] === '--trust' ? [word] : []));
const file = args.find((word, index) => !word.startsWith('--') && args[index - 1] !== '--trust');
const { what, faults, used } = args.includes('--chain')
  ? await (await import('./verify-chain.mjs')).verifyChain(file, Keys)
  : verifyBundle(file);
console.log(what);
for (const [print, owner] of used) {
  console.log(`key   ${print}  ${owner}`);
  if (trusted.length && !trusted.includes(print)) faults.push(`trust: ${print} is none of those trusted`);
}
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? 'VERIFIED' : 'NOT VERIFIED');
process.exitCode = faults.length === 0 ? 0 : 1;
