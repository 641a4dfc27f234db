// Generated from openapi/agency/housing-fund.yaml: npm run generate
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
    /** Contribution verification 缴存核验 of a person at one centre */
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
    /** Certificate of contributions and loans 异地贷款职工住房公积金缴存使用证明 */
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
    /** Check of a certificate that somebody presents 证明核验 */
    post: operations['verifyLoanUseCertificate'];
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
    get: operations['getHousingFundStepStatus'];
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
    /** @description Members of the answer that are wanted; all that the grant covers when absent. */
    Fields: string[];
    /** @description Whose account, at which centre, and which fields of it. */
    ContributionQuery: {
      region: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whether name and number belong together in this agency's record. When false nothing else is answered, and the right name is never told. */
    Match: boolean;
    /**
     * @description Account state 个人账户状态: 01 正常, 02 封存, 03 合并销户, 04 外部转出销户, 05 提取销户, 06 冻结.
     * @enum {string}
     */
    AccountStatus: 'NORMAL' | 'SEALED' | 'MERGED' | 'TRANSFERRED_OUT' | 'WITHDRAWN' | 'FROZEN';
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
    /**
     * @description Percent with up to two decimals.
     * @example 8
     */
    Percent: string;
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
    /** @description Whose certificate, from which deposit centre, for which lending centre. */
    LoanUseQuery: {
      /** @description Where the person's account is 缴存城市. */
      region: components['schemas']['RegionCode'];
      /** @description Where the loan is asked for 贷款城市; the certificate is good there only. */
      lendingRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
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
    /**
     * @description Day of issue and a serial number.
     * @example 202603020001
     */
    CertificateNumber: string;
    /** @description Made by the deposit centre over number, person and lending centre; it verifies without a stamp. */
    VerificationCode: string;
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /**
     * @description Account state as the certificate knows it: 正常, 封存, 欠缴, 其他.
     * @enum {string}
     */
    CertificateStatus: 'NORMAL' | 'SEALED' | 'ARREARS' | 'OTHER';
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
    /** @description A certificate as presented. */
    CertificateCheck: {
      region: components['schemas']['RegionCode'];
      lendingRegion: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      number: components['schemas']['CertificateNumber'];
      verificationCode: components['schemas']['VerificationCode'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whether a certificate is genuine. */
    CertificateCheckResult: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      /** @description Number and code belong to this person and this lending centre. */
      valid?: boolean;
      issuedOn?: components['schemas']['PlainDate'];
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
  verifyContributions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContributionQuery'];
      };
    };
    responses: {
      /** @description The account; only `match` false where the name differs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Contributions'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
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
        'application/json': components['schemas']['LoanUseQuery'];
      };
    };
    responses: {
      /** @description The certificate with its verification code, or why it is refused. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanUseCertificate'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
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
        'application/json': components['schemas']['CertificateCheck'];
      };
    };
    responses: {
      /** @description Whether it is genuine. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateCheckResult'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getHousingFundStepStatus: {
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
