import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig, type Config } from '../../config/config.ts';
import { readEnv } from '../../config/env.ts';
import { publishedKeys } from '../agency-kit/index.ts';
import { importPublicKey, trustedIssuer, type Issuers } from '../exchange/envelope.ts';
import { readMembersFile } from '../exchange/members-file.ts';
import { loadContract, SchemaChecker } from '../platform/contract.ts';
import { loadOrCreateKey, type SigningKey } from '../platform/keys.ts';
import type { Bench } from './bench.ts';
import { reportOf, runConformance } from './run.ts';
import { readSamples } from './samples.ts';

const USAGE = `npm run conformance -- --url URL --service SERVICE [options]
  --url URL       base address of the agency, as in the gateway's register
  --service NAME  pension, medical-insurance, housing-fund, household, redress, emergency
  --member ID     member id, the aud of tokens (else the member of the register with this address)
  --client FILE   public JWK of the agency's client with kid and alg (else as the gateway's register shows it)
  --samples FILE  an agency's own test people, in the form of src/conformance/samples.yaml
  --steps         take also the steps of the samples that begin work: for a test system
  --listen PORT   be a gateway of its own: keys served at http://127.0.0.1:PORT/.well-known/jwks.json
                  (else the gateway of this machine: PUBLIC_URL and DATA_DIR/keys)
  --json          the report for a machine
Exit code 0: all passed. 1: something failed. 2: the kit could not run.`;

const OPTIONS = {
  url: { type: 'string' },
  service: { type: 'string' },
  member: { type: 'string' },
  client: { type: 'string' },
  samples: { type: 'string' },
  steps: { type: 'boolean', default: false },
  listen: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const sandboxUrlOf = ({ sandboxPort }: Config): string => `http://127.0.0.1:${sandboxPort}`;

async function memberAt(url: string, config: Config): Promise<string> {
  const { content } = await readMembersFile(config.membersFile, sandboxUrlOf(config));
  const member = content.members.find(({ baseUrl }) => baseUrl === url);
  if (member === undefined) throw new Error(`No member of the register answers at ${url}: give --member`);
  return member.id;
}

/** Serves our public key where an agency looks for a gateway's. */
async function publish(port: number, key: SigningKey): Promise<AsyncDisposable> {
  const server = createServer((request, response) => {
    // Nothing else is known here, least of all a member's keys.
    response.statusCode = request.url === '/.well-known/jwks.json' ? 200 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: response.statusCode === 200 ? [key.publicJwk] : [] }));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Keys of the member's first client; `undefined` where nobody tells them. */
async function issuersOf(member: string, given: Given, gateway: string): Promise<Issuers | undefined> {
  const clientId = `${member}.core`;
  if (given.client !== undefined) {
    const { kid, alg, issuer, ...jwk } = JSON.parse(await readFile(given.client, 'utf8')) as Record<
      string,
      unknown
    >;
    if (alg !== 'ES256' && alg !== 'EdDSA') throw new Error('The client’s JWK names alg ES256 or EdDSA');
    const id = typeof issuer === 'string' ? issuer : clientId;
    const key = { kid: String(kid), alg, key: importPublicKey(jwk, alg), notBefore: new Date(0) } as const;
    const trusted = trustedIssuer(id, [key]);
    return (iss) => (iss === id ? trusted : undefined);
  }
  const url = `${gateway}/.well-known/members/${clientId.split('.')[0]}/jwks.json`;
  return publishedKeys(clientId, url)
    .issuersFor(undefined)
    .catch(() => undefined);
}

async function openBench(given: Given, config: Config, gateway: string, key: SigningKey): Promise<Bench> {
  const { url: address, service } = given;
  if (address === undefined || service === undefined) throw new Error(`Give --url and --service\n${USAGE}`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(service)) throw new Error(`${service} is no service`);
  const url = address.replace(/\/$/, '');
  const member = given.member ?? (await memberAt(url, config));
  const file = new URL(`../../openapi/agency/${service}.yaml`, import.meta.url).pathname;
  const samples = await readSamples(service, member, given.samples);
  const contract = await loadContract(file);
  for (const operationId of samples.notOffered)
    if (!contract.operations.has(operationId)) throw new Error(`The contract has no ${operationId}`);
  return {
    url,
    member,
    gateway,
    key,
    issuers: await issuersOf(member, given, gateway),
    contract,
    checker: new SchemaChecker(),
    samples: given.steps ? samples : { ...samples, steps: [] },
  };
}

async function run(given: Given): Promise<number> {
  const config = loadConfig(readEnv());
  const { listen } = given;
  await using stack = new AsyncDisposableStack();
  const name = listen === undefined ? 'gateway' : 'conformance';
  const key = await loadOrCreateKey(join(config.dataDir, 'keys'), name);
  if (listen !== undefined) stack.use(await publish(Number(listen), key));
  const gateway = listen === undefined ? config.publicUrl : `http://127.0.0.1:${listen}`;
  const bench = await openBench(given, config, gateway, key);
  const results = await runConformance(bench);
  if (given.json) console.log(JSON.stringify({ url: bench.url, member: bench.member, results }, null, 2));
  else {
    console.log(`${bench.member} at ${bench.url}, asked by ${gateway}\n\n${reportOf(results)}`);
    if (bench.issuers === undefined)
      console.log('No key of the agency is known: its signatures were read, not verified. Give --client.');
  }
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: OPTIONS });
  process.exitCode = await run(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
