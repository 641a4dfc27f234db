import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import supertest from 'supertest';
import * as adminOperations from '../../src/gateway/admin/index.ts';
import type { GatewayOperation } from '../../src/gateway/operation.ts';
import * as residentOperations from '../../src/gateway/resident/index.ts';
import { ROLES, type Role } from '../../src/gateway/roles.ts';
import { loadContract, type Contract } from '../../src/platform/contract.ts';
import { startTestGateway, type Caller, type TestGateway } from '../_support/gateway.ts';

/** Who may call what, as security.md's separation asks: R resident, C clerk, O operations, S security, A audit. */
const MATRIX: Readonly<Record<string, string>> = {
  // resident.yaml
  getMe: 'RCOSA-',
  getBusinessTime: 'RCOSA-',
  listServices: 'RCOSA-',
  getConsentForm: 'RCOSA-',
  preCheck: 'R',
  estimate: 'R',
  apply: 'R',
  listBundleKinds: 'RCOSA-',
  preCheckBundle: 'R',
  applyBundle: 'R',
  listMyBundles: 'R',
  getMyBundle: 'R',
  listFollowUps: 'R',
  listMyDelegations: 'R',
  grantDelegation: 'R',
  acceptDelegation: 'R',
  endDelegation: 'R',
  claimGuardianship: 'R',
  listDelegatedActs: 'R',
  listMyCases: 'R',
  listMyChanges: 'R',
  getMyCase: 'R',
  getMyCaseMoney: 'R',
  getMyReceipt: 'R',
  answerMyStep: 'R',
  withdrawMyCase: 'R',
  withdrawMyConsent: 'R',
  remindMyCase: 'R',
  listMyNotifications: 'R',
  readMyNotification: 'R',
  getMyNotificationSettings: 'R',
  setMyNotificationSettings: 'R',
  listMyDocuments: 'R',
  printMyDocument: 'R',
  printMyDecisionNotice: 'R',
  getMyPaper: 'R',
  listMyAccess: 'R',
  findUsage: 'R',
  usagePeriod: 'R',
  heartbeat: 'RCOSA-',
  // admin.yaml
  listCases: 'COA',
  listChanges: 'COSA',
  getCase: 'COA',
  actOnCase: 'CO',
  revealPerson: 'CO',
  printCaseDocument: 'C',
  listCasePapers: 'C',
  attachCasePaper: 'C',
  getCasePaper: 'C',
  removeCasePaper: 'C',
  retryStep: 'O',
  skipStep: 'O',
  previewAdoption: 'O',
  previewBulkAct: 'O',
  performBulkAct: 'O',
  listTasks: 'OA',
  getTask: 'OA',
  assignTask: 'O',
  resolveTask: 'O',
  listDeadLetters: 'OA',
  previewRedrive: 'O',
  redriveDeadLetters: 'O',
  cancelRedrive: 'O',
  getOverview: 'OA',
  getDailyFigures: 'OA',
  getQueueCounts: 'O',
  listDeadlines: 'OA',
  setBusinessClock: 'O',
  getCalendar: 'OSA',
  listRules: 'OSA',
  listRuleVersions: 'OSA',
  getRuleVersion: 'OSA',
  compareRuleVersions: 'OSA',
  tryRuleVersion: 'OS',
  releaseRules: 'O',
  adoptRules: 'O',
  listServiceActs: 'CO',
  performServiceAct: 'CO',
  readReconciliation: 'O',
  readServiceReport: 'CO',
  listDesks: 'C',
  cancelImport: 'C',
  exportImportResults: 'C',
  exportImportTemplate: 'C',
  getImport: 'C',
  listImports: 'C',
  startImport: 'C',
  preCheckAtCounter: 'C',
  applyAtCounter: 'C',
  listInbox: 'C',
  getInboxStep: 'C',
  answerInboxStep: 'C',
  listMembers: 'OSA',
  examineMember: 'OS',
  pauseMember: 'O',
  resumeMember: 'O',
  registerKey: 'S',
  endKey: 'S',
  registerOfficerKey: 'S',
  endOfficerKey: 'S',
  listGrants: 'SA',
  requestGrant: 'S',
  acceptGrant: 'S',
  revokeGrant: 'S',
  listAccounts: 'SA',
  listAssignments: 'SA',
  proposeAssignment: 'S',
  endAssignment: 'S',
  listApprovals: 'COS',
  getApproval: 'COS',
  decideApproval: 'COS',
  getLegReport: 'COA',
  exportLegReport: 'COA',
  findEvidence: 'A',
  getEvidence: 'A',
  getEvidenceBundle: 'A',
  getEvidenceBodies: 'A',
  listReadLog: 'A',
  listDeeds: 'A',
  runAudit: 'A',
};

