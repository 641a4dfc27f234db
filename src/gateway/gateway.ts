import type { JWK } from 'jose';
import type { BundleKinds } from '../../config/bundles.ts';
import type { LoadedCalendar } from '../../config/calendar.ts';
import type { Config } from '../../config/config.ts';
import type { CaseEngine } from '../cases/engine.ts';
import type { JsonObject } from '../core/json.ts';
import type { LawValue } from '../core/law-values.ts';
import type { BundleOptions } from '../exchange/evidence-bundle.ts';
import type { Checked } from '../exchange/doctor/findings.ts';
import type { GrantBook } from '../exchange/grants.ts';
import type { Member, MemberRegistry } from '../exchange/members.ts';
import type { Circuit } from '../exchange/provider-guard.ts';
import type { CryptoBox } from '../platform/crypto-box.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { ShownQueue } from '../platform/queue.ts';
import type { Registry } from '../registry.ts';
import type { DomainContext } from '../service.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { Limits } from './limits.ts';
import type { Cookies } from './sessions.ts';

/** What the pages, the resident and the admin API are built from; the composition root fills it. */
export interface Gateway {
  config: Pick<Config, 'sandbox' | 'publicUrl' | 'trustedProxies'>;
  db: Database;
  box: CryptoBox;
  engine: CaseEngine;
  registry: Registry;
  /** What can be filed with one form. */
  bundles: BundleKinds;
  members: MemberRegistry;
  /** Grants that were signed by both sides. */
  grants: Pick<GrantBook, 'list'>;
  /** Reads keys and pauses of members now, so that an officer sees what was just done. */
  refreshMembers: () => Promise<void>;
  /** Whether calls to an agency are held back, as this process sees it. */
  circuitOf: (memberId: string) => Circuit;
  /** Keys, address, clock, TLS and contract of an agency, looked at now. */
  examine: (member: Member) => Promise<Checked[]>;
  /** In force; as the values of law, it is asked for at each use. */
  readonly calendar: LoadedCalendar;
  queue: Pick<ShownQueue, 'counts' | 'openBoard'>;
  /** What changes, for pages that follow along. */
  changes: ChangeFeed;
  identity: IdentityProvider;
  /** Ways to residents outside the portal that are configured. */
  ways: Readonly<{ email: boolean; sms: boolean }>;
  cookies: Cookies;
  limits: Limits;
  log: Log;
  metrics: Metrics;
  /** Public keys that the gateway signs with. */
  publicKeys: readonly JWK[];
  /** What evidence is handed out with. */
  evidence: BundleOptions;
  /** What must answer before the gateway is ready, such as database, queue and messageLog. */
  readiness: Readonly<Record<string, () => Promise<unknown>>>;
  /** What a service may use while it answers a resident. */
  domainContext(service: string): Promise<DomainContext>;
  /** Labels of a service (`labels.yaml`). */
  labels: ReadonlyMap<string, JsonObject>;
  /** Values of law with source and status, of every service. */
  rules: readonly RuleValue[];
}

type RuleValue = LawValue & { service: string };
