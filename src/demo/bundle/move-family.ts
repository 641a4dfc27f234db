import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../../cli/api.ts';
import type { components } from '../../contracts/resident.ts';
import type { CaseStatement } from '../move.ts';
import { CONSENT, DECLARED, HEAD, HEADS_FORM, SPOUSE, SPOUSES_FORM, type Form } from './family.ts';
import { linesOf, type Line } from './estimates.ts';
import type { World } from './world.ts';

export type Bundle = components['schemas']['Bundle'];
export type Part = components['schemas']['BundlePart'];
export type FollowUp = components['schemas']['FollowUp'];
type Check = components['schemas']['BundleCheck']['parts'][number];

/** One matter of the family, as it ended. */
export interface Matter {
  part: Part;
  lines: readonly Line[];
  statement?: CaseStatement;
}

/** What became of the move. */
export interface FamilyMove {
  bundles: readonly Bundle[];
  matters: readonly Matter[];
  /** What the wife was told to do or to look at because the household moved. */
  followUps: readonly FollowUp[];
}

const MOVING = '/resident/v1/bundles/moving';
const DOWN = 'chifeng-housing-fund';
const DOWN_FOR_MS = 2_000;
const LOOK_MS = 1_000;
const PATIENCE_MS = 180_000;

/**
 * A family of three moves: the head files one form for all matters, one agency does not answer for a while, and when the
 * household has moved his wife files hers.
 */
export async function moveFamily(world: World): Promise<FamilyMove> {
  const [head, spouse] = [await world.as(HEAD), await world.as(SPOUSE)];
  const form = await checked(head, HEADS_FORM, world);
  const lines = await linesOf(head, form);
  await using outage = await outageOf(world);
  const followHis = follower(head, await file(head, form, world), world, outage);
  await followHis(isTakenIn);
  await using _pace = await world.hurry();
  await followHis(hasMoved);
  const hers = await file(spouse, await checked(spouse, SPOUSES_FORM, world), world);
  const bundles = await Promise.all([followHis(isOver), follower(spouse, hers, world, outage)(isOver)]);
  return {
    bundles,
    matters: [
      ...(await mattersOf(head, bundles[0], lines)),
      ...(await mattersOf(spouse, bundles[1], await linesOf(spouse, SPOUSES_FORM))),
    ],
    followUps: await followUpsOf(spouse),
  };
}

/** What the other services have made of the move; they hear of it until each could answer. */
async function followUpsOf(resident: Api): Promise<FollowUp[]> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS)) {
    const { items } = await resident.get<{ items: FollowUp[] }>('/resident/v1/follow-ups');
    if (items.length > 0) return items;
  }
  throw new Error('No service has made anything of the move');
}

/** Asks beforehand what will happen, answers what could not be asked of an agency, and says it all. */
async function checked(resident: Api, form: Form, world: World): Promise<Form> {
  const check = (asked: Form) => resident.send<{ parts: Check[] }>('POST', `${MOVING}/pre-check`, asked);
  const first = await check(form);
  const asked = first.parts.flatMap(({ finding }) => (finding?.['questions'] ?? []) as { field: string }[]);
  const said = asked.flatMap(({ field }) => (DECLARED[field] ? [[field, DECLARED[field]] as const] : []));
  const answered = { ...form, answers: { ...form.answers, ...Object.fromEntries(said) } };
  for (const { field } of asked) world.say(`asked and answered once: ${field}`);
  for (const { order, part, person, allowed, summaryZh = '' } of (await check(answered)).parts)
    world.say(`before: ${order}. ${part} (${person}): ${allowed === true ? 'may' : 'may not'}, ${summaryZh}`);
  return answered;
}

async function file(resident: Api, form: Form, world: World): Promise<Bundle> {
  const bundle = await resident.send<Bundle>(
    'POST',
    `${MOVING}/applications`,
    { ...form, consent: CONSENT },
    { 'idempotency-key': randomUUID() },
  );
  world.say(`filed as ${bundle.number}: ${bundle.parts.map(({ part }) => part).join(', ')}`);
  return bundle;
}

const isOver = ({ parts }: Bundle): boolean =>
  parts.every((part) => part.status === 'REFUSED' || part.case?.endedAs !== undefined);

/** The station takes the move in on the day it is filed. */
const isTakenIn = ({ parts }: Bundle): boolean =>
  parts.some(
    (part) => part.part === 'household' && ((part.case?.stage ?? 0) > 1 || part.refusal !== undefined),
  );

/** @throws Error when the household ended in another way: nothing of the story holds then */
function hasMoved({ parts }: Bundle): boolean {
  const household = parts.find(({ part }) => part === 'household');
  const ended = household?.refusal?.code ?? household?.case?.endedAs;
  if (ended === undefined || ended === 'completed') return ended === 'completed';
  throw new Error(`The household did not move: ${ended}`);
}

type Follow = (until: (bundle: Bundle) => boolean) => Promise<Bundle>;

/** Looks at a bundle until it is so, and says what has changed since the last look. */
function follower(resident: Api, { bundleId }: Bundle, world: World, outage: Outage): Follow {
  const told = new Map<string, string>();
  const tell = ({ parts }: Bundle): void => {
    for (const { part, person, now } of parts.map((one) => ({ ...one, now: standing(one) }))) {
      if (told.get(part) !== now) world.say(`${part} (${person}): ${now}`);
      told.set(part, now);
    }
  };
  return async (until) => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS)) {
      const bundle = await resident.get<Bundle>(`/resident/v1/my-bundles/${bundleId}`);
      tell(bundle);
      await outage.look(bundle);
      if (until(bundle)) return bundle;
    }
    throw new Error(`The move did not end within ${PATIENCE_MS / 1000} s`);
  };
}

/** Where a part stands, in a few words. */
function standing({ status, waitsFor, waitsBecause, refusal, case: its }: Part): string {
  if (refusal !== undefined) return `refused, ${refusal.code}`;
  if (its !== undefined) return `${its.number} ${its.state}, held by ${its.holder?.nameZh ?? 'nobody'}`;
  if (waitsBecause !== undefined) return `waits because ${waitsBecause}; tried again`;
  return waitsFor.length === 0 ? `${status}, next` : `${status}, after ${waitsFor.join(', ')}`;
}

interface Outage extends AsyncDisposable {
  /** Ends it a while after the first matter was seen to wait for the agency. */
  look(bundle: Bundle): Promise<void>;
}

async function outageOf(world: World): Promise<Outage> {
  const silence = await world.silence(DOWN);
  let isDown = true;
  const end = async (): Promise<void> => {
    if (isDown) await silence[Symbol.asyncDispose]();
    isDown = false;
  };
  return {
    async look({ parts }) {
      const waits = parts.some(
        (part) => part.waitsBecause !== undefined || part.case?.holder?.memberId === DOWN,
      );
      if (!isDown || !waits) return;
      world.say(`${DOWN} does not answer: what needs it waits, the rest goes on`);
      await pause(DOWN_FOR_MS);
      await end();
      world.say(`${DOWN} answers again`);
    },
    [Symbol.asyncDispose]: end,
  };
}

const mattersOf = (
  resident: Api,
  { parts }: Bundle,
  lines: ReadonlyMap<string, readonly Line[]>,
): Promise<Matter[]> =>
  Promise.all(
    parts.map(async (part) => ({
      part,
      lines: lines.get(part.part) ?? [],
      ...(part.case && {
        statement: await resident.get<CaseStatement>(`/resident/v1/cases/${part.case.id}`),
      }),
    })),
  );
