import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, type Api } from '../../cli/api.ts';
import type { components } from '../../contracts/admin.ts';
import type { JsonObject } from '../../core/json.ts';
import { householdDesk } from './answers/household.ts';
import { housingFundDesk } from './answers/housing-fund.ts';
import { medicalDesk } from './answers/medical.ts';
import { pensionDesk } from './answers/pension.ts';
import type { Desk } from './desk-form.ts';
import type { World } from './world.ts';

type InboxRow = components['schemas']['InboxRow'];

const DESKS: Readonly<Record<string, Desk>> = {
  household: householdDesk,
  'medical-insurance': medicalDesk,
  'housing-fund': housingFundDesk,
  pension: pensionDesk,
};
const OFFICES = ['public-security', 'medical-insurance', 'housing-fund', 'social-insurance'];

/** The agencies of both cities that move a family. */
export const DESK_MEMBERS = ['chifeng', 'tongliao'].flatMap((city) =>
  OFFICES.map((office) => `${city}-${office}`),
);

/** Sixteen clerks and a family call from one address, which may call 600 times a minute. */
const ROUND_MS = 1_500;
/** Somebody else was faster, or the case moved on while the clerk wrote: look again. */
const LOOK_AGAIN = new Set(['VERSION_CHANGED', 'NOT_FOUND', 'STEP_NOT_WAITING', 'TOO_MANY_REQUESTS']);

/** Clerks of eight agencies without systems. */
export interface Desks extends AsyncDisposable {
  /** The clerks of an agency stay away, until disposed. */
  close(memberId: string): Promise<AsyncDisposable>;
  /** Never ends well: rejects when a clerk cannot answer. */
  failed: Promise<never>;
}

interface Clerks {
  memberId: string;
  first: Api;
  second: Api;
}

/** Two clerks sit down at each desk and answer what comes, as themselves and by its forms, until disposed. */
export async function openDesks({ as, say }: Pick<World, 'as' | 'say'>): Promise<Desks> {
  const clerks = await Promise.all(
    DESK_MEMBERS.map(async (memberId): Promise<Clerks> => {
      const [first, second] = [await as(`clerk-${memberId}-1`), await as(`clerk-${memberId}-2`)];
      return { memberId, first, second };
    }),
  );
  const away = new Set<string>();
  const evening = new AbortController();
  const working = work(clerks, away, evening.signal, say);
  return {
    failed: working.then(() => new Promise<never>(() => undefined)),
    close(memberId) {
      away.add(memberId);
      return Promise.resolve({ [Symbol.asyncDispose]: async () => void away.delete(memberId) });
    },
    async [Symbol.asyncDispose]() {
      evening.abort();
      await working.catch(() => undefined);
    },
  };
}

async function work(
  clerks: readonly Clerks[],
  away: ReadonlySet<string>,
  evening: AbortSignal,
  say: World['say'],
): Promise<void> {
  while (!evening.aborted) {
    const present = clerks.filter(({ memberId }) => !away.has(memberId));
    await Promise.all(present.map((desk) => lookThrough(desk, say)));
    await pause(ROUND_MS);
  }
}

async function lookThrough(desk: Clerks, say: World['say']): Promise<void> {
  try {
    const { items } = await desk.first.get<{ items: InboxRow[] }>('/admin/v1/inbox');
    for (const row of items) await answer(desk, row, say);
  } catch (error) {
    if (!(error instanceof ProblemError) || !LOOK_AGAIN.has(error.problem.code)) throw error;
  }
}

async function answer({ memberId, first, second }: Clerks, row: InboxRow, say: World['say']): Promise<void> {
  const write = DESKS[row.service]?.[row.step];
  if (write === undefined) return;
  const path = `/admin/v1/inbox/${row.stepId}`;
  const { request } = await first.get<{ request: JsonObject }>(path);
  const clerks = [`${memberId}-1`, `${memberId}-2`] as const;
  const written = write({ request, day: row.since.slice(0, 10), clerks });
  const seen = { 'if-match': `"${row.version}"` };
  const { approvalId } = await first.send<{ approvalId?: string }>('POST', `${path}/answer`, written, seen);
  if (approvalId !== undefined) {
    const approval = { decision: 'approve', reason: '与案卷核对一致' };
    await second.send('POST', `/admin/v1/approvals/${approvalId}/decision`, approval);
  }
  say(
    `${memberId} answers ${row.step} of ${row.caseNumber}${approvalId === undefined ? '' : ', two clerks'}`,
  );
}
