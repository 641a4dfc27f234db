import { row } from '../../../cases/table-row.ts';
import { all, any, RESIDENT, type StateRow, type Workflow } from '../../../cases/workflow.ts';
import { addMaterials, changeFiling, file, review } from '../steps/care-filing.ts';

// prettier-ignore
const filingStates = {
  SUBMITTED:        { stage: 1, holder: 'insured' },
  FILING:           { stage: 2, holder: 'insured' },
  IN_REVIEW:        { stage: 3, holder: 'insured' },
  NEEDS_MATERIALS:  { stage: 3, holder: 'resident' },
  EFFECTIVE:        { stage: 6, holder: null, ends: 'completed' },
  REFUSED:          { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

const ENDS = { EFFECTIVE: 'EFFECTIVE', MATERIALS_WANTED: 'NEEDS_MATERIALS', REFUSED: 'REFUSED' };

/** 跨省异地就医备案 (医保发〔2022〕22号): at once on a commitment, or by review; inside the region there is none. */
// prettier-ignore
export const careFiling: Workflow = {
  id: 'medical-insurance.care-filing@1',
  service: 'medical-insurance',
  purpose: 'medical-offsite-care',
  sides: ['insured'],
  initial: 'SUBMITTED',
  states: filingStates,
  rows: [
    // step         side       actor      action        waits for                                                        outcomes
    row('filing',    'insured', 'insured', file,         all('open'),                                                     { ...ENDS, IN_REVIEW: 'IN_REVIEW' }, { enters: 'FILING' }),
    row('review',    'insured', 'insured', review,       any('filing:IN_REVIEW', 'materials:ADDED'),                      ENDS,                                { enters: 'IN_REVIEW' }),
    row('materials', RESIDENT,  RESIDENT,  addMaterials, any('filing:MATERIALS_WANTED', 'review:MATERIALS_WANTED'),       { ADDED: null }),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED', 'FILING', 'IN_REVIEW', 'NEEDS_MATERIALS'],
};

// prettier-ignore
const changeStates = {
  SUBMITTED: { stage: 1, holder: 'insured' },
  CHANGING:  { stage: 3, holder: 'insured' },
  CANCELLED: { stage: 6, holder: null, ends: 'completed' },
  CHANGED:   { stage: 6, holder: null, ends: 'completed' },
  REFUSED:   { stage: 6, holder: null, ends: 'refused' },
} as const satisfies Record<string, StateRow>;

/** 取消或变更备案. Whether a filing is over by its own date needs no case. */
// prettier-ignore
export const careFilingChange: Workflow = {
  id: 'medical-insurance.care-filing-change@1',
  service: 'medical-insurance',
  purpose: 'medical-offsite-care',
  sides: ['insured'],
  initial: 'SUBMITTED',
  states: changeStates,
  rows: [
    // step      side       actor      action        waits for    outcomes
    row('change', 'insured', 'insured', changeFiling, all('open'), { CANCELLED: 'CANCELLED', CHANGED: 'CHANGED', REFUSED: 'REFUSED' }, { enters: 'CHANGING' }),
  ],
  funds: [],
  withdrawableIn: ['SUBMITTED'],
};
