// Generated from openapi/redress.yaml: npm run generate
export interface paths {
  '/cases/{caseId}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The answer to a correction or a complaint
     * @description The person reads `answerZh`, and `answer` where it is given. The outcomes each step knows are listed with the operation that asked, under `x-outcomes` of the agency contract; another one is refused with OUTCOME_UNKNOWN.
     */
    post: operations['sendRedressReply'];
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
    /** @description That a message was kept. */
    Receipt: {
      messageId: components['schemas']['MessageId'];
      receivedAt: components['schemas']['Instant'];
    };
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /**
     * @description What became of it; RECORDED of a notice.
     * @enum {string}
     */
    RedressOutcome: 'CORRECTED' | 'KEPT' | 'UPHELD' | 'NOT_UPHELD' | 'RECORDED';
    /** @description What an agency says about a step. */
    RedressAnswer: {
      outcome: components['schemas']['RedressOutcome'];
      /** @description What the person is told and why. */
      answerZh?: string;
      /** @description The same in English. */
      answer?: string;
      doneOn?: components['schemas']['PlainDate'];
    } & unknown;
    /** @description The answer as a message. */
    RedressReply: {
      /** @description The Idempotency-Key under which the step was asked. */
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
    } & components['schemas']['RedressAnswer'];
    /**
     * @description Which service keeps the record or handled the matter.
     * @enum {string}
     */
    RecordKind: 'pension' | 'medical-insurance' | 'housing-fund' | 'household';
    /** @description How the person can be reached. */
    ContactAddress: {
      phone: string;
      address?: string;
      postcode?: string;
    };
    /** @description Number of the case, or id of the document or of the look that it is about. */
    Reference: string;
    /** @description Which agency; by its service and any place it serves. */
    AgencySought: {
      service: components['schemas']['RecordKind'];
      region: components['schemas']['RegionCode'];
    };
    /** @description Which agency would look at it, and by when. */
    CorrectionPreCheck: components['schemas']['AgencySought'];
    /** @description No money hangs on it. */
    CorrectionEstimate: Record<string, never>;
    /** @description 更正异议申请. What is wrong in a record, and what would be right. */
    CorrectionApplication: {
      wrong: string;
      right: string;
      /** @description Papers that show it. */
      proof?: string;
      /** @enum {string} */
      about?: 'RECORD' | 'LOOK' | 'DOCUMENT' | 'CASE';
      reference?: components['schemas']['Reference'];
      contact: components['schemas']['ContactAddress'];
    } & components['schemas']['AgencySought'];
    /** @description Which agency would look at it, and by when. */
    ComplaintPreCheck: components['schemas']['AgencySought'];
    /** @description No money hangs on it. */
    ComplaintEstimate: Record<string, never>;
    /** @description 投诉. It goes to the agency that supervises the one complained of. */
    ComplaintApplication: {
      /** @enum {string} */
      complainsOf: 'DELAY' | 'REFUSAL' | 'CONDUCT' | 'OTHER';
      what: string;
      wish?: string;
      reference?: components['schemas']['Reference'];
      contact: components['schemas']['ContactAddress'];
    } & components['schemas']['AgencySought'];
    /** @description Whether there is such an agency here, which one, and its limit. */
    PreCheckResult: {
      /** @enum {string} */
      decision: 'ACCEPT' | 'REFUSE';
      code: string | null;
      allowed: boolean;
      table: string | null;
      summary: string;
      summaryZh: string;
      reasons: components['schemas']['Remedy'][];
      /** @description The limit if it were filed today. */
      dates: components['schemas']['StatutoryDate'][];
      /** @description Rules used whose source text could not be confirmed. */
      unconfirmed: string[];
    };
    /** @description A limit with its date, or the first day the calendar does not cover. */
    StatutoryDate: {
      rule: string;
      step: string;
      workingDays: number;
      source: string | null;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
      /** Format: date */
      due: string | null;
      /** Format: date */
      uncovered: string | null;
      /** Format: date */
      notBefore: string | null;
    };
    /** Format: uuid */
    Uuid: string;
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
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
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
  };
  responses: {
    /** @description Kept. The same message again is answered with this same receipt. */
    Received: {
      headers: {
        'API-Version': components['headers']['ApiVersion'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'Gateway-Signature': components['headers']['GatewaySignature'];
        'Content-Digest': components['headers']['ContentDigest'];
        'Evidence-Id': components['headers']['EvidenceId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Receipt'];
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
    /** @description The present state does not allow it (CASE_OVERLAP, CASE_CLOSED, REPLY_CONFLICT and others). */
    Conflict: {
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
  parameters: {
    CaseId: components['schemas']['Uuid'];
  };
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
    /** @description RFC 9530 digest of the body. */
    ContentDigest: string;
    /** @description Under this id the evidence of the exchange is kept. */
    EvidenceId: string;
    /** @description The id of this request in our log. */
    RequestId: string;
    /** @description Seconds. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  sendRedressReply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stepId": "0198c000-0000-7000-8000-000000000001",
         *       "messageId": "message-0001",
         *       "outcome": "CORRECTED",
         *       "answerZh": "经核实，已按您提供的材料更正登记。"
         *     }
         */
        'application/json': components['schemas']['RedressReply'];
      };
    };
    responses: {
      200: components['responses']['Received'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
}
