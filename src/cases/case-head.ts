import type { JsonObject } from '../core/json.ts';
import type { CaseView, Side } from './workflow.ts';

/**
 * What stands at the head of every call of a case: the case, the person, and by their sides the places it lies between.
 * `regions`: how the application names the place; undefined: the member's own region.
 */
export function caseHeadOf(view: CaseView, regions: Readonly<Record<Side, string | undefined>>): JsonObject {
  const { idNumber, name } = view.person;
  const places = Object.entries(regions).map(
    ([side, region]) => [side, placeOf(view, side, region)] as const,
  );
  return {
    caseId: view.id,
    caseNumber: view.number,
    workflow: view.workflow,
    person: { idNumber, name },
    ...Object.fromEntries(places),
  };
}

function placeOf(view: CaseView, side: Side, region: string | undefined): JsonObject {
  const member = view.members[side];
  if (member === undefined) throw new RangeError(`the case has no ${side}`);
  const { id, regionCode, name, nameZh } = member;
  return { memberId: id, regionCode: region ?? regionCode, name, nameZh };
}
