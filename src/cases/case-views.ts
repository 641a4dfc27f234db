/** Read models: what screens show, each with its own query. */
export { caseDetail } from './case-detail.ts';
export { deadlines } from './deadline-views.ts';
export { listCases } from './list-cases.ts';
export { overview } from './overview.ts';
export { residentCase, residentCases } from './resident-views.ts';
