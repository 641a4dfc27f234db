// Generated from openapi/agency/emergency.yaml: npm run generate
export interface paths {
  '/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An alert for this office 接收预警信息
     * @description Sent again until it is acknowledged; the identifier tells a message that came before.
     */
    post: operations['receiveAlert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/steps/{stepId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of a step whose answer was lost
     * @description No operation of this version is a step; a key that never arrived is UNKNOWN.
     */
    get: operations['getEmergencyStepStatus'];
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
    AlertAcknowledgement: {
      identifier: components['schemas']['AlertIdentifier'];
    };
    /** @description A refusal of the agency (RFC 9457); further members may stand in it. */
    AgencyProblem: {
      type?: string;
      title?: string;
      status: number;
      code?: string;
      detail?: string;
    };
    StepStatus: {
      /** @enum {string} */
      status: 'UNKNOWN' | 'RECEIVED' | 'ANSWERED';
    };
    /** @description Region, sector, unit, extension, Beijing time and number (GB/T 35965.1). */
    AlertIdentifier: string;
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @enum {string} */
    MessageType: 'Alert' | 'Update' | 'Cancel';
    /** @enum {string} */
    Level: 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
    /** @description An alert in the publisher's words; the signature covers it as the publisher defines. */
    AlertMessage: {
      identifier: components['schemas']['AlertIdentifier'];
      sender: string;
      sentAt: components['schemas']['Instant'];
      /** @enum {string} */
      status: 'Actual' | 'Exercise' | 'Test';
      messageType: components['schemas']['MessageType'];
      references: components['schemas']['AlertIdentifier'][];
      eventType: string;
      level: components['schemas']['Level'];
      /** @enum {string} */
      severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown';
      /** @enum {string} */
      urgency: 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';
      /** @enum {string} */
      certainty: 'Observed' | 'Likely' | 'Possible' | 'Unlikely' | 'Unknown';
      areaDescription: string;
      regions: components['schemas']['RegionCode'][];
      effective: components['schemas']['Instant'];
      expires: components['schemas']['Instant'];
      headline: string;
      description: string;
      instruction: string;
      /** @description As the publisher gave it; kept and handed on unchanged. Where a key of the publisher is registered it is a detached JWS over the other members in canonical JSON (RFC 8785), with alg and kid alone in its header. */
      publisherSignature: string;
    };
    /** Format: uuid */
    Uuid: string;
  };
  responses: {
    /** @description The agency cannot answer; 404 where it holds nothing about the person. */
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
  receiveAlert: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AlertMessage'];
      };
    };
    responses: {
      /** @description Acknowledged. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertAcknowledgement'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getEmergencyStepStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        stepId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description UNKNOWN where this Idempotency-Key never arrived. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepStatus'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
}
