import type { JsonObject } from '../../core/json.ts';

/** What lies on a desk: the question as a system of the agency would have got it, and the day on which it came. */
export interface Asked {
  request: JsonObject;
  day: string;
  /** Names of the two at this desk. */
  clerks: readonly [string, string];
}

/** What a clerk writes; where `fourEyes` a second clerk of the agency approves it before it counts. */
export interface Written {
  operationId: string;
  body: JsonObject;
  fourEyes?: true;
}

/** How the desks of a service answer, by step; a step that is not here is an offer, which nobody takes up. */
export type Desk = Readonly<Record<string, (asked: Asked) => Written>>;

export interface Place {
  memberId: string;
  regionCode: string;
  name: string;
  nameZh: string;
}

/** What stands at the head of a question about a case. */
export interface Head {
  caseNumber: string;
  person: { idNumber: string; name: string };
  origin: Place;
  destination: Place;
}

export const headOf = ({ request }: Asked): Head => request as unknown as Head;
