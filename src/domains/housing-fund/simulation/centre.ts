import type { JsonObject } from '../../../core/json.ts';
import type { SimulatedAct, SimulatedRequest, SimulatedStep } from '../../../service.ts';
import { LAW } from '../rules.ts';
import type { Account } from '../synthetic-account.ts';

/** Head of a call as the centres of the sandbox read it. */
export interface Call {
  caseNumber: string;
  person: { idNumber: string; name: string };
  origin: { memberId: string; regionCode: string; nameZh: string };
  destination: { memberId: string; regionCode: string; nameZh: string };
  letterNumber: string;
  amount: string;
}

export const callOf = ({ body }: SimulatedRequest): Call => body as unknown as Call;

export const accountIn = ({ record }: SimulatedRequest): Account | undefined =>
  record as unknown as Account | undefined;

export const asRecord = (account: Account): JsonObject => account as unknown as JsonObject;

export const phoneOf = (city: string): string => LAW.centres[city]?.phone ?? '0470-0000000';
export const nodeOf = (city: string): string => LAW.centres[city]?.node ?? 'C00000';

/** A message of BDC905 for the person of a case. */
export const information = (
  { agency }: SimulatedRequest,
  { person, letterNumber }: Pick<Call, 'person' | 'letterNumber'>,
  more: JsonObject,
): SimulatedAct => ({
  reply: {
    operation: 'sendTransferInformation',
    body: {
      information: {
        orConNum: letterNumber,
        empName: person.name,
        docType: '01',
        idNum: person.idNumber,
        contPhone: phoneOf(agency.city),
        ...more,
      },
    },
  },
});

/** An outcome without a document. */
export const says = (outcome: string, more: JsonObject = {}): SimulatedAct => ({
  reply: { operation: 'sendHousingReply', body: { outcome, ...more } },
});

export const payment = (outcome: string, more: JsonObject = {}): SimulatedAct => ({
  reply: { operation: 'sendHousingPayment', body: { outcome, ...more } },
});

export const later = (act: SimulatedStep['act']): SimulatedStep => ({ answers: 'later', act });

/** Files it and says so in the same exchange. */
export const recorded = (
  act: (request: SimulatedRequest) => Partial<SimulatedAct> = () => ({}),
): SimulatedStep => ({
  answers: 'at once',
  act: (request) => ({ ...says('RECORDED'), ...act(request) }),
});
