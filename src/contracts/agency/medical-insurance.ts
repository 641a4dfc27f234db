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
  '/outgoing-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check whether the relation may leave (stopped, paid, not in hospital) */
    post: operations['checkOutgoingRelation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/receiving-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check whether the person is enrolled as the rules ask; name the account for the balance */
    post: operations['checkReceivingRelation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sheet-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make out the information sheet 信息表 */
    post: operations['requestRelationSheet'];
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
    /** Take in the information sheet, forwarded byte for byte */
    post: operations['receiveRelationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check the sheet and continue the relation, or return the sheet */
    post: operations['connectRelation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sheet-corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The new place has returned the sheet; correct it */
    post: operations['correctRelationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account-payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pay the balance of the personal account
     * @description Never sent twice for one step: when an answer is lost, getMedicalInsuranceStepStatus is asked instead.
     */
    post: operations['payAccountBalance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account-receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what the bank has booked */
    post: operations['confirmAccountReceipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account-differences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sheet and money do not match; correct the sheet, pay the rest, ask for the money back, or dispute */
    post: operations['clarifyAccountDifference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account-returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pay back what does not match the sheet
     * @description A payment; when an answer is lost, getMedicalInsuranceStepStatus is asked instead.
     */
    post: operations['returnAccountMoney'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/account-credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Credit the personal account with what has been matched */
    post: operations['creditMedicalAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment-endings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the enrolment that the person does not keep */
    post: operations['endDuplicateEnrolment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/filings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in a filing for care elsewhere 异地就医备案 */
    post: operations['receiveCareFiling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/filing-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide a filing that needs a person */
    post: operations['reviewCareFiling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/filing-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a filing or change its last day */
    post: operations['changeCareFiling'];
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
    post: operations['receiveMedicalNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clearing/extracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A page of the settlements of a month 异地清分提取
     * @description At most 100 rows; asked again with the next row until a page is empty.
     */
    post: operations['extractSettlements'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clearing/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the insured agency confirms 异地清分确认
     * @description Idempotent by messageId. When the answer is lost, findClearingMessage is asked; the same message is sent again only when it never came.
     */
    post: operations['confirmClearing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clearing/returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a confirmation back 异地清分回退
     * @description Refers to the message id under which the confirmation was sent.
     */
    post: operations['returnClearing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clearing/messages/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What became of a message whose answer was lost
     * @description UNKNOWN where this id never came.
     */
    post: operations['findClearingMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settlement-explanations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Explain a settlement that is not agreed on */
    post: operations['explainSettlement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settlement-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide whether a disputed settlement is paid */
    post: operations['decideSettlement'];
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
    StepAnswer: components['schemas']['MedicalAnswer'];
    Acknowledgement: {
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    StepStatus: {
      /** @enum {string} */
      status: 'UNKNOWN' | 'RECEIVED' | 'ANSWERED';
      answer?: components['schemas']['StepAnswer'];
    };
    /** @description A side of a case. */
    Place: {
      memberId: components['schemas']['MemberId'];
      regionCode: components['schemas']['RegionCode'];
      name: string;
      nameZh: string;
    };
    /** @description Stands in every call of a transfer that forwards no document. */
    RelationHead: {
      caseId: components['schemas']['Uuid'];
      /** @description Also the reference of the bank transfer. */
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      origin: components['schemas']['Place'];
      destination: components['schemas']['Place'];
      /** @description At the old place */
      scheme: components['schemas']['Scheme'];
      destinationScheme: components['schemas']['Scheme'];
    };
    RelationCall: {
      /** @description Whether the balance moves; 0.00 stands on the sheet where it does not. */
      fundsTrack: components['schemas']['FundsTrack'];
      /** @enum {string} */
      applicant?: 'PERSON' | 'EMPLOYER';
    } & components['schemas']['RelationHead'];
    SheetCall: {
      sheetNumber: string;
      sheetVersion: number;
    } & components['schemas']['RelationHead'];
    CorrectionCall: {
      sheetNumber: string;
      sheetVersion: number;
      fundsTrack: components['schemas']['FundsTrack'];
      reasonCode: components['schemas']['MedicalReasonCode'];
      reason: components['schemas']['Text'];
      reasonZh: components['schemas']['Text'];
    } & components['schemas']['RelationHead'];
    PaymentCall: {
      account: components['schemas']['BankAccount'];
      /** @description Stands on the bank transfer. */
      reference: string;
      amount: components['schemas']['AccountMoney'];
    } & components['schemas']['RelationHead'];
    ReceiptCall: {
      reference: string;
      payment: components['schemas']['AccountPayment'];
    } & components['schemas']['RelationHead'];
    DifferenceCall: {
      sheetNumber: string;
      sheetVersion: number;
      sheetAmount: components['schemas']['AccountMoney'];
      received: components['schemas']['AccountMoney'];
      /** @description The money names another person than the sheet. */
      otherPerson?: boolean;
    } & components['schemas']['RelationHead'];
    CreditCall: {
      amount: components['schemas']['AccountMoney'];
    } & components['schemas']['RelationHead'];
    EndingCall: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
    } & components['schemas']['RelationHead'];
    /** @description Stands in every call about a filing. */
    CareHead: {
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      insured: components['schemas']['Place'];
      careRegion: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
    };
    FilingCall: {
      category: components['schemas']['FilingCategory'];
      beginsOn: components['schemas']['PlainDate'];
      endsOn?: components['schemas']['PlainDate'];
      admittedOn?: components['schemas']['PlainDate'];
      /** @description On a commitment; takes effect at once 自助备案. */
      selfService: boolean;
      reason?: string;
      materials: components['schemas']['CareMaterial'][];
    } & components['schemas']['CareHead'];
    FilingChangeCall: {
      /** @enum {string} */
      change: 'CANCEL' | 'CHANGE_END';
      endsOn?: components['schemas']['PlainDate'];
    } & components['schemas']['CareHead'];
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
    /** @description One month between two cities. */
    ClearingPair: {
      month: components['schemas']['Month'];
      insuredRegion: components['schemas']['RegionCode'];
      careRegion: components['schemas']['RegionCode'];
    };
    ExtractCall: {
      /**
       * @description As the place of care declares them, or as the place of insurance has booked them.
       * @enum {string}
       */
      side: 'CARE' | 'INSURED';
      startRow: number;
    } & components['schemas']['ClearingPair'];
    SettlementPage: {
      rows: components['schemas']['Settlement'][];
    };
    ConfirmationCall: {
      messageId: components['schemas']['NationalMessageId'];
      totalRows: number;
      rows: components['schemas']['ConfirmationRow'][];
    } & components['schemas']['ClearingPair'];
    ConfirmationRow: {
      settlementId: components['schemas']['SettlementId'];
      visit: string;
      settledAt: components['schemas']['Instant'];
      idNumber: components['schemas']['ResidentId'];
      total: components['schemas']['AccountMoney'];
      agencyPays: components['schemas']['AccountMoney'];
      /** @enum {string} */
      confirmation: 'AGREED' | 'REJECTED';
    };
    ReturnCall: {
      messageId: components['schemas']['NationalMessageId'];
      originalMessageId: components['schemas']['NationalMessageId'];
    } & components['schemas']['ClearingPair'];
    ClearingReceipt: {
      messageId: components['schemas']['NationalMessageId'];
      /** @enum {string} */
      result: 'TAKEN' | 'REFUSED';
      reason?: string;
    };
    FindMessageCall: {
      messageId: components['schemas']['NationalMessageId'];
    };
    FoundMessage: {
      messageId: components['schemas']['NationalMessageId'];
      /** @enum {string} */
      status: 'UNKNOWN' | 'TAKEN' | 'REFUSED';
    };
    DisputeCall: {
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      insured: components['schemas']['Place'];
      care: components['schemas']['Place'];
      settlementId: components['schemas']['SettlementId'];
      month: components['schemas']['Month'];
      finding: components['schemas']['SettlementFinding'];
      reason?: string;
      /** @description What the place of care says. */
      explanation?: string;
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
    /**
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
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
      /** @description The year a resident has paid for 参保年度. */
      coverageYear?: number;
      /** @description The benefits of that year have begun 待遇享受期. */
      inBenefitPeriod?: boolean;
      /** @description Premiums are unpaid 欠费. */
      hasArrears?: boolean;
      /** @description A stay in hospital is not settled 在院. */
      inHospital?: boolean;
      /** @description Of an employee's personal account 个人账户余额. */
      accountBalance?: components['schemas']['Money'];
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
    /** @example chifeng-social-insurance */
    MemberId: string;
    /**
     * @description Whether the balance moves as money, is empty, does not exist, or is left to the old place's rule.
     * @enum {string}
     */
    FundsTrack: 'REQUIRED' | 'ZERO_BALANCE' | 'NOT_APPLICABLE' | 'LOCAL_RULE';
    /**
     * @description What became of a step; each step knows its own.
     * @enum {string}
     */
    MedicalOutcome:
      | 'PASSED'
      | 'REFUSED'
      | 'SHEET_SENT'
      | 'RECEIVED'
      | 'DONE'
      | 'RETURNED'
      | 'SENT'
      | 'FUNDS_RECEIVED'
      | 'BOUNCED'
      | 'CREDITED'
      | 'RETURN_ASKED'
      | 'MONEY_RETURNED'
      | 'DISPUTED'
      | 'ENDED'
      | 'EFFECTIVE'
      | 'IN_REVIEW'
      | 'MATERIALS_WANTED'
      | 'CANCELLED'
      | 'CHANGED'
      | 'STANDS'
      | 'WITHDRAWN'
      | 'ACCEPTED'
      | 'EXCLUDED'
      | 'RECORDED';
    /**
     * @description Why a side refuses, returns or disputes.
     * @enum {string}
     */
    MedicalReasonCode:
      | 'OUT_NOT_SUSPENDED'
      | 'IN_NOT_ENROLLED'
      | 'RETIRED_NOT_IN_SCOPE'
      | 'RESIDENT_SAME_YEAR'
      | 'IDENTITY_MISMATCH'
      | 'ARREARS_OPEN'
      | 'IN_HOSPITAL'
      | 'RECORD_NOT_FOUND'
      | 'SHEET_WRONG'
      | 'AMOUNT_DIFFERS'
      | 'BANK_RETURNED'
      | 'MATERIALS_MISSING'
      | 'FILING_NOT_ENROLLED'
      | 'SETTLEMENT_NOT_BALANCED'
      | 'OTHER';
    Text: string;
    /** @description Where the balance is to be paid; what the contact letter 联系函 carried on paper. */
    BankAccount: {
      bank: string;
      /** @description 行号 */
      bankCode?: string;
      holder: string;
      number: string;
    };
    /**
     * @description Yuan with two decimals, never negative.
     * @example 3260.45
     */
    AccountMoney: string;
    /** @description The bank's own number of the payment. */
    BankReference: string;
    /** @description One payment between two agencies, as the bank reports it, with the person it is for. */
    AccountPayment: {
      amount: components['schemas']['AccountMoney'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
      person: components['schemas']['Person'];
    };
    /** @description The agency that makes out the sheet. */
    SheetAgency: {
      name: string;
      /** @description 联系人 */
      contact?: string;
      phone?: string;
    };
    /**
     * @description Paid here, deemed paid, or taken over from another place before.
     * @enum {string}
     */
    SegmentKind: 'ACTUAL' | 'DEEMED' | 'TAKEN_OVER';
    /** @description Months in a row of one kind at one place. */
    SheetSegment: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      months: number;
      region: components['schemas']['RegionCode'];
      kind: components['schemas']['SegmentKind'];
      /** @description Monthly base in yuan */
      base?: components['schemas']['AccountMoney'];
    };
    /** @description 参保人员基本医疗保险信息表. The official annex was not published where it could be read; the members follow the certificate and the forms in use. */
    RelationSheet: {
      /** @description 编号 */
      number: string;
      /** @description Higher with each correction. */
      version: number;
      issuedOn: components['schemas']['PlainDate'];
      person: components['schemas']['Person'];
      /** @description 医疗保障编号 */
      insuranceNumber?: string;
      scheme: components['schemas']['Scheme'];
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      agency: components['schemas']['SheetAgency'];
      /** @description 参保开始年月 */
      insuredFrom: components['schemas']['Month'];
      /** @description 参保截止年月 */
      insuredTo: components['schemas']['Month'];
      /** @description 待遇享受开始年月 */
      benefitFrom?: components['schemas']['Month'];
      /** @description 待遇享受截止年月 */
      benefitTo?: components['schemas']['Month'];
      /** @description 首次缴费时间 */
      firstContribution?: components['schemas']['Month'];
      /** @description 建立个人账户时间 */
      accountOpened?: components['schemas']['Month'];
      /** @description 实际缴费月数 */
      actualMonths: number;
      /** @description 视同缴费月数 */
      deemedMonths: number;
      /** @description 缴费明细; a month that stands twice counts once. */
      segments: components['schemas']['SheetSegment'][];
      /** @description 个人账户余额 */
      accountBalance: components['schemas']['AccountMoney'];
      /** @description 个人账户转移金额; 0.00 where no money moves. */
      transferAmount: components['schemas']['AccountMoney'];
      /** @description 停保日期 */
      stoppedOn: components['schemas']['PlainDate'];
      /** @description 是否欠费 */
      hasArrears: boolean;
      /** @description 备注 */
      remark?: string;
    };
    /** @description A filing that now stands. */
    EffectiveFiling: {
      /** @description 备案编号 */
      number: string;
      category: components['schemas']['FilingCategory'];
      careRegion: components['schemas']['RegionCode'];
      effectiveFrom: components['schemas']['PlainDate'];
      /** @description Last day; absent where it holds until it is changed. */
      effectiveTo?: components['schemas']['PlainDate'];
    };
    /** @description What an agency says about a step. Which members must stand beside an outcome is checked. */
    MedicalAnswer: {
      outcome: components['schemas']['MedicalOutcome'];
      reasonCode?: components['schemas']['MedicalReasonCode'];
      reason?: components['schemas']['Text'];
      reasonZh?: components['schemas']['Text'];
      doneOn?: components['schemas']['PlainDate'];
      account?: components['schemas']['BankAccount'];
      payment?: components['schemas']['AccountPayment'];
      sheet?: components['schemas']['RelationSheet'];
      filing?: components['schemas']['EffectiveFiling'];
    } & (unknown & unknown & unknown & unknown & unknown);
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /** @description The information sheet as the old place's signed message; the signature is its seal 电子签章. */
    RelationSheetMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      sheet: components['schemas']['RelationSheet'];
    };
    /**
     * @description Credential, filing form, proof of a long stay (or the commitment in its place), proof of referral.
     * @enum {string}
     */
    MaterialKind: 'CREDENTIAL' | 'FILING_FORM' | 'RESIDENCE_PROOF_OR_COMMITMENT' | 'REFERRAL_PROOF';
    /** @description A paper that proves something, by its number; the paper itself stays with the person. */
    CareMaterial: {
      kind: components['schemas']['MaterialKind'];
      number: string;
      issuer?: string;
    };
    /** @description 结算ID */
    SettlementId: string;
    /**
     * @description Kind of care 医疗类别.
     * @enum {string}
     */
    CareKind: 'OUTPATIENT' | 'EMERGENCY' | 'CHRONIC' | 'INPATIENT' | 'REFERRED';
    /** @description Id of a message of the national interface; institution (12), time (14), sequence (4). */
    NationalMessageId: string;
    /** @description Three sums hold to the fen: scope (inScope + ownPay + preSelfPay + overLimit = total), payers (fundSum + personalPart + hospitalPart = total) and person (accountPay + familyAccountPay + cashPay = personalPart). Where a region counts the personal account in fundSum, the second is held accordingly. */
    SettlementAmounts: {
      /** @description 医疗费总额 */
      total: components['schemas']['AccountMoney'];
      /** @description 符合政策范围 */
      inScope: components['schemas']['AccountMoney'];
      /** @description 全自费 */
      ownPay: components['schemas']['AccountMoney'];
      /** @description 先行自付 */
      preSelfPay: components['schemas']['AccountMoney'];
      /** @description 超限价自费 */
      overLimit: components['schemas']['AccountMoney'];
      /** @description 基金支付总额 */
      fundSum: components['schemas']['AccountMoney'];
      /** @description 个人负担总额 */
      personalPart: components['schemas']['AccountMoney'];
      /** @description 个人账户 */
      accountPay: components['schemas']['AccountMoney'];
      /** @description 个人账户共济 */
      familyAccountPay: components['schemas']['AccountMoney'];
      /** @description 个人现金 */
      cashPay: components['schemas']['AccountMoney'];
      /** @description 医院负担 */
      hospitalPart: components['schemas']['AccountMoney'];
    };
    /** @description One settled bill, as the place of care booked it. No diagnosis and no list of items stands in it. */
    Settlement: {
      settlementId: components['schemas']['SettlementId'];
      /** @description 就诊ID */
      visit: string;
      careRegion: components['schemas']['RegionCode'];
      insuredRegion: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      kind: components['schemas']['CareKind'];
      /** @description 定点医药机构编号 */
      institution: string;
      settledAt: components['schemas']['Instant'];
      /** @description By which message it was sent; a reversal names it. */
      messageId: components['schemas']['NationalMessageId'];
      person: components['schemas']['Person'];
      amounts: components['schemas']['SettlementAmounts'];
      /** @description What the insured agency pays */
      agencyPays: components['schemas']['AccountMoney'];
    };
    /**
     * @description Why a settlement is in dispute.
     * @enum {string}
     */
    SettlementFinding:
      | 'SETTLEMENT_NOT_BALANCED'
      | 'MISSING_AT_INSURED'
      | 'MISSING_AT_CARE'
      | 'AMOUNT_DIFFERS'
      | 'PERSON_DISPUTES';
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
  checkOutgoingRelation: {
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
        'application/json': components['schemas']['RelationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  checkReceivingRelation: {
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
        'application/json': components['schemas']['RelationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestRelationSheet: {
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
        'application/json': components['schemas']['RelationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveRelationSheet: {
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
        'application/json': components['schemas']['RelationSheetMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  connectRelation: {
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
        'application/json': components['schemas']['SheetCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  correctRelationSheet: {
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
  payAccountBalance: {
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
        'application/json': components['schemas']['PaymentCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  confirmAccountReceipt: {
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
        'application/json': components['schemas']['ReceiptCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  clarifyAccountDifference: {
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
  returnAccountMoney: {
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
        'application/json': components['schemas']['ReceiptCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  creditMedicalAccount: {
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
  endDuplicateEnrolment: {
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
        'application/json': components['schemas']['EndingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveCareFiling: {
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
        'application/json': components['schemas']['FilingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  reviewCareFiling: {
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
        'application/json': components['schemas']['FilingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  changeCareFiling: {
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
        'application/json': components['schemas']['FilingChangeCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveMedicalNotice: {
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
  extractSettlements: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtractCall'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettlementPage'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  confirmClearing: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationCall'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClearingReceipt'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  returnClearing: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnCall'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClearingReceipt'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  findClearingMessage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindMessageCall'];
      };
    };
    responses: {
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundMessage'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  explainSettlement: {
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
        'application/json': components['schemas']['DisputeCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  decideSettlement: {
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
        'application/json': components['schemas']['DisputeCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
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
