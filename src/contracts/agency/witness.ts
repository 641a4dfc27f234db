// Generated from openapi/agency/witness.yaml: npm run generate
export interface paths {
  '/witness/heads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keep the newest seals and countersign the last
     * @description The seals follow one another without a gap; the first new one names the hash of the head that is known here. Those already known are passed over. A member that knows no head yet takes the first as it comes. Seals that end before the known head, or do not continue it, are refused with LOG_HEAD_CONFLICT. After a restore from a backup seals are lost: then `restore` holds the declaration that two security officers of the gateway signed, and the first seal continues the head that it names as the last. A member takes it when the declaration names the head known here with its own countersignature, or the seal it stands on is the one known here; it keeps the declaration.
     */
    post: operations['countersignHead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/witness/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest seal this member knows */
    get: operations['getWitnessedHead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A seal as compact JWS, `typ` log-seal+jwt, signed by the gateway's seal key. */
    Jws: string;
    /** @description Signed with a key that stands in the register of the log since before the loss. */
    Declaration: string;
    WitnessedHead: {
      /** @description Number of the seal. */
      seq: number;
      /** @description SHA-256 of the seal's JWS, hexadecimal. */
      head: string;
      /** @description Compact JWS of the member, `typ` log-witness+jwt, with the claims iss (its client), aud (the gateway), iat, seq and head. */
      countersignature: string;
    };
    /** @description A refusal of the agency (RFC 9457); further members may stand in it. */
    AgencyProblem: {
      type?: string;
      title?: string;
      status: number;
      code?: string;
      detail?: string;
    };
  };
  responses: {
    /** @description The agency cannot accept the call as it stands. */
    Refused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['AgencyProblem'];
      };
    };
    /** @description The agency's system fails at present. */
    Failed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['AgencyProblem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  countersignHead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          seals: components['schemas']['Jws'][];
          /** @description The declaration as compact JWS, `typ` log-restore+jwt, once for each officer who signed it. Its claims are v, gateway, backup, incident, base, last, witnessed, unheard and lost. */
          restore?: components['schemas']['Declaration'][];
        };
      };
    };
    responses: {
      /** @description Kept. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedHead'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getWitnessedHead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The head. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedHead'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
}
