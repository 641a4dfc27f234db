import { Refusal } from '../../core/errors.ts';
import type { Operation } from '../../service.ts';
import { findAlert, relaysOf } from './alert-store.ts';
import { toCap } from './rules/cap.ts';

export const getAlert: Operation = {
  kind: 'handled',
  async handle({ params }, { sql }) {
    const alert = await findAlert(sql, params['identifier'] ?? '');
    if (alert === undefined) throw new Refusal('NOT_FOUND');
    const { identifier, standing, message } = alert;
    const { publisherSignature } = message;
    const relays = await relaysOf(sql, identifier);
    return { status: 200, body: { identifier, standing, cap: toCap(message), publisherSignature, relays } };
  },
};
