import type { Workflow } from '../../../cases/workflow.ts';
import type { JsonObject } from '../../../core/json.ts';
import { toRemedy } from '../../../core/remedy.ts';
import type { CasePlan } from '../../../cases/engine.ts';
import type { Place } from './ask-agencies.ts';
import { requireTable, type Assessment, type Ruling } from './assessment.ts';

/** The port to the national platform, as a member. */
const NATIONAL_PLATFORM = 'national-social-insurance-platform';

/** Decisions by which less moves than was asked for: the person is told why, in writing. */
const GRANTS_LESS: ReadonlySet<Ruling['decision']> = new Set([
  'PARTIAL_TRANSFER',
  'TEMP_ACCOUNT',
  'SEAL_TEMP_ACCOUNT',
]);

/** Turns an assessment into the case it allows. @throws Refusal REFUSED_BY_RULE */
export function planCase(
  assessment: Assessment,
  input: JsonObject,
  { origin, destination, data = {} }: { origin: Place; destination: Place; data?: JsonObject },
): CasePlan {
  const table = requireTable(assessment);
  const { ruling, money, certificate } = assessment;
  return {
    table: table.id,
    members: membersOf(table, origin, destination),
    overlapKey: `${origin.scheme}/${origin.member.id}`,
    data: {
      scheme: origin.scheme,
      destinationScheme: destination.scheme,
      originRegion: origin.region,
      destinationRegion: destination.region,
      decision: ruling.decision,
      ruleIds: [...ruling.ruleIds],
      money,
      ...data,
    },
    documents: [
      { kind: 'application', content: input },
      ...(certificate === undefined ? [] : [{ kind: 'certificate', content: certificate }]),
    ],
    reasons: GRANTS_LESS.has(ruling.decision) ? [toRemedy(ruling)] : [],
  };
}

function membersOf(table: Workflow, origin: Place, destination: Place): Record<string, string> {
  const members = { destination: destination.member.id, origin: origin.member.id };
  return table.sides.includes('platform') ? { ...members, platform: NATIONAL_PLATFORM } : members;
}
