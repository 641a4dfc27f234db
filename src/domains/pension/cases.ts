import type { CaseGroup } from '../../core/worked-cases.ts';
import { benefitPlaceCases } from './cases/benefit-place.ts';
import { bridgingCases } from './cases/bridging.ts';
import { duplicateCases } from './cases/duplicate.ts';
import { eligibilityCases } from './cases/eligibility.ts';
import { fundCases } from './cases/fund.ts';
import { identifierCases } from './cases/identifier.ts';
import { timelineCases } from './cases/timeline.ts';
import type { PensionRules } from './rules.ts';

/** The groups of worked cases that the pension rules answer. */
export function pensionCases(rules: PensionRules): Readonly<Record<string, CaseGroup>> {
  return {
    fund: fundCases(rules),
    eligibility: eligibilityCases(rules),
    benefitPlace: benefitPlaceCases(rules),
    timeline: timelineCases,
    identifier: identifierCases,
    duplicate: duplicateCases(rules),
    bridging: bridgingCases(rules),
  };
}
