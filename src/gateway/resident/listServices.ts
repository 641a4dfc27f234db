import type { JsonObject } from '../../core/json.ts';
import { componentName } from '../../registry-agreement.ts';
import type { RegisteredService } from '../../registered-service.ts';
import { labelAt } from '../labels.ts';
import { operation } from '../operation.ts';

const describe = ({ definition, client }: RegisteredService, labels: JsonObject): object => ({
  name: definition.name,
  label: labelAt(labels, definition.name, 'service'),
  labels,
  workflows: Object.keys(definition.workflows).map((workflow) => ({
    name: workflow,
    label: labelAt(labels, workflow, 'workflows', workflow),
    forms: {
      preCheck: client.schemas.get(componentName(workflow, 'PreCheck')) ?? {},
      estimate: client.schemas.get(componentName(workflow, 'Estimate')) ?? {},
      application: client.schemas.get(componentName(workflow, 'Application')) ?? {},
    },
  })),
});

export const listServices = operation({
  roles: 'signed-in',
  limit: 'read',
  packed: true,
  handle: async (_request, { registry, labels }) => ({
    body: {
      items: [...registry.services].map(([name, service]) => describe(service, labels.get(name) ?? {})),
    },
  }),
});
