import { Refusal } from '../../core/errors.ts';
import { recordGrantToken } from '../../exchange/grant-admission.ts';
import { grantTokenFinding, grantTokenRefusal, readGrantToken } from '../../exchange/grant-tokens.ts';
import { findGrantVersion } from '../../exchange/grant-views.ts';
import type { Gateway } from '../gateway.ts';
import { operation } from '../operation.ts';
import { grantDesk, type GrantTokenBody } from './grant-desk.ts';

/** A grant names operations that some service has. */
function requireOperations({ registry }: Gateway, operations: readonly string[]): void {
  const services = [...registry.services.values()];
  const findings = operations.flatMap((name, index) =>
    services.some(({ client, agency }) => client.operations.has(name) || agency.operations.has(name))
      ? []
      : [
          grantTokenFinding(
            'OPERATION_UNKNOWN',
            `no service has ${name}`,
            `/claims/document/operations/${index}`,
          ),
        ],
  );
  if (findings.length > 0) throw grantTokenRefusal(findings);
}

export const requestGrant = operation<GrantTokenBody>({
  roles: ['security'],
  limit: 'write',
  async handle(request, gateway) {
    const { token } = request.body;
    const { grantId, version, document } = readGrantToken(token, 'REQUEST');
    requireOperations(gateway, document?.operations ?? []);
    await gateway.db.transaction((tx) =>
      recordGrantToken(
        tx,
        grantDesk(gateway),
        { act: 'REQUEST', token },
        { recordedBy: request.principal.accountId },
      ),
    );
    const recorded = await findGrantVersion(gateway.db, grantId, version);
    if (recorded === undefined) throw new Refusal('NOT_FOUND');
    return { status: 201, body: recorded };
  },
});
