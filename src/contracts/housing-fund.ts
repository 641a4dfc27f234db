// Generated from openapi/housing-fund.yaml: npm run generate
export interface paths {
  '/contributions/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Contribution verification 缴存核验 of a person at one centre
     * @description Account status, months and amounts as the centre keeps them. 404 where it knows nobody of that number.
     */
    post: operations['verifyContributions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-use-certificates/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Certificate of contributions and loans 异地贷款职工住房公积金缴存使用证明
     * @description Issued by the deposit centre for one lending centre, to a person who never used a housing fund loan or has paid off the first one. A refusal is an answer too: `result` REFUSED with its reason and what fixes it.
     */
    post: operations['queryLoanUseCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-use-certificates/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check of a certificate that somebody presents 证明核验
     * @description Says whether the deposit centre issued this certificate for this person and this lending centre, by number and verification code.
     */
    post: operations['verifyLoanUseCertificate'];
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
     * @description Account state 个人账户状态: 01 正常, 02 封存, 03 合并销户, 04 外部转出销户, 05 提取销户, 06 冻结.
     * @enum {string}
     */
    AccountStatus: 'NORMAL' | 'SEALED' | 'MERGED' | 'TRANSFERRED_OUT' | 'WITHDRAWN' | 'FROZEN';
    /**
     * @description Account state as the certificate knows it: 正常, 封存, 欠缴, 其他.
     * @enum {string}
     */
    CertificateStatus: 'NORMAL' | 'SEALED' | 'ARREARS' | 'OTHER';
    /**
     * @description Percent with up to two decimals.
     * @example 8
     */
    Percent: string;
    /**
     * @description Day of issue and a serial number.
     * @example 202603020001
     */
    CertificateNumber: string;
    /** @description Made by the deposit centre over number, person and lending centre; it verifies without a stamp. */
    VerificationCode: string;
    /** @description Whose account, at which centre, and which fields of it. */
    ContributionQuery: {
      region: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whose certificate, from which deposit centre, for which lending centre. */
    LoanUseQuery: {
      /** @description Where the person's account is 缴存城市. */
      region: components['schemas']['RegionCode'];
      /** @description Where the loan is asked for 贷款城市; the certificate is good there only. */
      lendingRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /** @description A certificate as presented. */
    CertificateCheck: {
      region: components['schemas']['RegionCode'];
      lendingRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      number: components['schemas']['CertificateNumber'];
      verificationCode: components['schemas']['VerificationCode'];
      fields?: components['schemas']['Fields'];
    };
    /** @description The account of a person at one centre. */
    Contributions: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      /** @description 个人账号 */
      accountNumber?: string;
      accountStatus?: components['schemas']['AccountStatus'];
      openedMonth?: components['schemas']['Month'];
      /** @description Last month paid 缴至年月. */
      paidThrough?: components['schemas']['Month'];
      paidMonths?: number;
      /** @description First month of the latest unbroken run 最近连续缴存起始月. */
      continuousFrom?: components['schemas']['Month'];
      /** @description Length of the latest unbroken run at this centre; the asking centre adds its own months. */
      continuousMonths?: number;
      /** @description Contribution base 缴存基数, yuan a month. */
      base?: components['schemas']['Money'];
      unitRatePct?: components['schemas']['Percent'];
      personRatePct?: components['schemas']['Percent'];
      /** @description Unit's and person's part together 月缴存额. */
      monthly?: components['schemas']['Money'];
      /** @description 缴存余额. */
      balance?: components['schemas']['Money'];
      /** @description Has a housing fund loan that is not paid off, also as joint borrower. */
      openLoan?: boolean;
    };
    /** @description The certificate, or its refusal. Name and number of the person are those of the question and are not repeated. */
    LoanUseCertificate: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      /** @enum {string} */
      result?: 'ISSUED' | 'REFUSED';
      refusal?: components['schemas']['CertificateRefusal'];
      number?: components['schemas']['CertificateNumber'];
      verificationCode?: components['schemas']['VerificationCode'];
      issuedOn?: components['schemas']['PlainDate'];
      /** @description The deposit centre. */
      issuedBy?: string;
      lendingRegion?: components['schemas']['RegionCode'];
      accountNumber?: string;
      openedMonth?: components['schemas']['Month'];
      certifiedStatus?: components['schemas']['CertificateStatus'];
      base?: components['schemas']['Money'];
      unitRatePct?: components['schemas']['Percent'];
      personRatePct?: components['schemas']['Percent'];
      monthly?: components['schemas']['Money'];
      balance?: components['schemas']['Money'];
      continuousFrom?: components['schemas']['Month'];
      continuousTo?: components['schemas']['Month'];
      /** @description 是否有贷款记录 */
      hasLoan?: boolean;
      /** @description Housing fund loans ever, those elsewhere and as joint borrower included, cancelled ones not. */
      loanCount?: number;
      /** @description 累计贷款金额. */
      loanTotal?: components['schemas']['Money'];
      /** @description 未清偿贷款余额. */
      outstandingLoan?: components['schemas']['Money'];
    };
    /** @description Why no certificate is issued, by which document, and what helps. */
    CertificateRefusal: {
      /** @enum {string} */
      code: 'OPEN_LOAN' | 'TWO_LOANS' | 'ACCOUNT_CLOSED';
      /** @description Document number; null while none is confirmed. */
      source: string | null;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
      reason: string;
      reasonZh: string;
      fix: string;
      fixZh: string;
    };
    /** @description Whether a certificate is genuine. */
    CertificateCheckResult: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      /** @description Number and code belong to this person and this lending centre. */
      valid?: boolean;
      issuedOn?: components['schemas']['PlainDate'];
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
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
    /**
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
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
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
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
  verifyContributions: {
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
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContributionQuery'];
      };
    };
    responses: {
      /** @description The account; only `match` false where the name differs. */
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
          'application/json': components['schemas']['Contributions'];
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
  queryLoanUseCertificate: {
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
         *       "lendingRegion": "150500",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['LoanUseQuery'];
      };
    };
    responses: {
      /** @description The certificate with its verification code, or why it is refused. */
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
          'application/json': components['schemas']['LoanUseCertificate'];
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
  verifyLoanUseCertificate: {
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
         *       "lendingRegion": "150500",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       },
         *       "number": "202603020001",
         *       "verificationCode": "0123456789AB"
         *     }
         */
        'application/json': components['schemas']['CertificateCheck'];
      };
    };
    responses: {
      /** @description Whether it is genuine. */
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
          'application/json': components['schemas']['CertificateCheckResult'];
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
