// Generated from openapi/exchange.yaml: npm run generate
export interface paths {
  '/calls/{callId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of a call, and its answer once there is one
     * @description For the client that called; another client's call is answered exactly like an unknown one. It takes no grant of its own: what is fetched was granted when it was asked. Kept for a day after it was answered.
     */
    get: operations['getAsyncCall'];
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
    AsyncCall: {
      callId: components['schemas']['Uuid'];
      /** @enum {string} */
      state: 'WAITING' | 'DONE';
      acceptedAt: components['schemas']['Instant'];
      evidenceId: components['schemas']['Uuid'];
      answer?: components['schemas']['AsyncAnswer'];
    };
    /** @description The answer as it would have come at once; both signatures name the first request's jti and digest. */
    AsyncAnswer: {
      status: number;
      contentType: string;
      /** @description The very bytes that are signed, in base64. */
      body: string;
      gatewaySignature: string;
      providerSignature?: string;
      /**
       * @description The form it is signed in, where that is not our own.
       * @enum {string}
       */
      providerEdge?: 'modi' | 'x-road' | 'http-signatures';
    };
    /** Format: uuid */
    Uuid: string;
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
    /** @description The id of this request in our log. */
    RequestId: string;
    /** @description Seconds. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getAsyncCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As the 202 named it. */
        callId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its state. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AsyncCall'];
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
}
