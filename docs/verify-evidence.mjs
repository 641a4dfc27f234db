#!/usr/bin/env node
// Verifies evidence of the Twin-City Gateway offline, with Node (22 or later, or 20.16), verify-edges.mjs and nothing else.
//
//   node verify-evidence.mjs BUNDLE.zip [--trust THUMBPRINT]...   one exchange, with or without its bodies
//   node verify-evidence.mjs --chain EXPORT [--trust THUMBPRINT]  the whole log, as `evidence export` writes it
//
// Exit 1: something does not hold; each fault is printed as `FAULT check: reason`. Without --trust the keys are only
// shown: compare their thumbprints (RFC 7638) with those that the gateway and the members publish.
import {
  base64,
  base64url,
  bytes,
  digest,
  hex,
  join,
  Keys,
  partsOf,
  sha256,
  textOf,
  thumbprint,
  unhex,
  unzip,
} from './verify-edges.mjs';

const contentDigest = async (data) => `sha-256=:${base64(await digest(data))}:`;

const TYPES = {
  requestToken: 'agency-request+jwt',
  consumerSignature: 'agency-request+jwt',
  providerSignature: 'agency-response+jwt',
  gatewaySignature: 'agency-response+jwt',
};

/** Root of a Merkle tree (RFC 9162) from a leaf, its place and the siblings on its way up. */
async function rootOf(leaf, index, size, path) {
  let root = await digest(join(unhex('00'), leaf));
  let last = size - 1;
  for (const sibling of path.map(unhex)) {
    if (last === 0) return undefined;
    const isRight = index % 2 === 1 || index === last;
    root = await digest(isRight ? join(unhex('01'), sibling, root) : join(unhex('01'), root, sibling));
    if (isRight) while (index % 2 === 0 && index !== 0) [index, last] = [index >> 1, last >> 1];
    [index, last] = [index >> 1, last >> 1];
  }
  return last === 0 ? hex(root) : undefined;
}

const need = (holds, reason) => {
  if (!holds) throw new Error(reason);
};

