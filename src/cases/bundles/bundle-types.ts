import type { JsonObject } from '../../core/json.ts';
import type { Person } from '../workflow.ts';

/** One matter of a bundle: an application that becomes a case of its own. */
export interface BundlePart {
  /** Unique in the bundle, such as `household`. */
  part: string;
  service: string;
  /** Key of the service's workflows. */
  workflow: string;
  /** Valid against the contract's `<Workflow>Application`. */
  input: JsonObject;
  subject: Person;
  /** Parts whose cases must have ended, however they ended. */
  waitsFor: readonly string[];
  /** For a subject who is not the applicant: the part whose case proves that both belong to one household. */
  provenBy?: string;
  /** The delegation under which it is filed for its subject; it must still count when the part begins. */
  delegationId?: string;
}

export interface BundleToOpen {
  name: string;
  account: string;
  applicant: Person;
  /** Who files it for the applicant under a delegation, by `person.id`. */
  filedBy?: string;
  consent: { version: string; items: readonly string[] };
  idempotencyKey: string;
  parts: readonly BundlePart[];
}

export type PartStatus = 'PLANNED' | 'OPENED' | 'REFUSED';

/** Why a part became no case, as the service said it. */
export interface PartRefusal {
  code: string;
  title: string;
  titleZh: string;
  detail?: string;
  detailZh?: string;
  remedy?: JsonObject;
}
