import type { CaseGroup } from '../../core/worked-cases.ts';
import { alertCases } from './cases/alert.ts';
import { reliefCases } from './cases/relief.ts';

/** The groups of worked cases that the rules of emergency linkage answer. */
export const emergencyCases: Readonly<Record<string, CaseGroup>> = {
  alert: alertCases,
  relief: reliefCases,
};