/** What must hold of a bundle, in this order; each is tried, whatever the others say. */
const CHECKS = {
  async manifest({ files, keys, manifest }) {
    need(manifest !== undefined, 'there is no manifest');
    const { files: hashes } = await keys.read(manifest, 'evidence-bundle+jwt');
    for (const [name, own] of Object.entries(hashes)) {
      need(files[name] && (await sha256(files[name])) === own, `${name} is not the file that was signed`);
    }
    for (const name of Object.keys(files))
      need(name === 'manifest.jws' || name in hashes, `${name} was added`);
  },
  async key({ keyList }) {
    for (const { issuer, kid, jwk, thumbprint: stated } of keyList) {
      need((await thumbprint(jwk)) === stated, `the key ${kid} of ${issuer} does not have its thumbprint`);
    }
  },
  async entry({ entries, evidence }) {
    need(entries.length > 0, 'there is no entry');
    for (const { stream, seq, previous, hash, text, said } of entries) {
      const isSame = (await sha256(join(unhex(previous), text))) === hash;
      need(isSame, `entry ${seq} does not have its hash`);
      need(said.stream === stream && said.seq === seq, `entry ${seq} stands in the wrong place`);
      need(evidence === undefined || said.evidence === evidence, `entry ${seq} belongs to another exchange`);
    }
  },
  async proof({ entries }) {
    for (const entry of entries) await needCommitment(entry, 'proof');
  },
  async token({ entries, keys }) {
    for (const { said, proof } of entries) {
      for (const [name, typ] of Object.entries(TYPES)) {
        // That an answer was wrong is what such an entry says.
        if (name === 'providerSignature' && said.code === 'PROVIDER_ANSWER_INVALID') continue;
        if (proof?.value[name] === undefined) continue;
        const { iss } = await keys.read(proof.value[name], typ);
        const isCaller = name === (said.kind === 'REPLIED' ? 'consumerSignature' : 'requestToken');
        need(!isCaller || iss === said.client, `entry ${said.seq} names another client`);
      }
    }
  },
  async digest({ entries }) {
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
  async body({ entries }) {
    for (const entry of entries) {
      await needCommitment(entry, 'content');
      const { said, proof, content } = entry;
      if (content === undefined || said.code === 'PROVIDER_ANSWER_INVALID') continue;
      const { requestToken, gatewaySignature, providerSignature } = signedIn(proof);
      const { request, answer } = content.value;
      need(await isBody(request, requestToken), `entry ${said.seq}: not the body that was sent`);
      need(
        await isBody(answer, providerSignature ?? gatewaySignature),
        `entry ${said.seq}: not the body of the answer`,
      );
    }
  },
  async decision({ entries, decisions }) {
    const known = new Set(await Promise.all(decisions.map((decision) => sha256(canonical(decision)))));
    const logged = new Set(entries.flatMap(({ said }) => said.decisionHash ?? []));
    const isSame = known.size === logged.size && [...known].every((one) => logged.has(one));
    need(isSame, 'the log says another decision');
  },
  async grant({ entries, decisions, grants, keys }) {
    const reading = grants.map(({ kind, token }) => keys.read(token, `grant-${kind.toLowerCase()}+jwt`));
    const said = await Promise.all(reading);
    for (const { context, action, subject, outcome } of decisions) {
      if (outcome !== 'permit' || context.grantHash === undefined) continue;
      const at = `the grant ${context.grant}`;
      const parts = said.filter((claims) => claims.document_hash === context.grantHash);
      const document = parts.find((claims) => claims.document !== undefined)?.document;
      need(document !== undefined, `${at} is missing`);
      need((await grantHash(document)) === context.grantHash, `${at} is another one`);
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
  async seal({ seals, keys }) {
    for (const [index, { seq, token }] of seals.entries()) {
      const { seq: own, previous } = await keys.read(token, 'log-seal+jwt');
      need(own === seq, `seal ${seq} has another number`);
      const isNext = index === 0 || previous === (await sha256(seals[index - 1].token));
      need(isNext, `seal ${seq} does not follow the one before`);
    }
  },
  async inclusion({ entries, inclusion, seals }) {
    for (const { stream, seq, hash } of entries) {
      const found = inclusion.find((one) => one.stream === stream && one.seq === seq);
      need(found !== undefined, `entry ${seq} is not sealed`);
      const seal = claimsOf(seals.find((one) => one.seq === found.seal)?.token);
      const root = await rootOf(unhex(hash), found.index, found.size, found.path);
      need(
        seal?.size === found.size && seal.root === root,
        `entry ${seq} is not under the root of seal ${found.seal}`,
      );
    }
  },
  async witness({ witnesses, seals, keys }) {
    for (const { member, seal, token } of witnesses) {
      const { iss, seq, head } = await keys.read(token, 'log-witness+jwt');
      const witnessed = seals.find((one) => one.seq === seal);
      need(iss.startsWith(`${member}.`) && seq === seal, `${member} witnessed something else`);
      need(witnessed && (await sha256(witnessed.token)) === head, `${member} witnessed another seal ${seal}`);
    }
  },
};

const claimsOf = (token) => token && JSON.parse(textOf(bytes(token.split('.')[1])));
const claimsIn = (token, typ) => token && partsOf(token, typ).claims;

/** Claims of the tokens of a proof, by name. */
const signedIn = (proof) =>
  Object.fromEntries(Object.entries(TYPES).map(([name, typ]) => [name, claimsIn(proof?.value[name], typ)]));

const grantHash = async (document) => `sha-256:${base64url(await digest(canonical(document)))}`;

const isBody = async (body, claims) =>
  body === undefined ||
  !claims?.content_digest ||
  (await contentDigest(bytes(body))) === claims.content_digest;

/** Proof and content are under the entry's hash by a salted commitment, so that they can be withheld. */
async function needCommitment(entry, part) {
  const { said, [part]: held } = entry;
  if (held === undefined) return;
  const own = await sha256(join(unhex(held.salt), held.text));
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

async function readBundle(archive) {
  const files = await unzip(archive);
  const parts = Object.fromEntries(PARTS.map((name) => [name, JSON.parse(textOf(files[`${name}.json`]))]));
  const opened = (part) => part && { ...part, value: JSON.parse(part.text) };
  const entries = parts.entries.map(({ proof, content, ...entry }) => {
    return { ...entry, said: JSON.parse(entry.text), proof: opened(proof), content: opened(content) };
  });
  const manifest = files['manifest.jws'] && textOf(files['manifest.jws']);
  const { evidence } = claimsOf(manifest) ?? {};
  return { ...parts, entries, files, manifest, evidence, keyList: parts.keys, keys: new Keys(parts.keys) };
}

/** What each check of a bundle found, with the bundle as it was read; a fault is the reason why one does not hold. */
export async function verifyBundle(archive) {
  const bundle = await readBundle(archive);
  const checks = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    const fault = await check(bundle).then(
      () => undefined,
      (error) => error.message,
    );
    checks.push({ name, ...(fault !== undefined && { fault }) });
  }
  return { checks, bundle, used: bundle.keys.used };
}

async function verifyFile(path) {
  const { checks, bundle, used } = await verifyBundle(process.getBuiltinModule('node:fs').readFileSync(path));
  const faults = checks.flatMap(({ name, fault }) => (fault === undefined ? [] : `${name}: ${fault}`));
  const bodies = bundle.entries.some(({ content }) => content !== undefined) ? 'with' : 'without';
  return { faults, used, what: `evidence ${bundle.evidence}, ${bodies} bodies` };
}

async function main(args) {
  const trusted = args.flatMap((word, index) => (args[index - 1] === '--trust' ? [word] : []));
  const file = args.find((word, index) => !word.startsWith('--') && args[index - 1] !== '--trust');
  const chain = './verify-chain.mjs';
  const { what, faults, used } = args.includes('--chain')
    ? await (await import(/* @vite-ignore */ chain)).verifyChain(file, Keys)
    : await verifyFile(file);
  console.log(what);
  for (const [print, owner] of used) {
    console.log(`key   ${print}  ${owner}`);
    if (trusted.length && !trusted.includes(print)) faults.push(`trust: ${print} is none of those trusted`);
  }
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(faults.length === 0 ? 'VERIFIED' : 'NOT VERIFIED');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

// The console of the gateway runs the same checks in the browser, where there is no command line.
if (globalThis.process?.argv[1]?.endsWith('verify-evidence.mjs')) await main(process.argv.slice(2));
