// Generated from openapi/emergency.yaml: npm run generate
export interface paths {
  '/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Alerts that still warn
     * @description Of every region, newest first; those that expired, were updated or cancelled are left out.
     */
    get: operations['listAlerts'];
    put?: never;
    /**
     * Hand an alert on 预警信息转发
     * @description The same message twice is acknowledged and not relayed again; the same identifier with other content is refused; Update and Cancel name what they follow. Every office of the named regions gets it and acknowledges it.
     */
    post: operations['relayAlert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/alerts/{identifier}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One alert with its standing
     * @description With the message as OASIS CAP 1.2 names its members, the publisher's signature and who has acknowledged it.
     */
    get: operations['getAlert'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say what can be lent 应急物资目录
     * @description Replaces the whole directory of the calling office.
     */
    put: operations['publishResources'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resources/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look for relief goods
     * @description Of every office; by the beginning of a GB/T 38565 code and by city.
     */
    post: operations['searchResources'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/relief-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Requests of and to the calling office
     * @description Newest first.
     */
    get: operations['listReliefRequests'];
    put?: never;
    /**
     * Ask for relief goods
     * @description The office that owns the goods offers or declines.
     */
    post: operations['requestRelief'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/relief-requests/{requestId}/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Next step of a request
     * @description The owner offers, declines and dispatches; the asking office receives, returns or consumes. Another order is refused with what may follow.
     */
    post: operations['moveReliefRequest'];
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
    /** @description Region, sector, unit, extension, Beijing time and number (GB/T 35965.1). */
    AlertIdentifier: string;
    /** @description GB/T 38565-2020, one digit and three pairs. */
    ReliefCode: string;
    /** @enum {string} */
    MessageType: 'Alert' | 'Update' | 'Cancel';
    /** @enum {string} */
    Level: 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';
    /** @enum {string} */
    Standing: 'ACTIVE' | 'UPDATED' | 'CANCELLED';
    /** @enum {string} */
    ReliefState: 'REQUESTED' | 'OFFERED' | 'DECLINED' | 'DISPATCHED' | 'RECEIVED' | 'RETURNED' | 'CONSUMED';
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
    Relay: {
      memberId: components['schemas']['MemberId'];
      /**
       * Format: date-time
       * @description When the office has acknowledged it; null while it has not.
       */
      acknowledgedAt: string | null;
    };
    RelayReceipt: {
      identifier: components['schemas']['AlertIdentifier'];
      /**
       * @description KNOWN for a message taken in before.
       * @enum {string}
       */
      taken: 'NEW' | 'KNOWN';
      standing: components['schemas']['Standing'];
      receivedAt: components['schemas']['Instant'];
      relays: components['schemas']['Relay'][];
    };
    AlertCard: {
      identifier: components['schemas']['AlertIdentifier'];
      sender: string;
      level: components['schemas']['Level'];
      eventType: string;
      headline: string;
      regions: components['schemas']['RegionCode'][];
      effective: components['schemas']['Instant'];
      expires: components['schemas']['Instant'];
    };
    AlertList: {
      items: components['schemas']['AlertCard'][];
    };
    /** @description OASIS CAP 1.2 in JSON. */
    CapMessage: {
      [key: string]: unknown;
    };
    AlertView: {
      identifier: components['schemas']['AlertIdentifier'];
      standing: components['schemas']['Standing'];
      cap: components['schemas']['CapMessage'];
      publisherSignature: string;
      signature: components['schemas']['SignatureFinding'];
      relays: components['schemas']['Relay'][];
    };
    /** @description Verified under the key that two people have registered for the publisher; not verified where there is none. */
    SignatureFinding: {
      verified: boolean;
      /** @description Thumbprint of the key. */
      kid: string | null;
    };
    /** @description Public key of a publisher of alerts, entered by two people. */
    RegisterPublisherKeyAct: {
      /** @description As it stands in its alerts. */
      sender: string;
      /** @enum {string} */
      alg: 'ES256' | 'EdDSA';
      jwk: {
        /** @enum {string} */
        kty: 'EC' | 'OKP';
        /** @enum {string} */
        crv: 'P-256' | 'Ed25519';
        x: string;
        y?: string;
      };
      notBefore: components['schemas']['Instant'];
      notAfter: components['schemas']['Instant'];
    };
    /** @description No further alert counts as verified under this key. */
    EndPublisherKeyAct: {
      kid: string;
    };
    Resource: {
      code: components['schemas']['ReliefCode'];
      name: string;
      specification?: string;
      quantity: number;
      unit: string;
      warehouse: string;
      warehouseRegion: components['schemas']['RegionCode'];
      validUntil?: components['schemas']['PlainDate'];
      /** @description Telephone of the office on duty. */
      contact?: string;
    };
    ResourceDirectory: {
      resources: components['schemas']['Resource'][];
    };
    ResourceCount: {
      published: number;
    };
    ResourceSearch: {
      codePrefix?: string;
      city?: components['schemas']['RegionCode'];
    };
    FoundResource: {
      resourceId: components['schemas']['Uuid'];
      memberId: components['schemas']['MemberId'];
      resource: components['schemas']['Resource'];
    };
    ResourceList: {
      items: components['schemas']['FoundResource'][];
    };
    NewReliefRequest: {
      /** @description The sender's own id; the same again gives the same request. */
      messageId: string;
      resourceId: components['schemas']['Uuid'];
      quantity: number;
      deliverTo: string;
      neededBy?: components['schemas']['Instant'];
      alertIdentifier?: components['schemas']['AlertIdentifier'];
    };
    ReliefMove: {
      to: components['schemas']['ReliefState'];
      /** @description What is offered or came back. */
      quantity?: number;
      note?: string;
    };
    ReliefRequest: {
      requestId: components['schemas']['Uuid'];
      code: components['schemas']['ReliefCode'];
      name: string;
      owner: components['schemas']['MemberId'];
      requester: components['schemas']['MemberId'];
      quantity: number;
      deliverTo: string;
      state: components['schemas']['ReliefState'];
      mayFollow: components['schemas']['ReliefState'][];
      history: components['schemas']['ReliefStep'][];
    };
    ReliefStep: {
      state: components['schemas']['ReliefState'];
      at: components['schemas']['Instant'];
      memberId: components['schemas']['MemberId'];
      quantity?: number;
      note?: string;
    };
    ReliefRequestList: {
      items: components['schemas']['ReliefRequest'][];
    };
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
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
    /** @example chifeng-social-insurance */
    MemberId: string;
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /** Format: uuid */
    Uuid: string;
  };
  responses: {
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
  listAlerts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['AlertList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  relayAlert: {
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
         *       "identifier": "15040041600000_20260302080000_0",
         *       "sender": "赤峰市气象台",
         *       "sentAt": "2026-03-02T08:00:00+08:00",
         *       "status": "Actual",
         *       "messageType": "Alert",
         *       "references": [],
         *       "eventType": "11B05",
         *       "level": "ORANGE",
         *       "severity": "Severe",
         *       "urgency": "Expected",
         *       "certainty": "Likely",
         *       "areaDescription": "赤峰市、通辽市",
         *       "regions": [
         *         "150400",
         *         "150500"
         *       ],
         *       "effective": "2026-03-02T08:00:00+08:00",
         *       "expires": "2026-03-03T08:00:00+08:00",
         *       "headline": "暴雪橙色预警",
         *       "description": "预计未来12小时降雪量将达10毫米以上",
         *       "instruction": "减少户外活动",
         *       "publisherSignature": "as the publisher gave it"
         *     }
         */
        'application/json': components['schemas']['AlertMessage'];
      };
    };
    responses: {
      /** @description Taken in; the offices get it within seconds. */
      200: {
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
          'application/json': components['schemas']['RelayReceipt'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getAlert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identifier of the alert. */
        identifier: components['schemas']['AlertIdentifier'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['AlertView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  publishResources: {
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
         *       "resources": [
         *         {
         *           "code": "1010101",
         *           "name": "救灾帐篷",
         *           "quantity": 200,
         *           "unit": "顶",
         *           "warehouse": "救灾物资储备库",
         *           "warehouseRegion": "150502"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ResourceDirectory'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['ResourceCount'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  searchResources: {
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
         *       "codePrefix": "1"
         *     }
         */
        'application/json': components['schemas']['ResourceSearch'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['ResourceList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listReliefRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['ReliefRequestList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  requestRelief: {
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
         *       "messageId": "relief-0001",
         *       "resourceId": "01900000-0000-7000-8000-000000000000",
         *       "quantity": 50,
         *       "deliverTo": "赤峰市宁城县"
         *     }
         */
        'application/json': components['schemas']['NewReliefRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['ReliefRequest'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  moveReliefRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the request. */
        requestId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "to": "OFFERED"
         *     }
         */
        'application/json': components['schemas']['ReliefMove'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
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
          'application/json': components['schemas']['ReliefRequest'];
        };
      };
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
