import type { WorkflowEntry } from '../../../service.ts';
import { clauseOf } from '../rules.ts';
import { duplicateEnrolment as table } from '../workflows/duplicate-enrolment.ts';
import { assessRelation, type RelationAssessment, type RelationPlaces } from './assess-relation.ts';
import { hasOpenCase } from './open-cases.ts';
import { refuseWith, relationResult } from './relation-result.ts';

const KEY = 'medical-insurance/duplicate-enrolment';

/** Only what stands against a duplicate enrolment; that neither is stopped is the very matter. */
const judged = (found: RelationAssessment): RelationAssessment => ({
  ...found,
  overlapKey: KEY,
  ruleId: 'DUPLICATE_ENROLMENT',
  fundsTrack: 'NOT_APPLICABLE',
  codes:
    found.duplicate === undefined
      ? found.codes.includes('SAME_POOLING_AREA')
        ? ['SAME_POOLING_AREA']
        : ['NO_DUPLICATE_ENROLMENT']
      : [],
});

/** 重复参保: found by asking both agencies, routed to people. */
export const duplicateEnrolment: WorkflowEntry = {
  tables: ['medical-insurance.duplicate-enrolment@1'],

  async preCheck(input, subject, context) {
    const found = judged(await assessRelation(input as unknown as RelationPlaces, subject, context));
    return relationResult(found, table, context, {});
  },

  async estimate(input, subject, context) {
    const found = judged(await assessRelation(input as unknown as RelationPlaces, subject, context));
    const { reason, reasonZh } = clauseOf(found.codes[0] ?? found.ruleId);
    return { lines: [], notes: [{ text: reason, textZh: reasonZh }], unconfirmed: [found.ruleId] };
  },

  async plan(input, subject, context) {
    const found = judged(await assessRelation(input as unknown as RelationPlaces, subject, context));
    if (found.codes.length > 0) throw refuseWith(found.codes);
    if (await hasOpenCase(context, subject, KEY)) throw refuseWith(['DUPLICATE_OPEN_TRANSFER']);
    const { origin, destination, duplicate } = found;
    return {
      table: table.id,
      members: { destination: destination.member.id, origin: origin.member.id },
      overlapKey: KEY,
      data: {
        scheme: origin.scheme,
        destinationScheme: destination.scheme,
        originRegion: origin.region,
        destinationRegion: destination.region,
        proposal: duplicate === undefined ? null : { ...duplicate },
      },
      documents: [{ kind: 'application', content: input }],
      reasons: [],
    };
  },
};
