import { offerDelegation } from '../../cases/delegations/delegations.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';
import { servicesToDelegate } from './services-to-delegate.ts';

interface DelegationOffer {
  taker: { idNumber: string; name: string };
  services: string[];
  until: string;
}

export const grantDelegation = operation<DelegationOffer>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const known = servicesToDelegate(gateway);
    const findings = request.body.services.flatMap((service, index) =>
      known.includes(service)
        ? []
        : [
            {
              code: 'SERVICE_UNKNOWN',
              message: `Choose from ${known.join(', ')}`,
              path: `/body/services/${index}`,
            },
          ],
    );
    if (findings.length > 0) throw new Refusal('BODY_INVALID', { findings });
    const offer = { ...request.body, giver: personOf(request.principal) };
    const made = await offerDelegation(gateway, offer);
    return { status: 201, body: made, version: made.version };
  },
});
