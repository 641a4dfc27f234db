// Generated from openapi/agency/redress.yaml: npm run generate
export interface paths {
  '/record-corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look at a record that its person calls wrong 更正异议 */
    post: operations['reviewCorrection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/complaints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look at a complaint about an agency that this one supervises 投诉 */
    post: operations['reviewComplaint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/redress-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take note of what another side of a case says about it, such as a reminder */
    post: operations['receiveRedressNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/redress-steps/{stepId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What became of a step whose answer was lost */
    get: operations['getRedressStepStatus'];
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
    /** @description A refusal of the agency (RFC 9457); further members may stand in it. */
    AgencyProblem: {
      type?: string;
      title?: string;
      status: number;
      code?: string;
      detail?: string;
    };
    StepAnswer: components['schemas']['RedressAnswer'];
    Acknowledgement: {
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    StepStatus: {
      /** @enum {string} */
      status: 'UNKNOWN' | 'RECEIVED' | 'ANSWERED';
      answer?: components['schemas']['StepAnswer'];
    };
    /** @description An administrative act of another side; it asks for nothing but attention. */
    CaseNotice: {
      /** @enum {string} */
      notice:
        'REMINDER' | 'CLARIFICATION' | 'CASE_REJECT' | 'CASE_INVALIDATE' | 'CASE_CLOSE' | 'CASE_WITHDRAW';
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      stepId: components['schemas']['Uuid'];
      /** @description The side that says it, `resident` or `gateway`. */
      from: string;
      text: string;
    };
    /** @description Who says it. */
    Person: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /** @description Stands in every call. */
    RedressHead: {
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      service: components['schemas']['RecordKind'];
      region: components['schemas']['RegionCode'];
      reference?: components['schemas']['Reference'];
      contact: components['schemas']['ContactAddress'];
    };
    CorrectionCall: {
      /** @enum {string} */
      about?: 'RECORD' | 'LOOK' | 'DOCUMENT' | 'CASE';
      wrong: string;
      right: string;
      proof?: string;
    } & components['schemas']['RedressHead'];
    ComplaintCall: {
      /** @enum {string} */
      complainsOf: 'DELAY' | 'REFUSAL' | 'CONDUCT' | 'OTHER';
      what: string;
      wish?: string;
    } & components['schemas']['RedressHead'];
    /** Format: uuid */
    Uuid: string;
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    /**
     * @description Which service keeps the record or handled the matter.
     * @enum {string}
     */
    RecordKind: 'pension' | 'medical-insurance' | 'housing-fund' | 'household';
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
    /** @description Number of the case, or id of the document or of the look that it is about. */
    Reference: string;
    /** @description How the person can be reached. */
    ContactAddress: {
      phone: string;
      address?: string;
      postcode?: string;
    };
    /**
     * @description What became of it; RECORDED of a notice.
     * @enum {string}
     */
    RedressOutcome: 'CORRECTED' | 'KEPT' | 'UPHELD' | 'NOT_UPHELD' | 'RECORDED';
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /** @description What an agency says about a step. */
    RedressAnswer: {
      outcome: components['schemas']['RedressOutcome'];
      /** @description What the person is told and why. */
      answerZh?: string;
      /** @description The same in English. */
      answer?: string;
      doneOn?: components['schemas']['PlainDate'];
    } & unknown;
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
  };
  responses: {
    /** @description The final answer. */
    Answered: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['StepAnswer'];
      };
    };
    /** @description Received; the answer follows in a message of its own. */
    Later: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Acknowledgement'];
      };
    };
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
  parameters: {
    /** @description The id of the step. The same key is the same step, whatever happened before. */
    StepKey: components['schemas']['Uuid'];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  reviewCorrection: {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the step. The same key is the same step, whatever happened before. */
        'Idempotency-Key': components['parameters']['StepKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  reviewComplaint: {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the step. The same key is the same step, whatever happened before. */
        'Idempotency-Key': components['parameters']['StepKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ComplaintCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveRedressNotice: {
    parameters: {
      query?: never;
      header: {
        /** @description The id of the step. The same key is the same step, whatever happened before. */
        'Idempotency-Key': components['parameters']['StepKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseNotice'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getRedressStepStatus: {
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
