import { auditLines as linesOfFinding } from '../../cli/audit.ts';
import type { Api } from '../../cli/api.ts';
import type { Finding } from '../../cases/audit.ts';
import type { CaseStatement } from '../move.ts';
import { evidenceOfCase, ledger, refusal } from '../statement.ts';
import type { FamilyMove, FollowUp, Matter } from './move-family.ts';

/** How each matter ends, by part; the child's insurance stays where the year is paid. */
const ENDINGS: Readonly<Record<string, string>> = {
  household: 'completed',
  medical: 'completed',
  'housing-fund': 'completed',
  pension: 'completed',
  'medical-2': 'refused',
  'resident-pension': 'completed',
};

/** How a matter ended: refused before a case was opened counts as refused. */
export const endingOf = ({ part, statement }: Matter): string =>
  part.status === 'REFUSED' ? 'refused' : (statement?.endedAs ?? 'open');

/** Whether the move ended as its story says. */
export const endedAsTold = ({ matters }: FamilyMove): boolean =>
  matters.length === Object.keys(ENDINGS).length &&
  matters.every((matter) => endingOf(matter) === ENDINGS[matter.part.part]);

/** The statement of the whole move, in lines of text. */
export async function statementOfMove(move: FamilyMove, operations: Api): Promise<string[]> {
  const bundles = move.bundles.map(({ number, state }) => `${number}: ${state}`);
  const matters = await Promise.all(move.matters.map((matter) => matterLines(matter, operations)));
  return ['', ...bundles, ...matters.flat(), ...followUpLines(move.followUps)];
}

async function matterLines({ part, lines, statement }: Matter, operations: Api): Promise<string[]> {
  const title = `■ ${part.service} ${part.workflow} of ${part.person}`;
  const estimate = lines.map(({ labelZh, amount }) => `${labelZh} ${amount}`);
  const body =
    statement === undefined
      ? refusal({ ...part.refusal })
      : [...caseLines(statement), ...evidenceLine(await evidenceOfCase(statement, operations))];
  return ['', title, ...[...estimate, ...body].map((line) => `  ${line}`)];
}

const evidenceLine = (ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`evidence: ${ids.length} records, first ${ids[0]}`];

const day = (instant = ''): string => instant.slice(0, 10);

function caseLines(statement: CaseStatement): string[] {
  const { number, endedAs = 'open', openedAt, endedAt, timeline } = statement;
  const entered = timeline.filter(({ type }) => type === 'STATE_ENTERED').toReversed();
  const days = entered.map(({ at }) => day(at));
  const states = entered.map(({ facts }, index) =>
    days[index] === days[index - 1] ? String(facts['to']) : `${days[index]} ${String(facts['to'])}`,
  );
  return [
    `${number}: ${endedAs}, ${day(openedAt)} to ${day(endedAt)}`,
    `states: ${states.join(' → ')}`,
    ...statement.steps.filter(({ status }) => status === 'done').map(stepLine),
    ...reasonLines(statement),
    ...ledger(statement),
    documentLine(statement),
  ];
}

/** One of the six plain steps: who held it, from when to when, and the legal date. */
function stepLine({ stage, holder, since, until, limit, due, notBefore, overdue }: Step): string {
  const held = `step ${stage}: ${holder?.nameZh ?? '本平台'}, ${day(since)} to ${day(until)}`;
  if (limit === undefined) return held;
  const dueOn = due ?? `not before ${notBefore ?? '-'}`;
  return `${held}; ${limit.workingDays} working days (${limit.status}), due ${dueOn}: ${overdue ? 'OVERDUE' : 'kept'}`;
}
type Step = CaseStatement['steps'][number];

/** Why the case was refused, where it was. */
const reasonLines = ({ endedAs, reasons }: CaseStatement): string[] =>
  endedAs === 'refused'
    ? reasons.flatMap((remedy) => refusal({ code: remedy.ruleIds[0] ?? '-', remedy }))
    : [];

/** How many documents there are, by who stands for them: signed by the agency, attested by the gateway, our own. */
const documentLine = ({ documents }: CaseStatement): string => {
  const kinds = Object.entries(Object.groupBy(documents, ({ authenticity }) => authenticity));
  return `documents: ${kinds.map(([kind, those]) => `${those.length} ${kind}`).join(', ')}`;
};

const followUpLines = (followUps: readonly FollowUp[]): string[] =>
  followUps.length === 0
    ? []
    : [
        '',
        '■ What else follows for the wife from the move of the household',
        ...followUps.flatMap(({ service, kind, reasons }) =>
          reasons.map((remedy) => `  ${service}, ${kind}: ${remedy.reasonZh} ${remedy.fixZh}`),
        ),
      ];

/** The end of `npm run audit`; without a store at hand, how to run it. */
export const auditLines = (findings: readonly Finding[] | undefined): string[] => [
  '',
  ...(findings?.flatMap(linesOfFinding) ?? ['npm run audit, where the gateway runs, checks every invariant']),
];
