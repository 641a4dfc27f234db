import { moneyOfCase } from '../../cases/case-money.ts';
import { Refusal } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import { fitToSchema } from '../../platform/fit-to-schema.ts';
import { componentName } from '../../registry-agreement.ts';
import type { Subject } from '../../service.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';

export const getMyCaseMoney = operation({
  roles: ['resident'],
  limit: 'read',
  async handle(request, gateway) {
    const { id, service } = await myCase(gateway, request);
    const body = await moneyOfCase(gateway.engine, id, (table, application, { person }) =>
      estimateAgain(gateway, { service, table }, application, person),
    );
    return { body };
  },
});

/** What the entry of a case's table says to its application today. @throws Refusal UNSUPPORTED_INPUT */
async function estimateAgain(
  gateway: Gateway,
  { service, table }: { service: string; table: string },
  application: JsonObject,
  person: Subject,
): Promise<JsonObject> {
  const { definition, client } = gateway.registry.service(service);
  const [name, entry] =
    Object.entries(definition.workflows).find(([, { tables }]) => tables.includes(table)) ?? [];
  if (name === undefined || entry === undefined) throw new Refusal('UNSUPPORTED_INPUT');
  const component = componentName(name, 'Estimate');
  const input = fitToSchema(client.schemas.get(component) ?? {}, application);
  if (gateway.registry.validateComponent(service, component, input).length > 0)
    throw new Refusal('UNSUPPORTED_INPUT');
  return entry.estimate(input, person, await gateway.domainContext(service));
}
