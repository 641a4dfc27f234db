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
  '/cases/{caseId}/information-sheets': {
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
     * The old place’s information sheet 参保人员基本医疗保险信息表
     * @description Answers the steps that ask for a sheet, also for a corrected one. A sheet whose months or amounts do not add up is refused with DOCUMENT_INCONSISTENT and nothing is kept. Its seal is the signature of this message.
     */
    post: operations['sendRelationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/account-notices': {
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
     * The balance of the account has been sent
     * @description Answers the steps that ask for a payment.
     */
    post: operations['sendAccountNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
     * The outcome of a step
     * @description Answers every step that asks for no document. The outcomes each step knows are listed with the operation that asked, under `x-outcomes` of the agency contract; another one is refused with OUTCOME_UNKNOWN.
     */
    post: operations['sendMedicalReply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A settlement of the place of care 结算记录 for somebody insured elsewhere
     * @description Kept when its three sums hold to the fen, else refused with DOCUMENT_INCONSISTENT and the finding SETTLEMENT_NOT_BALANCED. The same settlement again is the same record; another one under its id is refused.
     */
    post: operations['reportSettlement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settlements/reversals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes a settlement back 冲正
     * @description Names the id of the message by which the settlement was sent; any other id reverses nothing. A settlement that is confirmed in a clearing stays.
     */
    post: operations['reverseSettlement'];
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
    /** @description What was kept, and when. */
    Receipt: {
      caseId: components['schemas']['Uuid'];
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /** @description The Idempotency-Key under which the step was asked. */
    StepId: components['schemas']['Uuid'];
    Text: string;
    /** @description The bank's own number of the payment. */
    BankReference: string;
    /**
     * @description Yuan with two decimals, never negative.
     * @example 3260.45
     */
    AccountMoney: string;
    /** @description The information sheet as the old place's signed message; the signature is its seal 电子签章. */
    RelationSheetMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      sheet: components['schemas']['RelationSheet'];
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
    /** @description The agency that makes out the sheet. */
    SheetAgency: {
      name: string;
      /** @description 联系人 */
      contact?: string;
      phone?: string;
    };
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
    /**
     * @description Paid here, deemed paid, or taken over from another place before.
     * @enum {string}
     */
    SegmentKind: 'ACTUAL' | 'DEEMED' | 'TAKEN_OVER';
    /** @description The old place has ordered the payment of the balance. */
    AccountNoticeMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      payment: components['schemas']['AccountPayment'];
    };
    /** @description One payment between two agencies, as the bank reports it, with the person it is for. */
    AccountPayment: {
      amount: components['schemas']['AccountMoney'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
      person: components['schemas']['Person'];
    };
    /** @description Where the balance is to be paid; what the contact letter 联系函 carried on paper. */
    BankAccount: {
      bank: string;
      /** @description 行号 */
      bankCode?: string;
      holder: string;
      number: string;
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
    /** @description The outcome of a step, as a message. */
    MedicalReply: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
    } & components['schemas']['MedicalAnswer'];
    /** @description How the person can be reached. */
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
    };
    /** @description Where the person was insured and where they are now; both are needed. */
    RelationPlaces: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      /** @description Scheme at the old place; EMPLOYEE when absent. */
      scheme?: components['schemas']['Scheme'];
      /** @description Scheme at the new place; as at the old place when absent. */
      destinationScheme?: components['schemas']['Scheme'];
    };
    /** @description May I transfer my relation, and what will happen. */
    TransferPreCheck: {
      /** @description Also compute the statutory dates; refused with CALENDAR_UNCOVERED where the calendar ends. */
      askDates?: boolean;
    } & components['schemas']['RelationPlaces'];
    /** @description What becomes of months, money and benefits. */
    TransferEstimate: {
      /** @description What if the gap were paid back in this month; not paid back when absent. */
      backPayMonth?: components['schemas']['Month'];
      residentEnrolment?: components['schemas']['ResidentEnrolment'];
    } & components['schemas']['RelationPlaces'];
    /** @description How somebody enrolled in the residents' scheme; only they and their agency know. */
    ResidentEnrolment: {
      /** @description Enrolled while the year's window was open 集中参保期内. */
      inWindow: boolean;
      /** @description 断保年数 */
      brokenYears: number;
      /** @description 补缴年数 */
      repairedYears?: number;
      /** @description A newborn child or another exempted person. */
      exempt?: boolean;
    };
    /** @description 基本医疗保险关系转移接续申请表. Only the two places and a phone number are needed. */
    TransferApplication: {
      /**
       * @description Who applies; the person when absent.
       * @enum {string}
       */
      applicant?: 'PERSON' | 'EMPLOYER';
      /** @description 原医疗保障编号 */
      insuranceNumber?: string;
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
    } & components['schemas']['RelationPlaces'];
    /** @description Am I enrolled in both places. */
    DuplicateEnrolmentPreCheck: components['schemas']['RelationPlaces'];
    /** @description What ending one of two enrolments means. */
    DuplicateEnrolmentEstimate: components['schemas']['RelationPlaces'];
    /** @description Both agencies look at two open enrolments; nothing ends without the person's own choice. */
    DuplicateEnrolmentApplication: {
      contact: components['schemas']['ContactAddress'];
    } & components['schemas']['RelationPlaces'];
    /** @description Which of the two enrolments stays. */
    EnrolmentChoiceAnswer: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
      /** @constant */
      understood: true;
    };
    /** @description Where the person is insured and where care is wanted. */
    CarePlaces: {
      insuredRegion: components['schemas']['RegionCode'];
      careRegion: components['schemas']['RegionCode'];
      scheme?: components['schemas']['Scheme'];
      category?: components['schemas']['CareCategory'];
    };
    /**
     * @description The kinds of filing, and emergencies, which count as filed.
     * @enum {string}
     */
    CareCategory:
      | 'RESETTLED_RETIREE'
      | 'LONG_TERM_RESIDENT'
      | 'STATIONED_WORKER'
      | 'REFERRAL'
      | 'EMERGENCY'
      | 'OTHER_TEMPORARY';
    /** @description Must I file for care elsewhere; answered before any form. */
    CareFilingPreCheck: {
      /** @description The hospital settles for people from elsewhere 联网定点. */
      networked?: boolean;
      /** @description Everything has been paid in cash already. */
      paidInFull?: boolean;
    } & components['schemas']['CarePlaces'];
    /** @description What the kind of filing does to the payment. */
    CareFilingEstimate: {
      /** @description Sum in scope of the bill */
      inScope: components['schemas']['AccountMoney'];
      /** @description 起付标准 */
      deductible?: components['schemas']['AccountMoney'];
      /** @description The share your scheme pays at home, in percent. */
      ratioPct: string;
    } & components['schemas']['CarePlaces'];
    /** @description 异地就医备案登记. A commitment 个人承诺书 stands in for the proof of a long stay and takes effect at once. */
    CareFilingApplication: {
      /** @description First day; today when absent. May lie before it only while a stay is not settled. */
      beginsOn?: components['schemas']['PlainDate'];
      endsOn?: components['schemas']['PlainDate'];
      /** @description In hospital there since; the bill is not settled yet. */
      admittedOn?: components['schemas']['PlainDate'];
      reason?: string;
      /** @description Gives the commitment 个人承诺书. */
      commitment?: boolean;
      materials?: components['schemas']['CareMaterial'][];
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
    } & WithRequired<components['schemas']['CarePlaces'], 'category'>;
    /** @description A paper that proves something, by its number; the paper itself stays with the person. */
    CareMaterial: {
      kind: components['schemas']['MaterialKind'];
      number: string;
      issuer?: string;
    };
    /**
     * @description Credential, filing form, proof of a long stay (or the commitment in its place), proof of referral.
     * @enum {string}
     */
    MaterialKind: 'CREDENTIAL' | 'FILING_FORM' | 'RESIDENCE_PROOF_OR_COMMITMENT' | 'REFERRAL_PROOF';
    /** @description What the agency still wants for a filing. */
    CareMaterialsAnswer: {
      materials: components['schemas']['CareMaterial'][];
      commitment?: boolean;
    };
    /** @description May my filing be ended or changed. */
    CareFilingChangePreCheck: components['schemas']['CarePlaces'];
    /** @description What ending or changing a filing means. */
    CareFilingChangeEstimate: components['schemas']['CarePlaces'];
    /** @description Ends a filing 取消备案 or changes its last day 变更备案. */
    CareFilingChangeApplication: {
      /** @enum {string} */
      change: 'CANCEL' | 'CHANGE_END';
      endsOn?: components['schemas']['PlainDate'];
      contact: components['schemas']['ContactAddress'];
    } & components['schemas']['CarePlaces'];
    /** @description May I, and what will happen; every reason at once. */
    PreCheckResult: {
      /** @enum {string} */
      decision: 'ACCEPT' | 'REFUSE' | 'CHECKED_BY_STEP' | 'NOT_NEEDED' | 'NEEDS_CHOICE';
      code: string | null;
      /** @description Every reason for a refusal. */
      codes?: string[];
      /** @description Whether an application would open a case now. */
      allowed: boolean;
      table: string | null;
      summary: string;
      summaryZh: string;
      reasons: components['schemas']['Remedy'][];
      /** @description What each agency said, and the evidence of it. */
      found: components['schemas']['FoundEnrolment'][];
      fundsTrack?: components['schemas']['FundsTrack'];
      months?: components['schemas']['MonthSums'];
      benefits?: components['schemas']['BenefitStart'];
      duplicate?: components['schemas']['DuplicateProposal'];
      care?: components['schemas']['CareAnswer'];
      /** @description Statutory limits if the case were opened today. */
      dates: components['schemas']['StatutoryDate'][];
      /** @description Rules used whose source text could not be confirmed. */
      unconfirmed: string[];
    };
    /**
     * @description Whether the balance moves as money, is empty, does not exist, or is left to the old place's rule.
     * @enum {string}
     */
    FundsTrack: 'REQUIRED' | 'ZERO_BALANCE' | 'NOT_APPLICABLE' | 'LOCAL_RULE';
    /** @description What one agency said. */
    FoundEnrolment: {
      side: string;
      region: components['schemas']['RegionCode'];
      memberId: components['schemas']['MemberId'];
      /** @enum {string} */
      source: 'AGENCY' | 'MISSING';
      evidenceId?: string;
      insuranceStatus?: components['schemas']['InsuranceStatus'];
      netMonths?: number;
    };
    /** @description Months of both places together; a month counts once, paid and deemed months apart. */
    MonthSums: {
      /** @description Counts for retirement. */
      employeeMonths: number;
      /** @description A counter of its own; never added. */
      residentMonths: number;
      actualMonths: number;
      deemedMonths: number;
      /** @description Paid in both places. */
      overlapMonths: number;
      /** @description Needed to pay no more in retirement. */
      retirementMonths?: number;
      /** @description How many of them are missing. */
      retirementShort?: number;
    };
    /** @description When benefits begin at the new place, by the person's own months. */
    BenefitStart: {
      rule: string;
      gapMonths: number | null;
      /** @description Null where only the new place's own rule knows. */
      waitingMonths: number | null;
      /** @description No place may let anybody wait longer. */
      waitingMonthsMax?: number;
      benefitFrom: string | null;
      retroactiveFrom: string | null;
      /**
       * @description Whether the gap may be paid back.
       * @enum {string}
       */
      backPay: 'YES' | 'NO' | 'LOCAL';
      text?: string;
      textZh?: string;
    };
    /** @description Two open enrolments; which one practice keeps. A person decides. */
    DuplicateProposal: {
      rule: string;
      keep: string | null;
      terminate: string | null;
    };
    /** @description What care there asks for and how it is settled. */
    CareAnswer: {
      filingRequired: boolean;
      deemedFiled: boolean;
      /** @enum {string|null} */
      group: 'LONG_TERM' | 'TEMPORARY' | null;
      materials: components['schemas']['MaterialKind'][];
      validityMonthsMin: number | null;
      reductionPointsMax: number;
      directSettlement: boolean;
      /** @enum {string} */
      route: 'DIRECT' | 'FILE_FIRST' | 'MANUAL_REIMBURSEMENT' | 'INSURED_AREA_RULES';
      deductibleRaised: boolean;
      ratioReduced: boolean;
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
    /** @description Months, money and benefits as they would be. */
    EstimateResult: {
      lines: components['schemas']['EstimateLine'][];
      fundsTrack?: components['schemas']['FundsTrack'];
      months?: components['schemas']['MonthSums'];
      benefits?: components['schemas']['BenefitStart'];
      care?: components['schemas']['CareAnswer'];
      notes: components['schemas']['EstimateNote'][];
      unconfirmed: string[];
    };
    /** @description One amount with the rules behind it. */
    EstimateLine: {
      line: string;
      label: string;
      labelZh: string;
      amount: components['schemas']['Money'];
      rules: string[];
      sources: string[];
    };
    /** @description What to know beside the amounts. */
    EstimateNote: {
      text: string;
      textZh: string;
    };
    /** @description Id of a message of the national interface; institution (12), time (14), sequence (4). */
    NationalMessageId: string;
    /** @description 结算ID */
    SettlementId: string;
    /**
     * @description Kind of care 医疗类别.
     * @enum {string}
     */
    CareKind: 'OUTPATIENT' | 'EMERGENCY' | 'CHRONIC' | 'INPATIENT' | 'REFERRED';
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
    /** @description Takes one settlement back. */
    SettlementReversal: {
      settlementId: components['schemas']['SettlementId'];
      originalMessageId: components['schemas']['NationalMessageId'];
      messageId: components['schemas']['NationalMessageId'];
    };
    /** @description How a settlement stands here. */
    SettlementReceipt: {
      settlementId: components['schemas']['SettlementId'];
      status: components['schemas']['SettlementStatus'];
    };
    /**
     * @description Kept, agreed on by both agencies, in dispute, left out, or taken back.
     * @enum {string}
     */
    SettlementStatus: 'RECORDED' | 'AGREED' | 'DISPUTED' | 'EXCLUDED' | 'REVERSED';
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
    /** @description Which settlement, at which place of care. */
    SettlementPlaces: {
      settlementId: components['schemas']['SettlementId'];
      careRegion: components['schemas']['RegionCode'];
    };
    /** @description May this bill be disputed. */
    SettlementDisputePreCheck: components['schemas']['SettlementPlaces'];
    /** @description What stands on this bill. */
    SettlementDisputeEstimate: components['schemas']['SettlementPlaces'];
    /** @description A bill that an agency found wrong, or that the person disputes. */
    SettlementDisputeApplication: {
      /** @description PERSON_DISPUTES when absent. */
      finding?: components['schemas']['SettlementFinding'];
      reason?: string;
      contact?: components['schemas']['ContactAddress'];
    } & components['schemas']['SettlementPlaces'];
    /** @description One month between two agencies. */
    ClearingKey: {
      month: components['schemas']['Month'];
      insuredMember: components['schemas']['MemberId'];
      careMember: components['schemas']['MemberId'];
    };
    /** @description Begins the clearing of a month before its day. */
    OpenClearingAct: components['schemas']['ClearingKey'];
    /** @description The insured agency confirms what both agree on; two people. */
    ConfirmClearingAct: components['schemas']['ClearingKey'];
    /** @description Takes a confirmation back, by the ids under which it was sent; two people. */
    ReturnClearingAct: {
      remark: string;
    } & components['schemas']['ClearingKey'];
    /** @description The finance departments have paid; to the fen what was confirmed. Two people. */
    RecordClearingPaymentAct: {
      amount: components['schemas']['AccountMoney'];
      bankReference: components['schemas']['BankReference'];
      paidOn: components['schemas']['PlainDate'];
    } & components['schemas']['ClearingKey'];
    /** @description The clearings of a month, newest first where none is named. */
    ClearingReport: {
      clearings: components['schemas']['Clearing'][];
    };
    /**
     * @description Not extracted yet, declared, in dispute, being confirmed, confirmed, being returned, paid.
     * @enum {string}
     */
    ClearingState: 'OPEN' | 'DECLARED' | 'DISPUTED' | 'CONFIRMING' | 'CONFIRMED' | 'RETURNING' | 'PAID';
    /** @description One month between two agencies. */
    Clearing: {
      month: components['schemas']['Month'];
      insuredMember: components['schemas']['MemberId'];
      careMember: components['schemas']['MemberId'];
      state: components['schemas']['ClearingState'];
      /** @description By the place of care */
      declared: components['schemas']['ClearingTotals'];
      /** @description By the place of insurance */
      booked: components['schemas']['ClearingTotals'];
      /** @description What the insured agency pays for what both agree on. */
      agreedSum: components['schemas']['AccountMoney'];
      disputes: components['schemas']['ClearingDispute'][];
      messages: components['schemas']['ClearingMessage'][];
      /**
       * @description Why the month stands still; null while it goes on. It is tried again by itself. UNMAPPED_CODE: the national
       *     platform's answer has a code that the field table does not know, at this path; nothing of that page is kept.
       */
      obstacle: {
        code: string;
        path: string | null;
      } | null;
      payment: {
        bankReference: components['schemas']['BankReference'];
        paidOn: components['schemas']['PlainDate'];
      } | null;
    };
    /** @description How one side counts the month. */
    ClearingTotals: {
      settlements: number;
      total: components['schemas']['AccountMoney'];
      fundSum: components['schemas']['AccountMoney'];
      accountPay: components['schemas']['AccountMoney'];
    };
    /** @description A settlement that is not agreed on, and the case about it. */
    ClearingDispute: {
      settlementId: components['schemas']['SettlementId'];
      finding: components['schemas']['SettlementFinding'];
      status: components['schemas']['SettlementStatus'];
      caseNumber: string | null;
    };
    /** @description A message to the other agency, by the id that was kept before it was sent. */
    ClearingMessage: {
      messageId: components['schemas']['NationalMessageId'];
      /** @enum {string} */
      kind: 'CONFIRM' | 'RETURN';
      state: components['schemas']['MessageState'];
      originalMessageId: string | null;
    };
    /**
     * @description To be sent, sent, its outcome unknown (it is asked about, never sent again blindly), taken, refused.
     * @enum {string}
     */
    MessageState: 'PENDING' | 'SENT' | 'UNKNOWN' | 'TAKEN' | 'REFUSED';
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
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @example chifeng-social-insurance */
    MemberId: string;
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
  sendRelationSheet: {
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
         *       "sheet": {
         *         "number": "CF-2026-0001",
         *         "version": 1,
         *         "issuedOn": "2026-03-02",
         *         "person": {
         *           "idNumber": "110101199003071233",
         *           "name": "张三"
         *         },
         *         "scheme": "EMPLOYEE",
         *         "originRegion": "150402",
         *         "destinationRegion": "150502",
         *         "agency": {
         *           "name": "赤峰市医疗保险经办机构"
         *         },
         *         "insuredFrom": "2012-01",
         *         "insuredTo": "2025-12",
         *         "actualMonths": 168,
         *         "deemedMonths": 0,
         *         "segments": [
         *           {
         *             "from": "2012-01",
         *             "to": "2025-12",
         *             "months": 168,
         *             "region": "150402",
         *             "kind": "ACTUAL"
         *           }
         *         ],
         *         "accountBalance": "3260.45",
         *         "transferAmount": "3260.45",
         *         "stoppedOn": "2026-01-01",
         *         "hasArrears": false
         *       }
         *     }
         */
        'application/json': components['schemas']['RelationSheetMessage'];
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
  sendAccountNotice: {
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
         *       "payment": {
         *         "amount": "3260.45",
         *         "bankReference": "SB20260302-0001",
         *         "bankDate": "2026-03-02",
         *         "person": {
         *           "idNumber": "110101199003071233",
         *           "name": "张三"
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['AccountNoticeMessage'];
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
  sendMedicalReply: {
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
         *       "outcome": "PASSED"
         *     }
         */
        'application/json': components['schemas']['MedicalReply'];
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
  reportSettlement: {
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
         *       "settlementId": "S2026060001",
         *       "visit": "V2026060001",
         *       "careRegion": "150402",
         *       "insuredRegion": "150502",
         *       "scheme": "EMPLOYEE",
         *       "kind": "INPATIENT",
         *       "institution": "H15040200001",
         *       "settledAt": "2026-06-10T10:00:00+08:00",
         *       "messageId": "H15040200001202606101000000001",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       },
         *       "amounts": {
         *         "total": "5792.53",
         *         "inScope": "4973.72",
         *         "ownPay": "296.20",
         *         "preSelfPay": "522.61",
         *         "overLimit": "0.00",
         *         "fundSum": "3106.54",
         *         "personalPart": "2685.99",
         *         "accountPay": "0.00",
         *         "familyAccountPay": "0.00",
         *         "cashPay": "2685.99",
         *         "hospitalPart": "0.00"
         *       },
         *       "agencyPays": "3106.54"
         *     }
         */
        'application/json': components['schemas']['Settlement'];
      };
    };
    responses: {
      /** @description Kept. */
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
          'application/json': components['schemas']['SettlementReceipt'];
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
  reverseSettlement: {
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
         *       "settlementId": "S2026060001",
         *       "originalMessageId": "H15040200001202606101000000001",
         *       "messageId": "H15040200001202606101100000002"
         *     }
         */
        'application/json': components['schemas']['SettlementReversal'];
      };
    };
    responses: {
      /** @description Taken back. */
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
          'application/json': components['schemas']['SettlementReceipt'];
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
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P];
};
