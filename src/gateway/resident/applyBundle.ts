import { bundleOf } from '../../cases/bundles/bundle-views.ts';
import { openBundle } from '../../cases/bundles/open-bundle.ts';
import { Refusal } from '../../core/errors.ts';
import { acceptConsent } from '../consents.ts';
import { operation } from '../operation.ts';
import { missingIn } from './bundle-check.ts';
import { fillParts, kindOf, type BundleForm } from './bundle-form.ts';
import { personOf, subjectOf } from './own.ts';

interface BundleApplication extends BundleForm {
  consent: { version: string; items: string[] };
}

export const applyBundle = operation<BundleApplication>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const name = request.param('bundle');
    const { consent, ...form } = request.body;
    const applicant = await subjectOf(gateway, request.principal);
    const filled = await fillParts(gateway, kindOf(gateway, name), form, applicant);
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
      applicant,
      consent,
      idempotencyKey: request.idempotencyKey,
      parts: filled.map(({ at: _at, kind: _kind, answers: _answers, ...part }) => part),
    });
    const { db: sql, box, members } = gateway;
    const view = await bundleOf({ sql, box, members }, bundleId, personOf(request.principal));
    if (view === undefined) throw new Refusal('INTERNAL');
    return { status: 201, body: view };
  },
});
