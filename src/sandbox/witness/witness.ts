import type { SealClaims } from '../../exchange/seal-token.ts';
import type { SigningKey } from '../../platform/keys.ts';

/** The newest seal an agency knows, with its own countersignature. */
export interface Head {
  seq: number;
  head: string;
  countersignature: string;
}

export interface Seal {
  token: string;
  claims: SealClaims;
}

export interface Witness {
  agency: string;
  /** Its client at the gateway. */
  issuer: string;
  gatewayId: string;
  key: SigningKey;
}
