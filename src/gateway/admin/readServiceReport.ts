import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { componentFindings, reachedBy, reportOf } from './service-desk.ts';

export const readServiceReport = operation({
  roles: ['operations', 'clerk'],
  limit: 'read',
  async handle(request, gateway) {
    const [service, report] = [request.param('service'), request.param('report')];
    const found = reportOf(gateway, request);
    const members = reachedBy(gateway, request.grants, found.role);
    const query = Object.fromEntries(
      Object.entries(request.query).map(([name, value]) => [name, String(value)]),
    );
    const body = await found.read(query, members, await gateway.domainContext(service));
    const findings = componentFindings(gateway, service, report, 'Report', body);
    if (findings.length > 0) throw new Refusal('INTERNAL', { findings });
    return { body };
  },
});
