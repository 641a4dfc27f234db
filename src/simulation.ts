import type { Month, PlainDate } from './core/dates.ts';
import type { JsonObject } from './core/json.ts';
import type { Fen } from './core/money.ts';

/** Someone of the sandbox's invented population. */
export interface SyntheticPerson {
  idNumber: string;
  name: string;
  sex: 'M' | 'F';
  birth: PlainDate;
  hukouRegion: string;
  /** With whom the person is registered, where the people file says so; the eldest of them is the head. */
  household?: { name: string; isHead: boolean; others: readonly string[] };
  /** Where the person paid or pays social insurance. */
  stays: readonly SyntheticStay[];
}

export interface SyntheticStay {
  region: string;
  scheme: 'ENTERPRISE_EMPLOYEE' | 'PUBLIC_INSTITUTION' | 'RESIDENT';
  status: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'RECEIVING';
  periods: readonly { from: Month; to: Month; base: Fen | null; payer: 'EMPLOYER' | 'FLEX'; paid: boolean }[];
}

export interface SimulatedQuestion {
  /** Valid against the agency contract. */
  body: JsonObject;
  /** Absent where the agency knows nobody of that number. */
  record: JsonObject | undefined;
  person: SyntheticPerson | undefined;
  agency: { id: string; city: string; nameZh: string };
  /** Business date. */
  today: PlainDate;
  /** What the agency keeps beside its records, over all questions. */
  held: SimulatedStore;
  /** Calls a further system of the service over HTTP. */
  callSystem(name: string, message: JsonObject): Promise<JsonObject>;
  /** Whether a fault of this name was ordered for this agency and operation; uses it up by one. */
  fault(name: string): boolean;
}

/** Values by key that outlive a restart of the sandbox. */
export interface SimulatedStore {
  get(key: string): Promise<JsonObject | undefined>;
  put(key: string, value: JsonObject): Promise<void>;
}

/**
 * A system that the agencies of a service use themselves and that does not speak our contracts, such as a national
 * platform. Served at `/systems/<service>/<name>`, JSON in and out.
 */
export interface SimulatedSystem {
  /** `fault`: whether one of this name was ordered, for everybody or for this system as the operation; uses it up by one. */
  answer(message: JsonObject, held: SimulatedStore, fault: (name: string) => boolean): Promise<JsonObject>;
}

/** The answering side of a service in the sandbox: what an agency holds, and what it says about it. */
export interface SimulatedAgency {
  /** What the agency of a city holds about a person at first; the same for the same person, undefined for a stranger. */
  recordOf(person: SyntheticPerson, city: string): JsonObject | undefined;
  /**
   * One entry for each agency operation that belongs to no case, besides the status operation, with every field there
   * is: the sandbox leaves out what was not asked for or granted. Undefined: nothing is held here.
   */
  answers: Readonly<
    Record<string, (question: SimulatedQuestion) => JsonObject | undefined | Promise<JsonObject | undefined>>
  >;
  /** Further systems that the agencies use, by name. */
  systems?: Readonly<Record<string, SimulatedSystem>>;
  /** One entry for each agency operation with effect on a case. */
  steps?: Readonly<Record<string, SimulatedStep>>;
  /** Faults of its own that can be ordered at the sandbox's control, besides those every agency knows. */
  faults?: readonly string[];
}

/** A step as a simulated agency takes it; the same step again is answered as before and not acted on twice. */
export interface SimulatedStep {
  /** Answered in the same exchange, or acknowledged (202) and answered by a message of its own. */
  answers: 'at once' | 'later';
  act(request: SimulatedRequest): SimulatedAct | Promise<SimulatedAct>;
  /** Brings another member's document, byte for byte; its author's token is checked and kept with it. */
  bringsDocument?: true;
  /** A second answer that differs, for the fault `other-amount`. */
  contradict?: (body: JsonObject) => JsonObject;
}

export interface SimulatedRequest {
  /** Valid against the agency contract. */
  body: JsonObject;
  caseId: string;
  stepId: string;
  agency: { id: string; city: string; nameZh: string };
  /** The person at `x-data-subject` of the operation, `/person/idNumber` unless told. */
  person: SyntheticPerson | undefined;
  /** What the agency holds about the person: as `recordOf` made it, or as a step left it. */
  record: JsonObject | undefined;
  /** The same about another person, by number. */
  recordOf(idNumber: string): Promise<JsonObject | undefined>;
  /** What this agency noted about this case in earlier steps. */
  notes: JsonObject;
  /** The next number of this agency under a name, from 1. */
  serial(name: string): Promise<number>;
  /** Business date. */
  today: PlainDate;
  bank: SimulatedBank;
  /** Calls a further system of the service over HTTP. */
  callSystem(name: string, message: JsonObject): Promise<JsonObject>;
  /** Whether a fault of this name was ordered for this agency and operation; uses it up by one. */
  fault(name: string): boolean;
}

/**
 * What the agency does. A `reply` is sent by an operation of the client contract (an answer given at once is its body);
 * `stepId` and `messageId` are added. `outcome` is what the status operation tells of the step, the body unless given.
 * `wait`: nothing yet, look again. `silent`: acknowledged, and nothing is ever said.
 */
export type SimulatedAct = (
  | { reply: { operation: string; body: JsonObject }; outcome?: JsonObject }
  | { wait: { seconds: number } }
  | { silent: true }
) & {
  /** The person's record from now on. */
  record?: JsonObject;
  /** The same of other persons, by number. */
  records?: Readonly<Record<string, JsonObject>>;
  /** Where people are registered from now on, by number: every other agency of the sandbox sees it. */
  registers?: Readonly<Record<string, string>>;
  /** Merged into the notes. */
  notes?: JsonObject;
};

/** The bank of the sandbox as one agency uses it. Amounts in fen, by fund kind; dates are the bank's. */
export interface SimulatedBank {
  /** The agency's own account. */
  account: { holder: string; bank: string; number: string };
  /** Orders a payment; a step orders once. With `holder` the account is a person's, opened when it is first named. */
  pay(order: {
    to: string;
    holder?: string;
    reference: string;
    amounts: Readonly<Record<string, Fen>>;
  }): Promise<SimulatedPayment>;
  /** What the bank says of a payment; undefined where it knows none. */
  payment(bankReference: string): Promise<SimulatedPayment | undefined>;
  /** What has come to the agency's account under a reference. */
  arrivals(reference: string): Promise<SimulatedPayment[]>;
}

export interface SimulatedPayment {
  bankReference: string;
  reference: string;
  /** The payer's account. */
  from: string;
  amounts: Readonly<Record<string, Fen>>;
  sentOn: PlainDate;
  arrivedOn: PlainDate | null;
  /** The day it went back because nobody has the account. */
  returnedOn: PlainDate | null;
}
