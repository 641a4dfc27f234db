import { operation } from '../operation.ts';
import { checkParts } from './bundle-check.ts';
import { fillParts, kindOf, type BundleForm } from './bundle-form.ts';
import { subjectOf } from './own.ts';

export const preCheckBundle = operation<BundleForm>({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const kind = kindOf(gateway, request.param('bundle'));
    const applicant = await subjectOf(gateway, request.principal);
    const parts = await fillParts(gateway, kind, request.body, applicant);
    const checks = await checkParts(gateway, parts, request.requestId);
    return { body: { parts: checks.toSorted((one, other) => one.order - other.order) } };
  },
});
