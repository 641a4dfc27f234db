import { componentName } from '../../registry-agreement.ts';
import { operation } from '../operation.ts';

export const listBundleKinds = operation({
  roles: 'signed-in',
  limit: 'read',
  async handle(_request, { bundles, registry }) {
    const items = Object.entries(bundles).map(([name, { title, titleZh, parts }]) => ({
      name,
      label: { en: title, zh: titleZh },
      parts: Object.entries(parts).map(
        ([part, { service, workflow, waitsFor, provesFamily, namesFamily, fills }]) => ({
          part,
          service,
          workflow,
          waitsFor,
          provesFamily,
          ...(namesFamily !== undefined && { namesFamily }),
          fills,
          form: registry.service(service).client.schemas.get(componentName(workflow, 'Application')) ?? {},
        }),
      ),
    }));
    return { body: { items } };
  },
});
