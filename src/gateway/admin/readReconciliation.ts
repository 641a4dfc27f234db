import { addDays, isPlainDate, type PlainDate } from '../../core/dates.ts';
import { Refusal } from '../../core/errors.ts';
import { operation, type OperationRequest } from '../operation.ts';
import { reachedBy } from './service-desk.ts';

const SHOWN_DAYS = 31;
const MOST_DAYS = 92;

function rangeOf(
  { query }: Pick<OperationRequest, 'query'>,
  today: PlainDate,
): { from: PlainDate; to: PlainDate } {
  const to = String(query['to'] ?? today);
  const from = String(query['from'] ?? addDays(to, 1 - SHOWN_DAYS));
  if (isPlainDate(from) && isPlainDate(to) && from <= to && addDays(from, MOST_DAYS) > to)
    return { from, to };
  throw new Refusal('BODY_INVALID', {
    findings: [
      {
        code: 'OUT_OF_RANGE',
        message: `Ask for at most ${MOST_DAYS} days, the first one first`,
        path: '/query/from',
      },
    ],
  });
}

export const readReconciliation = operation({
  roles: ['operations'],
  limit: 'read',
  async handle(request, gateway) {
    const members = reachedBy(gateway, request.grants, 'operations');
    const asked = request.query['service'];
    const services = [];
    let range: { from: PlainDate; to: PlainDate } | undefined;
    for (const [service, { definition }] of gateway.registry.services) {
      const context = await gateway.domainContext(service);
      range ??= rangeOf(request, context.today);
      if (definition.reconciliation === undefined || service !== (asked ?? service)) continue;
      const { reconciliation } = definition;
      const sheets = await reconciliation.sheets(range, members, context);
      services.push({ service, period: reconciliation.period, sheets });
    }
    return { body: { ...range, services } };
  },
});
