import { readFile } from 'node:fs/promises';
import { createAgencyClient, GatewayProblem, readClientFile } from '../agency-kit/index.ts';
import { required, type Arguments, type Command } from './command.ts';

/** One signed call, as an agency's program makes it; the answer is shown only after its signatures have been checked. */
export const call: Command = {
  usage: '--client FILE --operation ID [--body FILE] [--json]',
  does: 'signs and sends one call, verifies the answer and prints it; exit 1 for a refusal',
  async run(given) {
    const file = await readClientFile(required(given, 'client'));
    const operationId = required(given, 'operation');
    const body = await bodyOf(given, operationId);
    const client = createAgencyClient({ ...file, attempts: 1 });
    try {
      const { status, body: answer, evidenceId, provider } = await client.ask(operationId, body);
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

interface Sampled {
  grants: readonly { operationId: string; method: string; sampleBody?: unknown }[];
}

/** The bytes of the file that is given, else the sample that `client create` wrote. */
async function bodyOf({ body, client }: Arguments, operationId: string): Promise<unknown> {
  if (body !== undefined) return readFile(body);
  const { grants } = JSON.parse(await readFile(client ?? '', 'utf8')) as Sampled;
  const granted = grants.find((grant) => grant.operationId === operationId);
  if (granted === undefined) {
    const known = [...new Set(grants.map((grant) => grant.operationId))];
    throw new Error(`The client holds no grant for ${operationId}; it has ${known.join(', ')}`);
  }
  if (granted.method === 'GET') return undefined;
  if (granted.sampleBody) return granted.sampleBody;
  throw new Error(`Give --body FILE: ${operationId} has no sample`);
}
