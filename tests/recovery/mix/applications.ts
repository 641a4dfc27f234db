import { setTimeout as pause } from 'node:timers/promises';
import { openBundle } from '../../../src/cases/bundles/open-bundle.ts';
import type { CaseEngine } from '../../../src/cases/engine.ts';
import { openCase } from '../../../src/cases/open-case.ts';
import { Refusal } from '../../../src/core/errors.ts';
import { agencyClient } from '../../_support/agency-client.ts';
import type { TestSystem } from '../../_support/system.ts';
import { KINDS, type Applicant } from './kinds.ts';

const CONSENT = { version: '2026-1', items: ['records at both agencies'] };
const CARE = 'chifeng-medical-insurance';

/**
 * Opens a case or a bundle for everybody, a few at a time, and gives their ids; who meets an agency that is down comes
 * again.
 */
export async function openAll(
  engine: CaseEngine,
  people: readonly Applicant[],
  atOnce = 8,
  key = 'recovery',
): Promise<readonly string[]> {
  const waiting = people.entries();
  const opened: string[] = [];
  const open = async (): Promise<void> => {
    for (const [index, who] of waiting)
      opened.push(await persist(() => openOne(engine, who, `${key}-${index}`)));
  };
  await Promise.all(Array.from({ length: atOnce }, open));
  return opened;
}

async function persist<T>(apply: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await apply();
    } catch (error) {
      if (!(error instanceof Refusal) || error.status < 500) throw error;
      await pause(500);
    }
  }
}

async function openOne(
  engine: CaseEngine,
  { kind, idNumber, name, ...rest }: Applicant,
  idempotencyKey: string,
): Promise<string> {
  const subject = { idNumber, name };
  const { service, entry: workflow } = kind;
  const input = kind.input({ kind, idNumber, name, ...rest });
  const shared = { account: `counter-${rest.account}`, consent: CONSENT, idempotencyKey };
  if (kind.table !== 'bundle') {
    const wanted = { ...shared, service, workflow, input, subject, channel: 'counter' } as const;
    return (await openCase(engine, wanted)).caseId;
  }
  const part = (name: string, like: string, more: object = {}) => {
    const found = KINDS.find(({ table }) => table === like);
    if (found === undefined) throw new Error(`Nobody applies for ${like}`);
    const who = { kind: found, idNumber, name: subject.name, ...rest };
    return {
      part: name,
      service: found.service,
      workflow: found.entry,
      input: found.input(who),
      subject,
      waitsFor: ['household'],
      ...more,
    };
  };
  return openBundle(engine, {
    ...shared,
    name: 'moving',
    applicant: subject,
    parts: [
      part('household', 'household.move@1', { waitsFor: [] }),
      part('medical', 'medical-insurance.relation-transfer@1'),
      part('housing-fund', 'housing-fund.account-transfer@1'),
      part('pension', 'pension.registration-change@1'),
    ],
  });
}

/** The bills that are going to be disputed, as the place of care reports them. */
export async function reportBills(system: TestSystem, people: readonly Applicant[]): Promise<void> {
  const disputed = people.filter(({ kind }) => kind.entry === 'settlement-dispute');
  if (disputed.length === 0) return;
  const agency = await agencyClient(system, CARE);
  for (const { idNumber, name, settlementId } of disputed) {
    const { status } = await agency.call({
      method: 'POST',
      path: '/medical-insurance/v1/settlements',
      purpose: 'medical-clearing',
      grant: 'medical-clearing',
      body: {
        settlementId,
        visit: `V${settlementId}`,
        careRegion: '150402',
        insuredRegion: '150502',
        scheme: 'EMPLOYEE',
        kind: 'INPATIENT',
        institution: 'H15040200001',
        settledAt: '2026-02-10T10:00:00+08:00',
        messageId: `H15040200001${settlementId.slice(1).padStart(18, '0')}`,
        person: { idNumber, name },
        amounts: BILL,
        agencyPays: '3106.54',
      },
    });
    if (status !== 200) throw new Error(`a bill was not taken: ${status}`);
  }
}

const BILL = {
  total: '5792.53',
  inScope: '4973.72',
  ownPay: '296.20',
  preSelfPay: '522.61',
  overLimit: '0.00',
  fundSum: '3106.54',
  personalPart: '2685.99',
  accountPay: '0.00',
  familyAccountPay: '0.00',
  cashPay: '2685.99',
  hospitalPart: '0.00',
};