const LETTERS: Readonly<Record<Role | 'none', string>> = {
  resident: 'R',
  clerk: 'C',
  operations: 'O',
  security: 'S',
  audit: 'A',
  none: '-',
};

const operations: Readonly<Record<string, GatewayOperation>> = { ...residentOperations, ...adminOperations };
const ID = '01900000-0000-7000-8000-000000000000';

const fileOf = (name: string): string => new URL(`../../openapi/${name}.yaml`, import.meta.url).pathname;
const contracts: Contract[] = [await loadContract(fileOf('resident')), await loadContract(fileOf('admin'))];
const routes = contracts.flatMap((contract) => [...contract.operations.values()]);

let at: TestGateway;
const callers = new Map<Role | 'none', Caller>();

beforeAll(async () => {
  at = await startTestGateway();
  for (const role of ROLES)
    callers.set(role, role === 'resident' ? await at.resident() : await at.officer(role));
  callers.set('none', await at.stranger());
});
afterAll(() => at[Symbol.asyncDispose]());

const pathOf = (path: string): string =>
  path
    .replace('{service}', 'test')
    .replace('{workflow}', 'transfer')
    .replace('{clientId}', 'nobody.core')
    .replace('{memberId}', 'nobody')
    .replace('{subject}', 'test')
    .replace('{version}', '0'.repeat(64))
    .replaceAll(/\{\w+\}/gu, ID);

async function call(
  method: string,
  path: string,
  token?: string,
): Promise<{ status: number; code: unknown }> {
  const request = supertest(at.url);
  const verb = method.toLowerCase() as 'get' | 'post' | 'put';
  const test = request[verb](pathOf(path)).set('if-match', '"1"').set('idempotency-key', 'matrix-0001');
  if (token !== undefined) test.set('authorization', `Bearer ${token}`);
  const { status, body } = await (verb === 'get' ? test : test.send({}));
  return { status, code: (body as { code?: unknown }).code };
}

describe('operations × roles', () => {
  it('names every operation of both contracts', () => {
    expect(Object.keys(MATRIX).toSorted()).toEqual(routes.map(({ operationId }) => operationId).toSorted());
  });

  it.each(Object.entries(MATRIX))('%s declares the roles of the table', (id, letters) => {
    const roles = operations[id]?.roles;
    const declared =
      roles === 'signed-in'
        ? 'RCOSA-'
        : ROLES.filter((role) => roles?.includes(role))
            .map((r) => LETTERS[r])
            .join('');
    expect(declared).toBe(letters);
  });

  const cells = routes.flatMap(({ operationId, method, path }) =>
    ([...ROLES, 'none'] as const).map((role) => ({ operationId, method, path, role })),
  );

  it.each(cells)('$operationId as $role', async ({ operationId, method, path, role }) => {
    const allowed = MATRIX[operationId]?.includes(LETTERS[role]) === true;
    const { status, code } = await call(method, path, callers.get(role)?.token);
    if (allowed) expect([401, 403, 500]).not.toContain(status);
    else expect({ status, code }).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  it.each(routes)('$operationId without sign-in', async ({ method, path }) => {
    expect(await call(method, path)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('a role', () => {
  it('ends with its assignment, at the next request', async () => {
    const officer = await at.officer('operations');
    await officer.get('/admin/v1/overview').expect(200);
    await at.engine.db.query('update assignment set valid_to = clock_timestamp() where account_id = $1', [
      officer.accountId,
    ]);
    await officer.get('/admin/v1/overview').expect(403);
  });

  it('is not taken from the token', async () => {
    const token = await at.issuer.token({
      sub: 'pretender',
      name: 'P',
      roles: ['security'],
      role: 'operations',
    });
    const { status, code } = await call('GET', '/admin/v1/overview', token);
    expect({ status, code }).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  it('of a resident needs a valid citizen number', async () => {
    const claims = { sub: 'half', name: '半', resident_id: '150402198001010000' };
    const { status } = await call('GET', '/resident/v1/cases', await at.issuer.token(claims));
    expect(status).toBe(403);
  });
});
