import type { JsonObject } from '../../../core/json.ts';
import { headOf, type Asked, type Desk, type Place, type Written } from '../desk-form.ts';

const reply =
  (outcome: string, more: JsonObject = {}) =>
  ({ day }: Asked): Written => ({
    operationId: 'sendMoveReply',
    body: { outcome, doneOn: day, ...more },
  });

const organ = ({ regionCode, nameZh }: Place): JsonObject => ({ code: `${regionCode}000000`, name: nameZh });

const serial = ({ caseNumber }: { caseNumber: string }): string => caseNumber.slice(-6);

/** 准予迁入证明 for everybody of the application, by one clerk and approved by another. */
function permit(asked: Asked): Written {
  const { person, destination, ...head } = headOf(asked);
  const { application, assessment, groups } = asked.request as unknown as {
    application: { originRegion: string; destinationRegion: string; destinationAddress: string };
    assessment: { scopeCode: string };
    groups: JsonObject[][];
  };
  const issuer = organ(destination);
  const permits = groups.map((movers, index) => ({
    number: `蒙6${serial(head)}${index}`,
    caseNo: `YW-${serial(head)}-${index}`,
    groupId: `G-${serial(head)}`,
    applicant: { ...person },
    from: { region: application.originRegion, address: '红山区三道街7号' },
    to: { region: application.destinationRegion, address: application.destinationAddress, organ: issuer },
    scopeCode: assessment.scopeCode,
    issuer,
    issuedOn: asked.day,
    movers,
  }));
  return { operationId: 'sendMovePermit', body: { permits }, fourEyes: true };
}

/** 户口迁移证, one to a permit: the whole household leaves, so it is cancelled. */
function certificates(asked: Asked): Written {
  const { origin } = headOf(asked);
  const permits = asked.request['permits'] as unknown as {
    number: string;
    caseNo: string;
    applicant: JsonObject;
    from: JsonObject;
    to: JsonObject;
    movers: JsonObject[];
  }[];
  const made = permits.map(({ number, caseNo, applicant, from, to, movers }) => ({
    number: `Q${number}`,
    permitNumber: number,
    caseNo,
    form: 'ELECTRONIC',
    holder: applicant,
    from,
    to,
    issuer: organ(origin),
    issuedOn: asked.day,
    movers,
  }));
  const household = { remaining: 0, heads: 0, status: 'CANCELLED' };
  return {
    operationId: 'sendMoveCertificate',
    body: { cancelledOn: asked.day, household, certificates: made },
    fourEyes: true,
  };
}

/** The two public security bureaus. */
export const householdDesk: Desk = {
  review: reply('ACCEPTED', { urbanRuralCode: '111' }),
  decide: permit,
  deliver: reply('DELIVERED', { ack: '00' }),
  cancel: certificates,
  register: reply('REGISTERED'),
  complete: reply('BOOK_ISSUED', { bookNumber: 'HKB-000001' }),
};
