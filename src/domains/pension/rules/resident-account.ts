import { cityOf } from '../../../core/region.ts';
import type { Fen } from '../../../core/money.ts';
import type { PensionRules } from '../rules.ts';
import { decide, type Decision } from './decision.ts';

/** A residents' relation (城乡居民养老保险) and where its holder lives now. Regions are division codes. */
export interface ResidentRelation {
  originRegion: string;
  destinationRegion: string;
  hukouRegion: string;
  receivingBenefit: boolean;
}

// A whole city or league stands for all its counties when that is all an agency knows.
function lies(region: string, within: string): boolean {
  return region === within || (within === cityOf(within) && cityOf(region) === within);
}

/**
 * Whether a residents' account moves (社会保险经办条例 第十二条): only when the hukou has moved to the destination and no
 * benefit is drawn; inside one county nothing moves.
 */
export function decideResidentTransfer(rules: PensionRules, relation: ResidentRelation): Decision {
  const { originRegion, destinationRegion, hukouRegion } = relation;
  if (relation.receivingBenefit) {
    return decide(rules, ['ELI-2', 'RES-WHOLE'], { decision: 'REFUSE', code: 'ALREADY_RECEIVING' });
  }
  if (!lies(hukouRegion, destinationRegion) && !lies(destinationRegion, hukouRegion)) {
    return decide(rules, ['RES-HUKOU'], { decision: 'REFUSE', code: 'HUKOU_NOT_MOVED' });
  }
  if (originRegion === destinationRegion) {
    return decide(rules, ['RES-COUNTY'], { decision: 'REGISTRATION_CHANGE_ONLY', funds: 0n });
  }
  return decide(rules, ['RES-WHOLE'], { decision: 'TRANSFER_WITH_FUNDS' });
}

/** What moves of a residents' relation: the whole account, to the fen, or nothing. */
export function residentTransferAmount(decision: Decision, accountBalance: Fen): Fen {
  return decision.decision === 'TRANSFER_WITH_FUNDS' ? accountBalance : 0n;
}
