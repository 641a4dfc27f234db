import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import type { Database } from '../../src/platform/database.ts';
import { loadOrCreateKey } from '../../src/platform/keys.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { freshDatabase, quietLog } from './database.ts';
import { newId, openGatewayPeer, type AgencyAnswer, type GatewayPeer, type Heard } from './gateway-peer.ts';

export const CHIFENG = 'chifeng-social-insurance';
export const TONGLIAO = 'tongliao-social-insurance';
export const SHENYANG = 'shenyang-social-insurance';
export const PLATFORM = 'national-social-insurance-platform';

export const PLACES: Readonly<Record<string, string>> = {
  [CHIFENG]: '150400',
  [TONGLIAO]: '150500',
  [SHENYANG]: '210100',
};

/** A case as the agencies of a test see it. */
export interface Story {
  caseId: string;
  head: JsonObject;
}

/** The sandbox alone on a real database, with a peer in the place of the gateway. */
export class SandboxBench {
  readonly db: Database;
  readonly keysDir: string;
  readonly peer: GatewayPeer;
  sandbox: Sandbox;

  private constructor(db: Database, keysDir: string, peer: GatewayPeer, sandbox: Sandbox) {
    this.db = db;
    this.keysDir = keysDir;
    this.peer = peer;
    this.sandbox = sandbox;
  }

  static async open(): Promise<SandboxBench> {
    const db = await freshDatabase({ migrated: false });
    const keysDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const peer = await openGatewayPeer(await loadOrCreateKey(keysDir, 'gateway'));
    const sandbox = await startOn(db, keysDir, peer);
    peer.trust(sandbox.clients);
    return new SandboxBench(db, keysDir, peer, sandbox);
  }

  async restart(): Promise<void> {
    await this.sandbox[Symbol.asyncDispose]();
    this.sandbox = await startOn(this.db, this.keysDir, this.peer);
  }

  async close(): Promise<void> {
    await this.sandbox[Symbol.asyncDispose]();
    await this.peer[Symbol.asyncDispose]();
    await this.db[Symbol.asyncDispose]();
    await rm(this.keysDir, { recursive: true });
  }

  async control(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.sandbox.url}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return response.status === 204 ? undefined : response.json();
  }

  heardOf(stepId: string): Heard[] {
    return this.peer.heard.filter(({ body }) => body.stepId === stepId);
  }

  /** Waits until that many messages have come for a step. */
  async messages(stepId: string, count = 1): Promise<Heard[]> {
    const end = performance.now() + 8_000;
    while (this.heardOf(stepId).length < count) {
      if (performance.now() > end) throw new Error(`not ${count} messages for ${stepId} within 8 s`);
      await new Promise((soon) => setTimeout(soon, 10));
    }
    return this.heardOf(stepId);
  }

  residentOf(account: string): { idNumber: string; name: string } {
    const demo = this.sandbox.accounts.find(({ name }) => name === account);
    if (demo?.idNumber === undefined) throw new Error(`no resident ${account}`);
    return { idNumber: demo.idNumber, name: demo.displayName };
  }

  story(account: string, origin: string, destination: string, more: JsonObject = {}): Story {
    const caseId = newId();
    const place = (memberId: string): JsonObject => ({
      memberId,
      regionCode: PLACES[memberId] ?? '',
      name: memberId,
      nameZh: memberId,
    });
    const head = {
      caseId,
      caseNumber: `P-${caseId.slice(0, 8)}`,
      workflow: 'pension.transfer-with-funds@1',
      person: this.residentOf(account),
      origin: place(origin),
      destination: place(destination),
      scheme: 'ENTERPRISE_EMPLOYEE',
      ...more,
    };
    return { caseId, head };
  }

  async ask(
    { caseId, head }: Story,
    member: string,
    path: string,
    more: object = {},
    stepId = newId(),
  ): Promise<{ answer: AgencyAnswer; stepId: string }> {
    const answer = await this.peer.call(
      this.sandbox.url,
      member,
      path,
      { ...head, ...more },
      { caseId, stepId },
    );
    return { answer, stepId };
  }

  /** Asks for something that is answered by a message, and waits for a message that keeps the contract. */
  async askLater(told: Story, member: string, path: string, more: object = {}): Promise<Heard> {
    const { answer, stepId } = await this.ask(told, member, path, more);
    expect(answer).toMatchObject({ status: 202, signed: true });
    const [heard] = await this.messages(stepId);
    if (heard === undefined) throw new Error('no message');
    expect(heard.findings).toEqual([]);
    expect(heard.claims).toMatchObject({ iss: `${member}.core`, case: told.caseId });
    return heard;
  }

  query(account: string, region: string, scheme = 'ENTERPRISE_EMPLOYEE'): object {
    return { region, scheme, person: this.residentOf(account) };
  }
}

const startOn = (db: Database, keysDir: string, peer: GatewayPeer): Promise<Sandbox> =>
  startSandbox({
    databaseUrl: db.url,
    host: '127.0.0.1',
    port: 0,
    gatewayUrl: peer.url,
    clientSecret: 'a-secret-of-the-test',
    keysDir,
    log: quietLog,
  });

export const application = (origin: string, destination: string): JsonObject => ({
  originRegion: PLACES[origin] ?? '',
  destinationRegion: PLACES[destination] ?? '',
  contact: { phone: '13800000000' },
});

/** One bench for a test file; each test begins with nothing heard and no fault, delay or moved person. */
export function useSandboxBench(): () => SandboxBench {
  let bench: SandboxBench;
  beforeAll(async () => {
    bench = await SandboxBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    bench.peer.heard.length = 0;
    bench.peer.replies.length = 0;
  });
  afterEach(async () => {
    await bench.control('DELETE', '/sandbox/faults');
    await bench.control('PUT', '/sandbox/delays', {});
    await bench.control('POST', '/sandbox/people/reset', {});
  });
  return () => bench;
}
