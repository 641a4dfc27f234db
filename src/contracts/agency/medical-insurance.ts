// Generated from openapi/agency/medical-insurance.yaml: npm run generate
export interface paths {
  '/entitlements/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enrolment and entitlement 参保与待遇核验 of a person at one place */
    post: operations['checkEntitlement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/filings/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Filing for care elsewhere 异地就医备案状态 */
    post: operations['queryFilingStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contribution-months/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contribution months 缴费年限 of a person at one place */
    post: operations['queryContributionMonths'];
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
    get: operations['getMedicalInsuranceStepStatus'];
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
    StepStatus: {
      /** @enum {string} */
      status: 'UNKNOWN' | 'RECEIVED' | 'ANSWERED';
    };
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
    /**
     * @description Employees 职工医保 (310) or residents 居民医保 (390).
     * @enum {string}
     */
    Scheme: 'EMPLOYEE' | 'RESIDENT';
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    /** @description The person asked about, by number and name; both must be those of the record. */
    Person: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /** @description Members of the answer that are wanted; all that the grant covers when absent. */
    Fields: string[];
    /** @description Whose enrolment, at which place, in which scheme, on which day. */
    EntitlementQuery: {
      /** @description Place of insurance 参保地. */
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      person: components['schemas']['Person'];
      /** @description The day asked about; today when absent. */
      onDate?: components['schemas']['PlainDate'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whether name and number belong together in this agency's record. When false nothing else is answered, and the right name is never told. */
    Match: boolean;
    /**
     * @description Normal 正常参保, suspended 暂停参保 (中止), ended 终止参保.
     * @enum {string}
     */
    InsuranceStatus: 'NORMAL' | 'SUSPENDED' | 'ENDED';
    /** @description Why there is no entitlement, and what helps. */
    Reason: {
      /** @enum {string} */
      code: 'NOT_ENROLLED' | 'BEFORE_ENROLMENT' | 'ENROLMENT_SUSPENDED' | 'ENROLMENT_ENDED' | 'ARREARS_OPEN';
      /** @description Document number; null while none is confirmed. */
      source: string | null;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
      reason: string;
      reasonZh: string;
      fix: string;
      fixZh: string;
    };
    /** @description Enrolment and entitlement of a person in one scheme at one place. */
    Entitlement: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      scheme?: components['schemas']['Scheme'];
      /** @description Has an enrolment of this scheme here that has not ended. */
      enrolled?: boolean;
      insuranceStatus?: components['schemas']['InsuranceStatus'];
      enrolledOn?: components['schemas']['PlainDate'];
      /** @description First day without cover, where the enrolment is suspended or ended. */
      suspendedOn?: components['schemas']['PlainDate'];
      /** @description Retired; a transfer of the relation is not for retired employees. */
      retired?: boolean;
      onDate?: components['schemas']['PlainDate'];
      /** @description Enjoys the benefits of the scheme on that day. */
      entitled?: boolean;
      notEntitled?: components['schemas']['Reason'];
    };
    /** @description Whose filing, between which places, on which day. */
    FilingQuery: {
      region: components['schemas']['RegionCode'];
      /** @description Place of care 就医地; a filing is for the city, not for a hospital. */
      careRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      onDate?: components['schemas']['PlainDate'];
      fields?: components['schemas']['Fields'];
    };
    /**
     * @description None is needed, one is in force, one was, one will be, there is none.
     * @enum {string}
     */
    FilingStatus: 'NOT_NEEDED' | 'EFFECTIVE' | 'EXPIRED' | 'NOT_YET' | 'NONE';
    /**
     * @description 异地安置退休, 异地长期居住, 常驻异地工作, 异地转诊, 其他临时外出. Emergencies count as filed and have no filing.
     * @enum {string}
     */
    FilingCategory:
      'RESETTLED_RETIREE' | 'LONG_TERM_RESIDENT' | 'STATIONED_WORKER' | 'REFERRAL' | 'OTHER_TEMPORARY';
    /** @description The filing that stands between two places. */
    Filing: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      careRegion?: components['schemas']['RegionCode'];
      onDate?: components['schemas']['PlainDate'];
      /** @description Whether care there needs a filing for direct settlement. */
      required?: boolean;
      filingStatus?: components['schemas']['FilingStatus'];
      category?: components['schemas']['FilingCategory'];
      effectiveFrom?: components['schemas']['PlainDate'];
      /** @description Last day; absent where it holds until it is changed. */
      effectiveTo?: components['schemas']['PlainDate'];
    };
    /** @description Whose months, at which place, in which scheme. */
    ContributionMonthsQuery: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /**
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
    /** @description Months in a row of one kind. */
    Segment: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      months: number;
      /** @enum {string} */
      kind: 'ACTUAL' | 'DEEMED';
    };
    /** @description Months of a person in one scheme at one place. */
    ContributionMonths: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      scheme?: components['schemas']['Scheme'];
      insuranceStatus?: components['schemas']['InsuranceStatus'];
      firstMonth?: components['schemas']['Month'];
      lastMonth?: components['schemas']['Month'];
      /** @description 实际缴费月数 */
      actualMonths?: number;
      /** @description 视同缴费月数 */
      deemedMonths?: number;
      /** @description Months of either kind, each counted once. */
      netMonths?: number;
      /** @description 欠费月数 */
      arrearsMonths?: number;
      segments?: components['schemas']['Segment'][];
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
  checkEntitlement: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EntitlementQuery'];
      };
    };
    responses: {
      /** @description The enrolment; only `match` false where the name differs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Entitlement'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  queryFilingStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilingQuery'];
      };
    };
    responses: {
      /** @description What stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Filing'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  queryContributionMonths: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionMonthsQuery'];
      };
    };
    responses: {
      /** @description The months at this place. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionMonths'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getMedicalInsuranceStepStatus: {
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
