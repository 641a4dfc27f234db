import { claimGuardianship as claim } from '../../cases/delegations/delegations.ts';
import { operation } from '../operation.ts';
import { personOf } from './own.ts';
import { servicesToDelegate } from './services-to-delegate.ts';

export const claimGuardianship = operation<{ minor: { idNumber: string; name: string } }>({
  roles: ['resident'],
  limit: 'write',
  async handle(request, gateway) {
    const guardian = personOf(request.principal);
    const made = await claim(gateway, guardian, request.body.minor, servicesToDelegate(gateway));
    return { status: 201, body: made, version: made.version };
  },
});
