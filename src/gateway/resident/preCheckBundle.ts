import { operation } from '../operation.ts';
import { checkParts } from './bundle-check.ts';
import { fillBundle, kindOf, type BundleForm } from './bundle-form.ts';
import { actUnder } from './bundle-people.ts';

export const preCheckBundle = operation<BundleForm>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const kind = kindOf(gateway, request.param('bundle'));
    const { parts } = await fillBundle(gateway, kind, request);
    await actUnder(gateway, parts, 'preCheckBundle', true);
    const checks = await checkParts(gateway, parts, request.requestId);
    return { body: { parts: checks.toSorted((one, other) => one.order - other.order) } };
  },
});
