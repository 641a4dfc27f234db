import { Refusal } from '../../core/errors.ts';
import type { Gateway } from '../gateway.ts';
import type { OperationRequest } from '../operation.ts';
import { memberBound } from './in-scope.ts';
import type { Grouping, ReportWish } from './leg-report.ts';

const MOST_MONTHS = 24;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** What a report is asked for, bound to the member of a clerk. @throws Refusal BODY_INVALID for a period that is none */
export function reportWish(
  gateway: Gateway,
  request: Pick<OperationRequest, 'grants' | 'query'>,
): ReportWish {
  const { query } = request;
  const [from, to] = [String(query['from']), String(query['to'])];
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months < 1 || months > MOST_MONTHS)
    throw new Refusal('BODY_INVALID', {
      findings: [
        { code: 'PERIOD', message: `is not within ${MOST_MONTHS} months of from`, path: '/query/to' },
      ],
    });
  const member = memberBound(gateway, request);
  return {
    from,
    to,
    by: String(query['by'] ?? 'leg') as Grouping,
    ...(member !== undefined && { member }),
    ...(query['service'] !== undefined && { service: String(query['service']) }),
    ...(query['direction'] !== undefined && { direction: String(query['direction']) }),
  };
}
