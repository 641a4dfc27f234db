import type { JsonObject } from '../../core/json.ts';
import { componentName } from '../../registry-agreement.ts';
import type { RegisteredService } from '../../registry.ts';
import { operation } from '../operation.ts';

interface Label {
  en: string;
  zh: string;
}

const memberOf = (labels: JsonObject, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as JsonObject)[name] : undefined),
    labels,
  );

function labelAt(labels: JsonObject, fallback: string, ...path: readonly string[]): Label {
  const found = memberOf(labels, ...path);
  if (typeof found !== 'object' || found === null) return { en: fallback, zh: fallback };
  const { en, zh } = found as { en?: unknown; zh?: unknown };
  return { en: typeof en === 'string' ? en : fallback, zh: typeof zh === 'string' ? zh : fallback };
}

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
  handle: async (_request, { registry, labels }) => ({
    body: {
      items: [...registry.services].map(([name, service]) => describe(service, labels.get(name) ?? {})),
    },
  }),
});
