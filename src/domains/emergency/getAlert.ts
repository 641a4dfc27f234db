import { Refusal } from '../../core/errors.ts';
import type { Operation } from '../../service.ts';
import { findAlert, relaysOf } from './alert-store.ts';
import { toCap } from './rules/cap.ts';

export const getAlert: Operation = {
  kind: 'handled',
  async handle({ params }, { sql }) {
    const alert = await findAlert(sql, params['identifier'] ?? '');
    if (alert === undefined) throw new Refusal('NOT_FOUND');
    const { identifier, standing, message, signatureKid } = alert;
    const { publisherSignature } = message;
    const relays = await relaysOf(sql, identifier);
    const signature = { verified: signatureKid !== null, kid: signatureKid };
    return {
      status: 200,
      body: { identifier, standing, cap: toCap(message), publisherSignature, signature, relays },
    };
  },
};
