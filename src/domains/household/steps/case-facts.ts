import { caseHeadOf } from '../../../cases/case-head.ts';
import type { CaseView } from '../../../cases/workflow.ts';
import type { PlainDate } from '../../../core/dates.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { Application, HouseholdLeft, Mover, Person, Words } from './words.ts';
import { wordsOf } from './words.ts';

export type PermitFact = { number: string; caseNo: string; movers: number; validUntil: PlainDate };
export type CertificateFact = { number: string; permitNumber: string; movers: number; validUntil: PlainDate };

/** What a move remembers in the clear: no person, no address, only places, papers by number, and dates. */
export interface CaseFacts {
  originRegion: string;
  destinationRegion: string;
  /** How many people move. */
  movers: number;
  /** How many households they come from; one. */
  households: number;
  /** What the decision table said: decision, rule, codes. */
  assessment: JsonObject;
  /** Last day to answer the notice of what is missing. */
  correctionUntil?: PlainDate;
  /** Permits that count now. */
  permits?: PermitFact[];
  /** Permits that the origin has acknowledged last: its certificates answer these. */
  delivered?: PermitFact[];
  /** Version of the document that those permits came with. */
  deliveredVersion?: number;
  /** Numbers of all permits ever issued in this case. */
  permitNumbers?: string[];
  /** Why the permits must be issued again. */
  again?: { because: 'ORIGIN_REFUSED' | 'NOT_TAKEN' | 'EXPIRED' };
  /** The origin has been asked to cancel and has not refused. */
  cancelAsked?: boolean;
  certificates?: CertificateFact[];
  cancelledOn?: PlainDate;
  /** The certificate was brought on paper and entered by the destination itself. */
  onPaper?: boolean;
  household?: HouseholdLeft;
  registeredOn?: PlainDate;
}

export const factsOf = (view: CaseView): CaseFacts => view.data as unknown as CaseFacts;

export const applicationOf = (view: CaseView): Application =>
  view.documents.get('application')?.content as unknown as Application;

/** What the person handed in last, after a notice. */
export const supplementOf = (view: CaseView): JsonObject | undefined =>
  view.documents.get('supplement')?.content;

/** Everyone who moves, the applicant first. */
export function moversOf(view: CaseView): Mover[] {
  const { movers = [] } = applicationOf(view);
  return [{ person: view.person, relation: 'SELF' }, ...movers];
}

export const personsOf = (view: CaseView): Person[] => moversOf(view).map(({ person }) => person);

/** The newest permits or certificates, or another answer that was kept. */
export const kept = (view: CaseView, kind: string): Words => wordsOf(view.documents.get(kind)?.content);

/** What stands at the head of every call of a case. */
export function caseHead(view: CaseView): JsonObject {
  const { originRegion, destinationRegion } = factsOf(view);
  return caseHeadOf(view, { origin: originRegion, destination: destinationRegion });
}
