import { bundleOf } from '../../cases/bundles/bundle-views.ts';
import { openBundle } from '../../cases/bundles/open-bundle.ts';
import { Refusal } from '../../core/errors.ts';
import { acceptConsent } from '../consents.ts';
import { operation } from '../operation.ts';
import { missingIn } from './bundle-check.ts';
import { fillBundle, kindOf, type BundleForm } from './bundle-form.ts';
import { actUnder } from './bundle-people.ts';
import { personOf } from './own.ts';

interface BundleApplication extends BundleForm {
  consent: { version: string; items: string[] };
}

export const applyBundle = operation<BundleApplication>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const name = request.param('bundle');
    const { consent } = request.body;
    const filer = personOf(request.principal);
    const { applicant, parts: filled } = await fillBundle(gateway, kindOf(gateway, name), request);
    await actUnder(gateway, filled, 'applyBundle', false);
    const findings = filled.flatMap((part) =>
      missingIn(gateway, part).map((finding) => ({
        ...finding,
        message: `${part.part}: ${finding.message}`,
      })),
    );
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    await acceptConsent(gateway, filled, consent);
    const bundleId = await openBundle(gateway.engine, {
      name,
      account: request.principal.accountId,
      applicant: applicant.subject,
      ...(applicant.under !== undefined && { filedBy: filer }),
      consent,
      idempotencyKey: request.idempotencyKey,
      parts: filled.map(({ at: _at, kind: _kind, answers: _answers, under: _under, ...part }) => part),
    });
    const { db: sql, box, members } = gateway;
    const view = await bundleOf({ sql, box, members }, bundleId, filer);
    if (view === undefined) throw new Refusal('INTERNAL');
    return { status: 201, body: view };
  },
});
