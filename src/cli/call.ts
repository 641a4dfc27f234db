import { readFile } from 'node:fs/promises';
import { createAgencyClient, GatewayProblem, readClientFile } from '../agency-kit/index.ts';
import { loadContract, type ContractOperation } from '../platform/contract.ts';
import { openFile } from './call-file.ts';
import { required, type Arguments, type Command } from './command.ts';

/** One signed call, as an agency's program makes it; the answer is shown only after its signatures have been checked. */
export const call: Command = {
  usage:
    '--client FILE --operation ID [--body FILE | --file FILE [--content-type TYPE]] [--param NAME=VALUE]… [--json]',
  does: 'signs and sends one call or one file, verifies the answer and prints it; exit 1 for a refusal',
  async run(given) {
    const file = await readClientFile(required(given, 'client'));
    const operationId = required(given, 'operation');
    const params = paramsOf(given);
    const body = await bodyOf(given, operationId);
    const client = createAgencyClient({ ...file, attempts: 1 });
    try {
      const { status, body: answer, evidenceId, provider } = await client.ask(operationId, body, { params });
      const signed = provider === undefined ? [file.audience] : [file.audience, provider.iss];
      if (given.json) console.log(JSON.stringify({ status, evidenceId, signed, answer }));
      else {
        console.log(`${status}, signed by ${signed.join(' and ')}, evidence ${evidenceId ?? 'none'}`);
        console.log(JSON.stringify(answer, null, 2));
      }
      return 0;
    } catch (error) {
      if (error instanceof GatewayProblem) return refused(error, given.json);
      throw error;
    }
  },
};

function refused({ status, code, message, findings, evidenceId, signed }: GatewayProblem, json: boolean): 1 {
  if (json) console.log(JSON.stringify({ status, code, message, findings, evidenceId, signed }));
  else {
    console.log(`${status} ${message}${signed ? '' : ' (unsigned)'}, evidence ${evidenceId ?? 'none'}`);
    for (const finding of findings) console.log(`  ${finding.code} ${finding.path ?? ''} ${finding.message}`);
  }
  return 1;
}

function paramsOf({ param = [] }: Arguments): Record<string, string> {
  return Object.fromEntries(
    param.map((word) => {
      const at = word.indexOf('=');
      if (at < 1) throw new Error(`--param ${word}: give NAME=VALUE`);
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

interface Granted {
  operationId: string;
  method: string;
  path: string;
  sampleBody?: unknown;
}

/** The file or the bytes that are given, else the sample that `client create` wrote. */
async function bodyOf(given: Arguments, operationId: string): Promise<unknown> {
  const { body, file, client = '' } = given;
  if (body !== undefined && file !== undefined) throw new Error('Give --body or --file, not both');
  const granted = await grantedIn(client, operationId);
  if (file !== undefined) return openFile(file, await operationOf(granted), given['content-type']);
  if (granted.sampleBody) return body === undefined ? granted.sampleBody : readFile(body);
  if (granted.method === 'GET') return undefined;
  const { fileTypes } = await operationOf(granted);
  if (fileTypes !== undefined)
    throw new Error(`Give --file FILE: ${operationId} takes ${fileTypes.join(' or ')}`);
  if (body === undefined) throw new Error(`Give --body FILE: ${operationId} has no sample`);
  return readFile(body);
}

async function grantedIn(client: string, operationId: string): Promise<Granted> {
  const { grants } = JSON.parse(await readFile(client, 'utf8')) as { grants: readonly Granted[] };
  const granted = grants.find((grant) => grant.operationId === operationId);
  if (granted !== undefined) return granted;
  const known = [...new Set(grants.map((grant) => grant.operationId))];
  throw new Error(`The client holds no grant for ${operationId}; it has ${known.join(', ')}`);
}

/** What the contract of its service says of it. */
async function operationOf({ operationId, path }: Granted): Promise<ContractOperation> {
  const [, service = ''] = /^\/([a-z-]+)\/v1\//.exec(path) ?? [];
  const { operations } = await loadContract(
    new URL(`../../openapi/${service}.yaml`, import.meta.url).pathname,
  );
  const operation = operations.get(operationId);
  if (operation === undefined) throw new Error(`The contract ${service} has no ${operationId}`);
  return operation;
}
