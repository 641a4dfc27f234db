import { addMonths, monthOf, monthsBetween } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import type { SchemeRecord } from '../synthetic-record.ts';
import { bodyOf, recordIn, refuse, reply, withScheme } from './case-request.ts';

const checkOutgoing = (request: SimulatedRequest): SimulatedAct => {
  const { scheme } = bodyOf(request);
  const enrolment = recordIn(request)?.schemes[scheme];
  if (enrolment === undefined) return refuse('REFUSED', 'RECORD_NOT_FOUND');
  if (enrolment.retired) return refuse('REFUSED', 'RETIRED_NOT_IN_SCOPE');
  if (enrolment.insuranceStatus === 'NORMAL') return refuse('REFUSED', 'OUT_NOT_SUSPENDED');
  return enrolment.arrearsMonths > 0
    ? refuse('REFUSED', 'ARREARS_OPEN')
    : reply({ outcome: 'PASSED', doneOn: request.today });
};

const checkReceiving = (request: SimulatedRequest): SimulatedAct => {
  const { destinationScheme, fundsTrack } = bodyOf(request);
  const enrolment = recordIn(request)?.schemes[destinationScheme];
  if (enrolment?.insuranceStatus !== 'NORMAL') return refuse('REFUSED', 'IN_NOT_ENROLLED');
  const account = fundsTrack === 'REQUIRED' ? { account: { ...request.bank.account } } : {};
  return reply({ outcome: 'PASSED', doneOn: request.today, ...account });
};

function sheetOf(request: SimulatedRequest, enrolment: SchemeRecord, version: number): JsonObject {
  const { caseNumber, person, origin, destination, scheme, fundsTrack } = bodyOf(request);
  const { regionCode: region, nameZh } = origin;
  const last = enrolment.actual.at(-1)?.to ?? monthOf(request.today);
  const told = request.notes['sheetAmount'];
  const balance = typeof told === 'string' ? told : (enrolment.accountBalance ?? '0.00');
  return {
    number: `XX-${caseNumber}`,
    version,
    issuedOn: request.today,
    person,
    scheme,
    originRegion: region,
    destinationRegion: destination.regionCode,
    agency: { name: nameZh },
    insuredFrom: enrolment.actual[0]?.from ?? last,
    insuredTo: last,
    actualMonths: enrolment.months,
    deemedMonths: 0,
    segments: enrolment.actual.map(({ from, to }) => ({
      from,
      to,
      months: monthsBetween(from, to) + 1,
      region,
      kind: 'ACTUAL',
    })),
    accountBalance: balance,
    transferAmount: fundsTrack === 'REQUIRED' ? balance : '0.00',
    stoppedOn: enrolment.suspendedOn ?? `${addMonths(last, 1)}-01`,
    hasArrears: enrolment.arrearsMonths > 0,
  };
}

/** A sheet of this version; the fault `wrong-sheet` leaves its last period out, as a clerk might. */
function sendSheet(request: SimulatedRequest, version: number): SimulatedAct {
  const { scheme } = bodyOf(request);
  const enrolment = recordIn(request)?.schemes[scheme];
  if (enrolment === undefined) return refuse('REFUSED', 'RECORD_NOT_FOUND');
  const isShort = request.fault('wrong-sheet') && enrolment.actual.length > 1;
  const dropped = enrolment.actual.at(-1);
  const told: SchemeRecord =
    isShort && dropped !== undefined
      ? {
          ...enrolment,
          actual: enrolment.actual.slice(0, -1),
          months: enrolment.months - monthsBetween(dropped.from, dropped.to) - 1,
        }
      : enrolment;
  const sheet = sheetOf(request, told, version);
  return {
    reply: { operation: 'sendRelationSheet', body: { sheet } },
    outcome: { outcome: 'SHEET_SENT', sheet },
    notes: { sheetAmount: sheet['transferAmount'] ?? '0.00', sheetVersion: version },
  };
}

const takeSheet = (request: SimulatedRequest): SimulatedAct => ({
  ...reply({ outcome: 'RECEIVED', doneOn: request.today }),
  notes: { sheet: request.body['sheet'] ?? {} },
});

/** Takes the months over, unless the fault `return-sheet` finds something wrong. */
const connect = (request: SimulatedRequest): SimulatedAct => {
  if (request.fault('return-sheet'))
    return reply({
      outcome: 'RETURNED',
      reasonCode: 'SHEET_WRONG',
      reason: 'The periods do not agree with the person’s certificate.',
      reasonZh: '缴费明细与参保凭证不一致。',
    });
  const { destinationScheme, scheme } = bodyOf(request);
  const record = recordIn(request);
  const own = record?.schemes[destinationScheme];
  const sheet = (request.notes['sheet'] ?? {}) as JsonObject;
  const segments = (sheet['segments'] ?? []) as { from: string; to: string; region: string }[];
  const done = reply({ outcome: 'DONE', doneOn: request.today });
  if (record === undefined || own === undefined || scheme !== destinationScheme) return done;
  const takenOver = segments.map(({ from, to, region }) => ({ from, to, region }));
  return { ...done, record: withScheme(record, destinationScheme, { ...own, takenOver }) };
};

const endEnrolment = (request: SimulatedRequest): SimulatedAct => {
  const { scheme, destinationScheme } = bodyOf(request);
  const ended = request.body['keep'] === 'DESTINATION' ? scheme : destinationScheme;
  const record = recordIn(request);
  const enrolment = record?.schemes[ended];
  if (record === undefined || enrolment === undefined) return refuse('REFUSED', 'RECORD_NOT_FOUND');
  const changed: SchemeRecord = { ...enrolment, insuranceStatus: 'ENDED', suspendedOn: request.today };
  return {
    ...reply({ outcome: 'ENDED', doneOn: request.today }),
    record: withScheme(record, ended, changed),
  };
};

const later = (act: SimulatedStep['act']): SimulatedStep => ({ answers: 'later', act });

/** The months' side of a transfer, and two enrolments at once, as simulated agencies act. */
export const relationSteps: Readonly<Record<string, SimulatedStep>> = {
  checkOutgoingRelation: later(checkOutgoing),
  checkReceivingRelation: later(checkReceiving),
  requestRelationSheet: later((request) => sendSheet(request, 1)),
  receiveRelationSheet: { answers: 'at once', act: takeSheet, bringsDocument: true },
  connectRelation: later(connect),
  correctRelationSheet: later((request) => sendSheet(request, Number(request.body['sheetVersion'] ?? 1) + 1)),
  endDuplicateEnrolment: later(endEnrolment),
  receiveMedicalNotice: { answers: 'at once', act: () => reply({ outcome: 'RECORDED' }) },
};
