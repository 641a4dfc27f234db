// Generated from openapi/medical-insurance.yaml: npm run generate
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
    /**
     * Enrolment and entitlement 参保与待遇核验 of a person at one place
     * @description Whether the person is enrolled in a scheme here and entitled on a day; when not, why and what helps. 404 where the agency knows nobody of that number.
     */
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
    /**
     * Filing for care elsewhere 异地就医备案状态
     * @description Whether a filing is needed between the place of insurance and the place of care, and which one stands on a day. Inside one region none is needed, and nobody may be sent to file one.
     */
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
    /**
     * Contribution months 缴费年限 of a person at one place
     * @description Actual and deemed months apart, overlaps counted once, with the periods they come from. Months of residents and of employees are two counters.
     */
    post: operations['queryContributionMonths'];
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
    /** @description The person asked about, by number and name; both must be those of the record. */
    Person: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /** @description Members of the answer that are wanted; all that the grant covers when absent. */
    Fields: string[];
    /** @description Whether name and number belong together in this agency's record. When false nothing else is answered, and the right name is never told. */
    Match: boolean;
    /**
     * @description Employees 职工医保 (310) or residents 居民医保 (390).
     * @enum {string}
     */
    Scheme: 'EMPLOYEE' | 'RESIDENT';
    /**
     * @description Normal 正常参保, suspended 暂停参保 (中止), ended 终止参保.
     * @enum {string}
     */
    InsuranceStatus: 'NORMAL' | 'SUSPENDED' | 'ENDED';
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
    /** @description Whose filing, between which places, on which day. */
    FilingQuery: {
      region: components['schemas']['RegionCode'];
      /** @description Place of care 就医地; a filing is for the city, not for a hospital. */
      careRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      onDate?: components['schemas']['PlainDate'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whose months, at which place, in which scheme. */
    ContributionMonthsQuery: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
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
    /** @description Months in a row of one kind. */
    Segment: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      months: number;
      /** @enum {string} */
      kind: 'ACTUAL' | 'DEEMED';
    };
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /** Format: uuid */
    Uuid: string;
    /** @description One thing found wrong. */
    Finding: {
      code: string;
      message: string;
      /** @description Where it stands in the request, such as /body/idNumber or /header/authorization. */
      path?: string;
    };
    /** @description The rule applied, who must act and what fixes it. */
    Remedy: {
      ruleIds: string[];
      /** @description Document numbers, with the article where known. */
      sources: string[];
      reason: string;
      reasonZh: string;
      whoActs: string;
      fix: string;
      fixZh: string;
      /** @description How to have a refusal looked at again. */
      appeal?: string;
      appealZh?: string;
    };
    /** @description A refusal (RFC 9457). Members beyond those listed may stand in it, such as the fresh state behind a 412. */
    Problem: {
      /** @example urn:twin-city:problem:GRANT_MISSING */
      type: string;
      title: string;
      titleZh: string;
      status: number;
      /** @description Stable; callers branch on it. */
      code: string;
      detail?: string;
      detailZh?: string;
      /**
       * @description Who must look into it.
       * @enum {string}
       */
      origin: 'client' | 'gateway' | 'provider';
      retryable: boolean;
      /** @description Seconds to wait before the same call can succeed. */
      retryAfter?: number;
      findings?: components['schemas']['Finding'][];
      requestId: string;
      evidenceId?: string;
      remedy?: components['schemas']['Remedy'];
    };
    /**
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
  };
  responses: {
    /** @description Taken with `Prefer respond-async`; the answer is fetched at the address, signed as ever. */
    AnsweredLater: {
      headers: {
        /** @description Where the answer is fetched (GET, signed like every call). */
        Location?: string;
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Retry-After': components['headers']['RetryAfter'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          callId: components['schemas']['Uuid'];
          /** Format: uri */
          statusUrl: string;
        };
      };
    };
    /** @description The request does not match the contract (BODY_INVALID, JSON_INVALID, JSON_DUPLICATE_MEMBER). */
    BadRequest: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The token or sign-in is not acceptable (TOKEN_INVALID, UNAUTHENTICATED). */
    Unauthorized: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description No grant or role allows this (GRANT_MISSING, FORBIDDEN). */
    Forbidden: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is nothing here (NOT_FOUND). */
    NotFound: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than the operation takes (BODY_TOO_LARGE). */
    BodyTooLarge: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Send application/json (MEDIA_TYPE_UNSUPPORTED). */
    MediaTypeUnsupported: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The content is well formed and cannot be accepted; `remedy` says who must act. */
    Unprocessable: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests (TOO_MANY_REQUESTS); see Retry-After. */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter'];
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Something failed on our side (INTERNAL). */
    Internal: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The agency answered something that cannot be used (PROVIDER_ANSWER_INVALID). */
    BadGateway: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description At present not available (PROVIDER_UNAVAILABLE, STORE_UNAVAILABLE, REGISTRY_STALE, REPLAY_STORE_RESET, SHUTTING_DOWN). */
    Unavailable: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Request-Id': components['headers']['RequestId'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /**
     * @description Full version of the contract that answered.
     * @example 1.0.0
     */
    ApiVersion: string;
    /**
     * @description Calls left (`r`) and seconds until there are more (`t`), of the limit that counted this call.
     * @example "read";r=239;t=60
     */
    RateLimit: string;
    /**
     * @description Calls (`q`) in a window of `w` seconds.
     * @example "read";q=240;w=60
     */
    RateLimitPolicy: string;
    /** @description Response token of the gateway, typ agency-response+jwt. */
    GatewaySignature: string;
    /** @description Response token of the agency that answered, passed through unchanged; its statement in another form where `Provider-Edge` names one. */
    ProviderSignature: string;
    /** @description RFC 9530 digest of the body. */
    ContentDigest: string;
    /** @description Under this id the evidence of the exchange is kept. */
    EvidenceId: string;
    /** @description Seconds. */
    RetryAfter: number;
    /** @description The id of this request in our log. */
    RequestId: string;
  };
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
        /**
         * @example {
         *       "region": "150402",
         *       "scheme": "EMPLOYEE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['EntitlementQuery'];
      };
    };
    responses: {
      /** @description The enrolment; only `match` false where the name differs. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          'Provider-Signature': components['headers']['ProviderSignature'];
          'Content-Digest': components['headers']['ContentDigest'];
          'Evidence-Id': components['headers']['EvidenceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Entitlement'];
        };
      };
      202: components['responses']['AnsweredLater'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
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
        /**
         * @example {
         *       "region": "150402",
         *       "careRegion": "210100",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['FilingQuery'];
      };
    };
    responses: {
      /** @description What stands. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          'Provider-Signature': components['headers']['ProviderSignature'];
          'Content-Digest': components['headers']['ContentDigest'];
          'Evidence-Id': components['headers']['EvidenceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Filing'];
        };
      };
      202: components['responses']['AnsweredLater'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
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
        /**
         * @example {
         *       "region": "150402",
         *       "scheme": "EMPLOYEE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContributionMonthsQuery'];
      };
    };
    responses: {
      /** @description The months at this place. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          'Provider-Signature': components['headers']['ProviderSignature'];
          'Content-Digest': components['headers']['ContentDigest'];
          'Evidence-Id': components['headers']['EvidenceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionMonths'];
        };
      };
      202: components['responses']['AnsweredLater'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
}
