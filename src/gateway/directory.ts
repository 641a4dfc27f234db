import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Member } from '../exchange/members.ts';
import type { Trust } from '../exchange/trust.ts';
import type { Contract } from '../platform/contract.ts';
import type { Registry } from '../registry.ts';

/** What the directory shows. */
export interface DirectoryContext {
  registry: Pick<Registry, 'services'>;
  trust: Pick<Trust, 'members' | 'grants'>;
}

const INSTANCE = 'TWIN-CITY';
const MEMBER_CLASS = 'GOV';
const WORD = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;

interface Answer {
  status: number;
  body: unknown;
}

const bad = (what: string): Answer => ({ status: 400, body: `${what} is malformed` });

/** One answer; nothing here changes anything, and nothing of a person is known here. */
export function answerDirectory(
  context: DirectoryContext,
  target: URL,
  clientHeader: string | undefined,
): Answer {
  const parts = target.pathname
    .replace(/^\/r1(?=\/)/, '')
    .split('/')
    .slice(1);
  if (parts.length === 1 && parts[0] === 'listClients')
    return { status: 200, body: { member: clients(context) } };
  const [instance = '', memberClass = '', memberCode = '', application = '', question] = parts.map(nameIn);
  if (parts.length !== 5) return { status: 404, body: 'nothing is here' };
  if (!WORD.test(instance) || !WORD.test(memberClass)) return bad('instance or member class');
  if (!CODE.test(memberCode) || !CODE.test(application)) return bad('member or application code');
  const isOurs = instance === INSTANCE && memberClass === MEMBER_CLASS;
  const member = isOurs ? context.trust.members.member(memberCode) : undefined;
  const contract = member?.services.includes(application)
    ? context.registry.services.get(application)?.client
    : undefined;
  const shown =
    member === undefined || contract === undefined ? undefined : { member, application, contract };
  if (question === 'listMethods') return { status: 200, body: { member: methods(shown, () => true) } };
  if (question === 'allowedMethods') {
    const client = clientOf(clientHeader);
    const isAllowed = (operationId: string): boolean =>
      'grant' in context.trust.grants.check({ client, operationId, provider: memberCode });
    return { status: 200, body: { member: methods(shown, isAllowed) } };
  }
  if (question !== 'getOpenAPI') return { status: 404, body: 'nothing is here' };
  const code = target.searchParams.get('serviceCode') ?? '';
  return CODE.test(code)
    ? { status: 200, body: openApi(code === application ? contract : undefined) }
    : bad('serviceCode');
}

const clients = ({ trust }: DirectoryContext): object[] =>
  trust.members.all().flatMap((member) =>
    member.clients.map(({ id }) => ({
      ...idOf(member, id.slice(member.id.length + 1)),
      objectType: { object_type: 'SUBSYSTEM' },
    })),
  );

const idOf = ({ id }: Member, applicationCode: string): object => ({
  GovStackInstance: INSTANCE,
  memberClass: MEMBER_CLASS,
  memberCode: id,
  applicationCode,
});

function methods(
  shown: { member: Member; application: string; contract: Contract } | undefined,
  isShown: (operationId: string) => boolean,
): object[] {
  if (shown === undefined) return [];
  const { member, application, contract } = shown;
  const endpoints = [...contract.operations.values()]
    .filter(({ operationId }) => isShown(operationId))
    .map(({ method, path }) => ({ method, path }));
  const service = {
    objectType: { object_type: 'SERVICE' },
    serviceType: 'OPENAPI',
    serviceCode: application,
  };
  return endpoints.length === 0
    ? []
    : [{ ...idOf(member, application), ...service, endpointList: { member: endpoints } }];
}

/** A name of the path, also within quotes: the conformance suite sends some of its names so. */
function nameIn(part: string): string {
  try {
    return decodeURIComponent(part).replace(/^"(.*)"$/u, '$1');
  } catch {
    return part;
  }
}

/** A document as text. An unknown service has one without paths: the conformance suite expects no 404. */
const openApi = (contract: Contract | undefined): string =>
  JSON.stringify(
    contract?.document ?? { openapi: '3.1.0', info: { title: 'Unknown service', version: '0' }, paths: {} },
  );

/** `TWIN-CITY/GOV/<member>/<client>` as our client id; said, not proven: it opens nothing but this list. */
function clientOf(header: string | undefined): string {
  const [, , member = '', client = ''] = header?.split('/') ?? [];
  return `${member}.${client}`;
}

const clientHeaderOf = ({ headers }: IncomingMessage): string | undefined => {
  const value = headers['information-mediator-client'] ?? headers['x-road-client'];
  return typeof value === 'string' ? value : undefined;
};

/** GovStack's directory questions on a loopback port of their own. Read-only. */
export async function serveDirectory(context: DirectoryContext, port: number): Promise<AsyncDisposable> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const target = URL.canParse(path, 'http://directory') ? new URL(path, 'http://directory') : undefined;
    const { status, body } =
      request.method !== 'GET'
        ? { status: 405, body: 'GET only' }
        : target === undefined
          ? bad('the address')
          : answerDirectory(context, target, clientHeaderOf(request));
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
