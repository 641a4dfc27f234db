// Generated from openapi/agency/pension.yaml: npm run generate
export interface paths {
  '/certificates/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contribution certificate 参保缴费凭证 of a person */
    post: operations['queryCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contribution-histories/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Contribution history of a person */
    post: operations['queryContributionHistory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/status/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether a relation stands here, and in which state */
    post: operations['queryStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A scanned paper of a person's personal file will follow 材料移交预告
     * @description `fileId` is the sender's own: keep it together with the member that the token names. The same announcement again is answered the same way; another one under the same id is refused with 409.
     */
    post: operations['announceFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * The bytes of an announced paper 材料移交
     * @description Compare length, media type and digest with the announcement: 404 where there is none, 409 where they differ. The receipt is your word for these bytes, so give it when they are kept, and give the same one again.
     */
    put: operations['handOverFile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Review an application for transfer 转移接续申请
     * @description The letter is a legal act of this agency and comes as its own signed message (sendContactLetter); only REFUSED may stand in the answer here.
     */
    post: operations['receiveApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The origin returned the letter; correct it or refuse the application */
    post: operations['receiveReturn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contact-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in the contact letter 联系函, forwarded byte for byte
     * @description The destination's own token stands beside it in Consumer-Signature, over these very bytes; the keys to verify it are at /.well-known/members/{memberId}/jwks.json of the gateway. The statutory clock runs from RECEIVED.
     */
    post: operations['receiveContactLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/origin-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check identity, contributions, arrears and one-off payments
     * @description Asked again with the person's choice after NEEDS_CHOICE.
     */
    post: operations['requestOriginReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/information-sheet-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make out the information sheet 信息表
     * @description The sheet comes as this agency’s own signed message (sendInformationSheet); the answer here is always 202.
     */
    post: operations['requestInformationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/fund-transfer-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pay the funds to the destination
     * @description Never sent twice for one step: when an answer is lost, getStepStatus is asked instead.
     */
    post: operations['requestFundTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/information-sheets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in the information sheet 信息表, forwarded byte for byte */
    post: operations['receiveInformationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funds-receipt-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether the money has arrived, as the bank reports it */
    post: operations['confirmFundsReceipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/difference-notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sheet and money do not match; correct one of them */
    post: operations['receiveDifferenceNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duplicate-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether months are paid twice, and what each choice refunds */
    post: operations['requestDuplicateCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/duplicate-clearings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Clear the months paid twice and refund the personal account
     * @description Asked of the origin too, when the person keeps the destination in a clearing without transfer. A payment: never sent twice for one step.
     */
    post: operations['clearDuplicate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the history and credit the account */
    post: operations['creditAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/relation-endings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the local relation, after sheet and funds are out */
    post: operations['endRelation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/pause-confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that contributions are paused 暂停缴费 */
    post: operations['confirmPaused'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/continuations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Continue the relation by a change of registration 变更登记 */
    post: operations['continueRelation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/temporary-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a temporary contribution account 临时基本养老保险缴费账户 */
    post: operations['openTemporaryAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/temporary-account-sealings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Seal a temporary account 封存 until benefits are claimed */
    post: operations['sealTemporaryAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take note */
    post: operations['receiveNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/case-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take note of what another side of a case says about it, such as a reminder */
    post: operations['receiveCaseNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/platform/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** National platform, an application was received */
    post: operations['submitApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/platform/review-results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** National platform, result of the review */
    post: operations['reportReviewResult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/platform/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** National platform, progress of a case */
    post: operations['reportProgress'];
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
    /** What became of a step whose answer was lost */
    get: operations['getStepStatus'];
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
    StepAnswer: components['schemas']['StepOutcome'];
    Acknowledgement: {
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    StepStatus: {
      /** @enum {string} */
      status: 'UNKNOWN' | 'RECEIVED' | 'ANSWERED';
      answer?: components['schemas']['StepAnswer'];
    };
    Place: {
      memberId: components['schemas']['MemberId'];
      regionCode: components['schemas']['RegionCode'];
      name: string;
      nameZh: string;
    };
    /** @description Stands in every step call that forwards no document. */
    CaseHead: {
      caseId: components['schemas']['Uuid'];
      /** @description Also the reference of the bank transfer. */
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      origin: components['schemas']['Place'];
      destination: components['schemas']['Place'];
      /** @description Scheme at the origin. */
      scheme: components['schemas']['Scheme'];
      destinationScheme?: components['schemas']['Scheme'];
    };
    TransferCall: {
      arrearsChoice?: components['schemas']['ArrearsChoice'];
      /** @description Months that do not move. */
      excluded?: components['schemas']['ExcludedPeriod'][];
    } & components['schemas']['CaseHead'];
    /** @enum {string} */
    ArrearsChoice: 'PAY_ARREARS' | 'WAIVE_ARREARS';
    ApplicationCall: {
      application: components['schemas']['ApplicationForm'];
      certificate?: components['schemas']['Certificate'];
    } & components['schemas']['CaseHead'];
    ApplicationForm:
      | components['schemas']['TransferApplication']
      | components['schemas']['ResidentTransferApplication']
      | components['schemas']['BridgingApplication']
      | components['schemas']['DuplicateClearingApplication'];
    ReturnCall: {
      letterNumber: string;
      reasonCode: components['schemas']['ReasonCode'];
      reason: components['schemas']['Text'];
      reasonZh: components['schemas']['Text'];
    } & components['schemas']['CaseHead'];
    OriginReviewCall: {
      letterNumber: string;
      arrearsChoice?: components['schemas']['ArrearsChoice'];
    } & components['schemas']['CaseHead'];
    FundTransferCall: {
      account: components['schemas']['CollectionAccount'];
      /** @description What the payment must carry so that it is found again. */
      reference: string;
      /** @description Which funds move. */
      kinds: ('PERSONAL_ACCOUNT' | 'POOLED_FUND')[];
      excluded?: components['schemas']['ExcludedPeriod'][];
      arrearsChoice?: components['schemas']['ArrearsChoice'];
    } & components['schemas']['CaseHead'];
    FundsReceiptCall: {
      reference: string;
      /** @description What the origin says it has sent. */
      funds: components['schemas']['Funds'];
    } & components['schemas']['CaseHead'];
    DifferenceCall: {
      sheet: components['schemas']['Amounts'];
      received: components['schemas']['Amounts'];
      /** @description Received less sheet. */
      difference: components['schemas']['Amounts'];
    } & components['schemas']['CaseHead'];
    Amounts: {
      personalAccount: components['schemas']['Money'];
      pooledFund: components['schemas']['Money'];
      total: components['schemas']['Money'];
    };
    DuplicateCheckCall: {
      /** @description The sheet received, where there is one. */
      sheet?: components['schemas']['InformationSheet'] | components['schemas']['ResidentStatement'];
      /** @description The other place's history, where there is no sheet. */
      history?: components['schemas']['ContributionHistory'];
    } & components['schemas']['CaseHead'];
    DuplicateClearingCall: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
      from?: components['schemas']['Month'];
      to?: components['schemas']['Month'];
      months: number;
      refund: components['schemas']['DuplicateOption'];
      account?: components['schemas']['RefundAccount'];
    } & components['schemas']['CaseHead'];
    CreditCall: {
      amounts: components['schemas']['Amounts'];
      /** @enum {string} */
      duplicates?: 'NONE' | 'CLEARED';
    } & components['schemas']['CaseHead'];
    NoticeCall: {
      /** @enum {string} */
      notice: 'TEMPORARY_ACCOUNT_OPENED' | 'CLOSED';
      text: components['schemas']['Text'];
      textZh: components['schemas']['Text'];
    } & components['schemas']['CaseHead'];
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
    PlatformApplication: {
      appliedOn: components['schemas']['PlainDate'];
    } & components['schemas']['CaseHead'];
    PlatformReviewResult: {
      /** @enum {string} */
      result: 'ACCEPTED' | 'REFUSED';
      reasonCode?: components['schemas']['ReasonCode'];
      reviewedOn: components['schemas']['PlainDate'];
    } & components['schemas']['CaseHead'];
    PlatformProgress: {
      state: string;
      stage: number;
      reachedOn: components['schemas']['PlainDate'];
      ended: boolean;
    } & components['schemas']['CaseHead'];
    /**
     * @description GB/T 2260 code of six digits.
     * @example 150400
     */
    RegionCode: string;
    /**
     * @description Employees 企业职工, public institutions 机关事业单位, residents 城乡居民.
     * @enum {string}
     */
    Scheme: 'ENTERPRISE_EMPLOYEE' | 'PUBLIC_INSTITUTION' | 'RESIDENT';
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    Person: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /** @description Whose records, of which place and scheme, and which fields of them. */
    RelationQuery: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      person: components['schemas']['Person'];
      /** @description Members of the answer that are wanted; all that the grant covers when absent. */
      fields?: string[];
    };
    /** @enum {string} */
    Sex: 'M' | 'F';
    /**
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
    /**
     * @description Yuan with two decimals, at most 99 999 999.99.
     * @example 14400.00
     */
    SheetMoney: string;
    /**
     * @description Ordinary account 一般账户 or temporary contribution account 临时缴费账户.
     * @enum {string}
     */
    AccountKind: 'ORDINARY' | 'TEMP';
    AgencyContact: {
      regionCode: components['schemas']['RegionCode'];
      name: string;
      phone?: string;
      address?: string;
      postcode?: string;
      contactPerson?: string;
    };
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /** @description Contribution certificate 基本养老保险参保缴费凭证. */
    Certificate: {
      /** @description 编号 */
      number: string;
      /** @description 校验码; it verifies online without a stamp. */
      checkCode?: string;
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      name?: components['schemas']['ResidentName'];
      sex?: components['schemas']['Sex'];
      /** @description 个人编号 */
      personalNumber?: string;
      idNumber?: components['schemas']['ResidentId'];
      /** @description 户籍地地址 */
      hukouAddress?: string;
      insuredFrom?: components['schemas']['Month'];
      insuredTo?: components['schemas']['Month'];
      /** @description 本地实际缴费月数 */
      paidMonths?: number;
      accountBalance?: components['schemas']['SheetMoney'];
      account?: components['schemas']['AccountKind'];
      agency?: components['schemas']['AgencyContact'];
      /** @description 经办人 */
      officer?: string;
      issuedOn?: components['schemas']['PlainDate'];
    };
    /**
     * @description Percent with up to four decimals.
     * @example 8
     */
    Percent: string;
    /** @description Months of one base, one payer and one account, both ends included. */
    ContributionSegment: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      /** @description Actual monthly base. In the residents' scheme, the premium of the year divided by its months. */
      base: components['schemas']['SheetMoney'];
      /**
       * @default EMPLOYER
       * @enum {string}
       */
      payer: 'EMPLOYER' | 'FLEX';
      account?: components['schemas']['AccountKind'];
      employerRatePct?: components['schemas']['Percent'];
      recordedPct?: components['schemas']['Percent'];
      postedMonth?: components['schemas']['Month'];
      /** @default true */
      paid: boolean;
    };
    /** @description Personal account of the residents' scheme 城乡居民. */
    ResidentBalance: {
      personal: components['schemas']['SheetMoney'];
      collectiveSubsidy: components['schemas']['SheetMoney'];
      governmentSubsidy: components['schemas']['SheetMoney'];
      interest: components['schemas']['SheetMoney'];
      total: components['schemas']['SheetMoney'];
    };
    ContributionHistory: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      /** @description Personal contributions with interest at 1997-12-31, line ①. */
      pre1998Personal?: components['schemas']['SheetMoney'];
      deemedMonths?: number;
      segments: components['schemas']['ContributionSegment'][];
      residentAccount?: components['schemas']['ResidentBalance'];
    };
    Arrears: {
      months: number;
      from?: components['schemas']['Month'];
      to?: components['schemas']['Month'];
      amount?: components['schemas']['SheetMoney'];
    };
    /** @description A one-off back-payment 一次性缴费, with the document the origin must attach. */
    OneOffPayment: {
      from?: components['schemas']['Month'];
      to?: components['schemas']['Month'];
      months: number;
      paidOn: components['schemas']['PlainDate'];
      /**
       * @description Written undertaking 书面承诺书, legal document 法律文书, or none.
       * @enum {string}
       */
      document?: 'COMMITMENT' | 'LEGAL_DOCUMENT' | 'NONE';
      documentIssuedOn?: components['schemas']['PlainDate'];
    };
    /** @description The pension relation of a person at one place, in one scheme. */
    RelationStatus: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      /**
       * @description Paying 参保缴费, paused 暂停缴费, terminated 终止, or no relation here.
       * @enum {string}
       */
      relation: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'NONE';
      name?: components['schemas']['ResidentName'];
      sex?: components['schemas']['Sex'];
      birth?: components['schemas']['PlainDate'];
      personalNumber?: string;
      account?: components['schemas']['AccountKind'];
      /** @description A relation is established here and at least one month is paid. */
      established?: boolean;
      enrolledOn?: components['schemas']['PlainDate'];
      lastPaidMonth?: components['schemas']['Month'];
      paidMonths?: number;
      receivingBenefit?: boolean;
      arrears?: components['schemas']['Arrears'];
      oneOffPayments?: components['schemas']['OneOffPayment'][];
      hukouRegion?: components['schemas']['RegionCode'];
    };
    /** Format: uuid */
    Uuid: string;
    /** @description Length in bytes. */
    FileBytes: number;
    /** @description SHA-256 of the bytes as in Content-Digest (RFC 9530). */
    FileDigest: string;
    /** @description A paper that will be handed over. */
    FileAnnouncement: {
      /** @description Whose agency receives it. */
      region: components['schemas']['RegionCode'];
      /** @description Made by the sender; one for each paper. */
      fileId: components['schemas']['Uuid'];
      /**
       * @description Personal file 个人档案, contribution record 缴费记录, other paper 其他材料.
       * @enum {string}
       */
      kind: 'PERSONAL_FILE' | 'CONTRIBUTION_RECORD' | 'OTHER_PAPER';
      /** @enum {string} */
      mediaType: 'application/pdf' | 'application/octet-stream';
      bytes: components['schemas']['FileBytes'];
      digest: components['schemas']['FileDigest'];
      person: components['schemas']['Person'];
    };
    /** @description Where an announced paper stands. */
    AnnouncedFile: {
      region: components['schemas']['RegionCode'];
      fileId: components['schemas']['Uuid'];
      /**
       * @description AWAITED until the bytes are there, RECEIVED from then on.
       * @enum {string}
       */
      state: 'AWAITED' | 'RECEIVED';
    };
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @description What the agency has received, over its signature. */
    FileReceipt: {
      fileId: components['schemas']['Uuid'];
      digest: components['schemas']['FileDigest'];
      bytes: components['schemas']['FileBytes'];
      receivedAt: components['schemas']['Instant'];
    };
    /** @example chifeng-social-insurance */
    MemberId: string;
    /** @description What the person says about one place. Used only where the agency there has no system to ask; a step of the case then verifies it. */
    DeclaredRelation: {
      /** @enum {string} */
      relation: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'NONE';
      arrearsMonths?: number;
      account?: components['schemas']['AccountKind'];
      receivingBenefit?: boolean;
      enrolledOn?: components['schemas']['PlainDate'];
    };
    TransferPlaces: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      /** @description Scheme at the old place; ENTERPRISE_EMPLOYEE when absent. */
      scheme?: components['schemas']['Scheme'];
      /** @description Scheme at the new place; as at the old place when absent. */
      destinationScheme?: components['schemas']['Scheme'];
      /** @description Household registration; never derived from the citizen number. */
      hukouRegion?: components['schemas']['RegionCode'];
      /** @description 调动 approved by a county-level organisation or human-resources department. */
      officialTransfer?: boolean;
      /** @description The destination is the benefit place and gathers everything 归集. */
      gathering?: boolean;
      /** @enum {string} */
      arrearsChoice?: 'PAY_ARREARS' | 'WAIVE_ARREARS';
      originDeclared?: components['schemas']['DeclaredRelation'];
      destinationDeclared?: components['schemas']['DeclaredRelation'];
    };
    ContactAddress: {
      phone: string;
      address?: string;
      postcode?: string;
    };
    /** @description 代办人, who acts for the person. */
    Agent: {
      name: components['schemas']['ResidentName'];
      phone: string;
      relation: string;
      address?: string;
      postcode?: string;
    };
    /** @description Where a refund of duplicate months goes. */
    RefundAccount: {
      bank: string;
      holder: components['schemas']['ResidentName'];
      number: string;
    };
    /** @description 基本养老保险关系转移接续申请表. */
    TransferApplication: {
      /** @description 原个人编号 */
      personalNumber?: string;
      hukouAddress?: string;
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
      refundAccount?: components['schemas']['RefundAccount'];
    } & components['schemas']['TransferPlaces'];
    /** @description The residents' scheme follows the household registration. */
    ResidentTransferPlaces: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      /** @description Household registration after the move. */
      hukouRegion: components['schemas']['RegionCode'];
      originDeclared?: components['schemas']['DeclaredRelation'];
    };
    ResidentTransferApplication: {
      personalNumber?: string;
      hukouAddress?: string;
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
    } & components['schemas']['ResidentTransferPlaces'];
    /** @description Residents' scheme and employees' scheme are joined once, at the statutory retirement age. The months at both ends decide the direction. */
    BridgingPlaces: {
      employeeRegion: components['schemas']['RegionCode'];
      residentRegion: components['schemas']['RegionCode'];
      /** @description Statutory retirement date as your agency has confirmed it; computed when absent. */
      retirementDate?: components['schemas']['PlainDate'];
      /**
       * @description For women, the retirement age that applied before 2025; the later one when absent.
       * @enum {string}
       */
      womenGroup?: 'F_50' | 'F_55';
    };
    BridgingApplication: {
      personalNumber?: string;
      hukouAddress?: string;
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
      refundAccount?: components['schemas']['RefundAccount'];
    } & components['schemas']['BridgingPlaces'];
    /** @description Two open relations for the same months; `destinationRegion` is where you ask. */
    DuplicateClearingPlaces: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      scheme?: components['schemas']['Scheme'];
    };
    DuplicateClearingApplication: {
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
      refundAccount: components['schemas']['RefundAccount'];
    } & components['schemas']['DuplicateClearingPlaces'];
    /** @enum {string} */
    Outcome:
      | 'REFUSED'
      | 'RECEIVED'
      | 'RETURNED'
      | 'ACCEPTED'
      | 'NEEDS_CHOICE'
      | 'PARTIAL'
      | 'SENT'
      | 'FUNDS_RECEIVED'
      | 'BOUNCED'
      | 'DISPUTED'
      | 'NONE'
      | 'FOUND'
      | 'CLEARED'
      | 'CREDITED'
      | 'ENDED'
      | 'PAUSED'
      | 'STILL_PAYING'
      | 'CONTINUED'
      | 'OPENED'
      | 'SEALED'
      | 'RECORDED';
    /** @enum {string} */
    ReasonCode:
      | 'ALREADY_RECEIVING'
      | 'DESTINATION_NOT_ESTABLISHED'
      | 'ORIGIN_NOT_PAUSED'
      | 'ACCOUNT_TERMINATED'
      | 'NO_RELATION'
      | 'ARREARS'
      | 'IDENTITY_MISMATCH'
      | 'ONE_OFF_UNDOCUMENTED'
      | 'BRIDGE_BEFORE_AGE'
      | 'HUKOU_NOT_MOVED'
      | 'APPLICATION_INCOMPLETE'
      | 'LETTER_INCOMPLETE'
      | 'WRONG_AGENCY'
      | 'BANK_RETURNED'
      | 'OTHER';
    Text: string;
    /** @description Months that do not move, with the rule that keeps them. */
    ExcludedPeriod: {
      from?: components['schemas']['Month'];
      to?: components['schemas']['Month'];
      months: number;
      amount?: components['schemas']['SheetMoney'];
      ruleId: string;
      reason: components['schemas']['Text'];
      reasonZh: components['schemas']['Text'];
    };
    /** @description The bank's own number of the payment. */
    BankReference: string;
    /** @description One payment between two funds, as the bank reports it. */
    Funds: {
      /** @description Line ④ */
      personalAccount: components['schemas']['SheetMoney'];
      /** @description Line ⑤ */
      pooledFund: components['schemas']['SheetMoney'];
      total: components['schemas']['SheetMoney'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
    };
    DuplicateOption: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
      refundPrincipal: components['schemas']['SheetMoney'];
      refundInterest: components['schemas']['SheetMoney'];
      refund: components['schemas']['SheetMoney'];
    };
    /** @description Months paid in both places, and what each choice refunds. */
    Duplicates: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      months: number;
      options: components['schemas']['DuplicateOption'][];
    };
    /** @description Personal-account balance of the cleared months, paid to the person. */
    Refund: {
      months: number;
      principal: components['schemas']['SheetMoney'];
      interest: components['schemas']['SheetMoney'];
      amount: components['schemas']['SheetMoney'];
      paidOn: components['schemas']['PlainDate'];
      bankReference: components['schemas']['BankReference'];
    };
    /** @description What an agency says about a step. Which members must stand beside an outcome is checked. */
    StepOutcome: {
      outcome: components['schemas']['Outcome'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Text'];
      reasonZh?: components['schemas']['Text'];
      doneOn?: components['schemas']['PlainDate'];
      arrears?: components['schemas']['Arrears'];
      excluded?: components['schemas']['ExcludedPeriod'][];
      funds?: components['schemas']['Funds'];
      duplicates?: components['schemas']['Duplicates'];
      refund?: components['schemas']['Refund'];
    } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown);
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    LetterPerson: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      sex?: components['schemas']['Sex'];
      /** @description 原个人编号 */
      personalNumber?: string;
      hukouAddress?: string;
    };
    /** @description Where the funds go: the destination’s collection account 收入户. */
    CollectionAccount: {
      /** @description 开户全称 */
      holder: string;
      /** @description 开户银行 */
      bank: string;
      /** @description 银行账号 */
      number: string;
      /** @description 12位交换号 */
      exchangeNumber: string;
    };
    /** @description 基本养老保险关系转移接续联系函. */
    ContactLetter: {
      number: string;
      issuedOn: components['schemas']['PlainDate'];
      scheme?: components['schemas']['Scheme'];
      person: components['schemas']['LetterPerson'];
      origin: components['schemas']['AgencyContact'];
      destination: components['schemas']['AgencyContact'];
      account: components['schemas']['CollectionAccount'];
      accountKind?: components['schemas']['AccountKind'];
      /** @description Months are also paid at the destination 重复缴费标志. */
      duplicateMonths?: boolean;
      remark?: string;
    };
    ContactLetterMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      letter: components['schemas']['ContactLetter'];
    };
    /** @description Part 1 of the sheet. */
    SheetPerson: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      sex?: components['schemas']['Sex'];
      birth: components['schemas']['PlainDate'];
      personalNumber?: string;
      /** @description 参加工作时间 (aac007) */
      workStartedOn?: components['schemas']['PlainDate'];
      /** @description 首次参保地实行个人缴费时间 (aab305) */
      personalPaymentSince?: components['schemas']['Month'];
      /** @description 本人首次缴费时间 (aac049) */
      firstContribution?: components['schemas']['Month'];
      /** @description 本人建立个人账户时间 (aac032) */
      accountSince?: components['schemas']['Month'];
      /** @description 在本地缴费起始时间 (aae030) */
      localFrom?: components['schemas']['Month'];
      /** @description 在本地缴费终止时间 (aae031) */
      localTo?: components['schemas']['Month'];
      /** @description 在本地实际缴费月数 (aae201) */
      localMonths: number;
      /** @description 转移日期 (aae035) */
      transferDate: components['schemas']['PlainDate'];
      /** @description 转出单位名称 (aab004) */
      unitName?: string;
    };
    /** @description The six lines of part 1. ④ = ①+②+③ and ⑥ = ④+⑤; another sum is refused. */
    SheetLines: {
      /** @description ① 1998年1月1日前账户中个人缴费累计储存额 (aic093) */
      f1: components['schemas']['SheetMoney'];
      /** @description ② 1998年1月1日至调转上年末个人账户累计储存额 (aic089) */
      f2: components['schemas']['SheetMoney'];
      /** @description ③ 调转当年记入个人账户本金金额 (aic082) */
      f3: components['schemas']['SheetMoney'];
      /** @description ④ 个人账户基金转移额 (aic083) */
      f4: components['schemas']['SheetMoney'];
      /** @description ⑤ 统筹基金转移额 (aic084) */
      f5: components['schemas']['SheetMoney'];
      /** @description ⑥ 转移基金总额 (aic102) */
      f6: components['schemas']['SheetMoney'];
    };
    /** @description Part 2, one row per place, year and base. Both months lie in `year`. */
    SheetRow: {
      /** @description 流水号 (aaz751) */
      serial?: number;
      /** @description 行政区划 (aab299) */
      regionCode: components['schemas']['RegionCode'];
      /** @description 地区名称 (aab300) */
      regionName?: string;
      /** @description 年度 (aae001) */
      year: number;
      /** @description 开始月 (aae041) */
      fromMonth: number;
      /** @description 终止月 (aae042) */
      toMonth: number;
      /** @description 月数 (aae202) */
      months: number;
      /** @description 月缴费基数 (aae180) */
      base: components['schemas']['SheetMoney'];
      /** @description 单位缴费比例 (aaa042) */
      employerRate?: components['schemas']['Percent'];
      /** @description 划入账户比例 (aaa043) */
      accountRate: components['schemas']['Percent'];
      /** @description 个人缴费比例 (aaa041) */
      personalRate?: components['schemas']['Percent'];
      /** @description 当年记账金额 (aae381) */
      credited: components['schemas']['SheetMoney'];
      /** @description 其中个人 (aae264) */
      creditedPersonal?: components['schemas']['SheetMoney'];
      /** @description 当年记账利息 (aae269) */
      interest: components['schemas']['SheetMoney'];
      /** @description 其中个人 (aae265) */
      interestPersonal?: components['schemas']['SheetMoney'];
      /** @description 至本年末账户累计储存额 (aae382) */
      balance: components['schemas']['SheetMoney'];
      /** @description 其中个人 (aae273) */
      balancePersonal?: components['schemas']['SheetMoney'];
      /** @description 备注 (aae013) */
      remark?: string;
    };
    /** @description 基本养老保险关系转移接续信息表 (employees and public institutions). */
    InformationSheet: {
      /** @constant */
      form: 'EMPLOYEE';
      number: string;
      issuedOn: components['schemas']['PlainDate'];
      /**
       * @description PROVISIONAL until the ministry has published last year's rate; the sheet is then issued anew.
       * @enum {string}
       */
      rateStatus?: 'OFFICIAL' | 'PROVISIONAL';
      person: components['schemas']['SheetPerson'];
      lines: components['schemas']['SheetLines'];
      rows: components['schemas']['SheetRow'][];
      remark?: string;
    };
    ResidentRow: {
      year: number;
      months: number;
      personal: components['schemas']['SheetMoney'];
      collectiveSubsidy: components['schemas']['SheetMoney'];
      governmentSubsidy: components['schemas']['SheetMoney'];
      interest: components['schemas']['SheetMoney'];
      balance: components['schemas']['SheetMoney'];
    };
    /** @description 城乡居民基本养老保险信息表, the whole personal account of the residents' scheme. */
    ResidentStatement: {
      /** @constant */
      form: 'RESIDENT';
      number: string;
      issuedOn: components['schemas']['PlainDate'];
      person: components['schemas']['SheetPerson'];
      balance: components['schemas']['ResidentBalance'];
      rows: components['schemas']['ResidentRow'][];
      remark?: string;
    };
    InformationSheetMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      sheet: components['schemas']['InformationSheet'] | components['schemas']['ResidentStatement'];
    };
    /**
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
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
  queryCertificate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The record. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Certificate'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  queryContributionHistory: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The record. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContributionHistory'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  queryStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The record. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelationStatus'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  announceFile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileAnnouncement'];
      };
    };
    responses: {
      /** @description Awaited, or here already. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncedFile'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  handOverFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description The receipt. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileReceipt'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveApplication: {
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
        'application/json': components['schemas']['ApplicationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveReturn: {
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
        'application/json': components['schemas']['ReturnCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveContactLetter: {
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
        'application/json': components['schemas']['ContactLetterMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestOriginReview: {
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
        'application/json': components['schemas']['OriginReviewCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestInformationSheet: {
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
        'application/json': components['schemas']['TransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestFundTransfer: {
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
        'application/json': components['schemas']['FundTransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveInformationSheet: {
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
        'application/json': components['schemas']['InformationSheetMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  confirmFundsReceipt: {
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
        'application/json': components['schemas']['FundsReceiptCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveDifferenceNote: {
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
        'application/json': components['schemas']['DifferenceCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestDuplicateCheck: {
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
        'application/json': components['schemas']['DuplicateCheckCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  clearDuplicate: {
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
        'application/json': components['schemas']['DuplicateClearingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  creditAccount: {
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
        'application/json': components['schemas']['CreditCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  endRelation: {
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
        'application/json': components['schemas']['TransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  confirmPaused: {
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
        'application/json': components['schemas']['TransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  continueRelation: {
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
        'application/json': components['schemas']['TransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  openTemporaryAccount: {
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
        'application/json': components['schemas']['ApplicationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  sealTemporaryAccount: {
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
        'application/json': components['schemas']['TransferCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveNotice: {
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
        'application/json': components['schemas']['NoticeCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveCaseNotice: {
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
  submitApplication: {
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
        'application/json': components['schemas']['PlatformApplication'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  reportReviewResult: {
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
        'application/json': components['schemas']['PlatformReviewResult'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  reportProgress: {
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
        'application/json': components['schemas']['PlatformProgress'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getStepStatus: {
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
