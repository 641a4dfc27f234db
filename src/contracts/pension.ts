// Generated from openapi/pension.yaml: npm run generate
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
    /** Contribution certificate 参保缴费凭证 of a person at one place */
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
    /** Contribution history of a person at one place */
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
    /** Whether a pension relation stands at one place, and in which state */
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
     * Announce a scanned paper of a person's personal file 材料移交预告
     * @description Says whose paper comes, its digest and its length, under an id that the sender makes. The bytes follow with handOverFile. The same announcement again is answered the same way.
     */
    post: operations['announceFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/{region}/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Region of the announcement, whose agency receives the paper. */
        region: components['schemas']['RegionCode'];
        /** @description Id of the announcement. */
        fileId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Hand over the bytes of an announced paper 材料移交
     * @description Nobody is named here: the announcement did. The token is signed over the digest of the bytes; nothing is passed on before the digest is proven. The gateway keeps no copy. The same bytes again are answered with the same receipt.
     */
    put: operations['handOverFile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    /**
     * Where a case stands, for an agency that is a party to it
     * @description A case of other agencies is answered exactly like an unknown one.
     */
    get: operations['getCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/contact-letters': {
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
     * The destination's contact letter 联系函
     * @description Answers the step `review` or `correct`. The letter goes on to the origin agency byte for byte, with this call's own token beside it.
     */
    post: operations['sendContactLetter'];
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
     * The origin's information sheet 信息表
     * @description Answers the step `sheet`, or `difference` with a corrected sheet. A sheet whose lines do not add up is refused with DOCUMENT_INCONSISTENT and nothing is kept.
     */
    post: operations['sendInformationSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/funds-notices': {
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
     * The origin has sent the funds
     * @description Answers the step `payment`, or `difference` with a further payment.
     */
    post: operations['sendFundsNotice'];
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
    post: operations['sendReply'];
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
    /**
     * @description Employees 企业职工, public institutions 机关事业单位, residents 城乡居民.
     * @enum {string}
     */
    Scheme: 'ENTERPRISE_EMPLOYEE' | 'PUBLIC_INSTITUTION' | 'RESIDENT';
    /**
     * @description Ordinary account 一般账户 or temporary contribution account 临时缴费账户.
     * @enum {string}
     */
    AccountKind: 'ORDINARY' | 'TEMP';
    /** @enum {string} */
    Sex: 'M' | 'F';
    /**
     * @description Percent with up to four decimals.
     * @example 8
     */
    Percent: string;
    /**
     * @description Yuan with two decimals, at most 99 999 999.99.
     * @example 14400.00
     */
    SheetMoney: string;
    Text: string;
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /** @description The Idempotency-Key under which the step was asked. */
    StepId: components['schemas']['Uuid'];
    /** @description The bank's own number of the payment. */
    BankReference: string;
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
    Person: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /** @description SHA-256 of the bytes as in Content-Digest (RFC 9530). */
    FileDigest: string;
    /** @description Length in bytes. */
    FileBytes: number;
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
    /** @description What the agency has received, over its signature. */
    FileReceipt: {
      fileId: components['schemas']['Uuid'];
      digest: components['schemas']['FileDigest'];
      bytes: components['schemas']['FileBytes'];
      receivedAt: components['schemas']['Instant'];
    };
    /** @description Whose records, of which place and scheme, and which fields of them. */
    RelationQuery: {
      region: components['schemas']['RegionCode'];
      scheme: components['schemas']['Scheme'];
      person: components['schemas']['Person'];
      /** @description Members of the answer that are wanted; all that the grant covers when absent. */
      fields?: string[];
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
    AgencyContact: {
      regionCode: components['schemas']['RegionCode'];
      name: string;
      phone?: string;
      address?: string;
      postcode?: string;
      contactPerson?: string;
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
    Receipt: {
      caseId: components['schemas']['Uuid'];
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    ContactLetterMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      letter: components['schemas']['ContactLetter'];
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
    InformationSheetMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      sheet: components['schemas']['InformationSheet'] | components['schemas']['ResidentStatement'];
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
    ResidentRow: {
      year: number;
      months: number;
      personal: components['schemas']['SheetMoney'];
      collectiveSubsidy: components['schemas']['SheetMoney'];
      governmentSubsidy: components['schemas']['SheetMoney'];
      interest: components['schemas']['SheetMoney'];
      balance: components['schemas']['SheetMoney'];
    };
    FundsNoticeMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      funds: components['schemas']['Funds'];
    };
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
    /** @description Months paid in both places, and what each choice refunds. */
    Duplicates: {
      from: components['schemas']['Month'];
      to: components['schemas']['Month'];
      months: number;
      options: components['schemas']['DuplicateOption'][];
    };
    DuplicateOption: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
      refundPrincipal: components['schemas']['SheetMoney'];
      refundInterest: components['schemas']['SheetMoney'];
      refund: components['schemas']['SheetMoney'];
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
    StepReply: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
    } & components['schemas']['StepOutcome'];
    CaseStatus: {
      caseId: components['schemas']['Uuid'];
      number: string;
      workflow: string;
      state: string;
      stage: number;
      holder: string | null;
      openedOn: components['schemas']['PlainDate'];
      /** @enum {string|null} */
      ended: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed' | null;
      sides: {
        side: string;
        memberId: components['schemas']['MemberId'];
      }[];
      steps: {
        stepId: components['schemas']['Uuid'];
        step: string;
        side: string;
        status: string;
        outcome: string | null;
        /**
         * Format: date
         * @description Statutory date, null where no limit runs or the calendar does not cover it.
         */
        due: string | null;
      }[];
      documents: {
        documentId: components['schemas']['Uuid'];
        kind: string;
        version: number;
        from: string;
        receivedOn: components['schemas']['PlainDate'];
      }[];
    };
    /** @description What the person says about one place. Used only where the agency there has no system to ask; a step of the case then verifies it. */
    DeclaredRelation: {
      /** @enum {string} */
      relation: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'NONE';
      arrearsMonths?: number;
      account?: components['schemas']['AccountKind'];
      receivingBenefit?: boolean;
      enrolledOn?: components['schemas']['PlainDate'];
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
    TransferPreCheck: {
      /** @description Also compute the statutory dates; refused with CALENDAR_UNCOVERED where the calendar ends. */
      askDates?: boolean;
    } & components['schemas']['TransferPlaces'];
    TransferEstimate: {
      /** @description What if the transfer happened in this month; the present month when absent. */
      transferMonth?: components['schemas']['Month'];
    } & components['schemas']['TransferPlaces'];
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
    ResidentTransferPreCheck: {
      askDates?: boolean;
    } & components['schemas']['ResidentTransferPlaces'];
    ResidentTransferEstimate: components['schemas']['ResidentTransferPlaces'];
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
    BridgingPreCheck: {
      askDates?: boolean;
    } & components['schemas']['BridgingPlaces'];
    BridgingEstimate: components['schemas']['BridgingPlaces'];
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
    DuplicateClearingPreCheck: {
      askDates?: boolean;
    } & components['schemas']['DuplicateClearingPlaces'];
    DuplicateClearingEstimate: {
      transferMonth?: components['schemas']['Month'];
    } & components['schemas']['DuplicateClearingPlaces'];
    DuplicateClearingApplication: {
      contact: components['schemas']['ContactAddress'];
      agent?: components['schemas']['Agent'];
      refundAccount: components['schemas']['RefundAccount'];
    } & components['schemas']['DuplicateClearingPlaces'];
    /** @description Pay the arrears first, or waive them: the unpaid months then do not count and can never be made up. A waiver is a signed undertaking 承诺书. */
    ArrearsChoiceAnswer: {
      /** @enum {string} */
      choice: 'PAY_ARREARS' | 'WAIVE_ARREARS';
      /** @constant */
      understood: true;
    };
    /** @description Which relation stays for the months paid twice; the other one's personal account is refunded. */
    DuplicateChoiceAnswer: {
      /** @enum {string} */
      keep: 'DESTINATION' | 'ORIGIN';
      /** @constant */
      understood: true;
    };
    PreCheckResult: {
      /** @enum {string} */
      decision:
        | 'REFUSE'
        | 'NEEDS_CHOICE'
        | 'NEEDS_ANSWERS'
        | 'REGISTRATION_CHANGE_ONLY'
        | 'TRANSFER_REQUIRED'
        | 'SEAL_TEMP_ACCOUNT'
        | 'TEMP_ACCOUNT'
        | 'PARTIAL_TRANSFER'
        | 'TRANSFER_WITH_FUNDS'
        | 'BRIDGE'
        | 'MANUAL'
        | 'CLEAR_DUPLICATES'
        | 'NOTHING_TO_CLEAR';
      code: string | null;
      /** @description Whether an application would open a case now. */
      allowed: boolean;
      /** @description Step table that would run. */
      table: string | null;
      /** @enum {string} */
      direction?: 'RESIDENT_TO_EMPLOYEE' | 'EMPLOYEE_TO_RESIDENT';
      /**
       * @description Whether money moves: all funds, the personal account only, or none.
       * @enum {string}
       */
      money: 'FUNDS' | 'ACCOUNT_ONLY' | 'NONE';
      summary: string;
      summaryZh: string;
      reasons: components['schemas']['Remedy'][];
      /** @description What must be asked because an agency has no system to answer. */
      questions: {
        field: string;
        question: string;
        questionZh: string;
      }[];
      /** @description What each agency said, and the evidence of it. */
      found: {
        side: string;
        region: components['schemas']['RegionCode'];
        memberId: components['schemas']['MemberId'];
        /** @enum {string} */
        source: 'AGENCY' | 'DECLARED' | 'MISSING';
        evidenceId?: string;
        /** @enum {string} */
        relation?: 'ACTIVE' | 'PAUSED' | 'TERMINATED' | 'NONE';
        account?: components['schemas']['AccountKind'];
        paidMonths?: number;
        arrearsMonths?: number;
        certificateNumber?: string;
      }[];
      excludedMonths?: number;
      duplicates?: components['schemas']['Duplicates'];
      benefitPlace?: {
        place: string | null;
        rule: string;
        sources: string[];
      };
      /** @description Statutory limits if the case were opened today. */
      dates: components['schemas']['StatutoryDate'][];
      /** @description Rules used whose source text could not be confirmed. */
      unconfirmed: string[];
    };
    StatutoryDate: {
      rule: string;
      step: string;
      workingDays: number;
      source: string | null;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
      /** Format: date */
      due: string | null;
      /**
       * Format: date
       * @description First day the calendar does not cover; then no date is given.
       */
      uncovered: string | null;
      /**
       * Format: date
       * @description With every weekday counted; the true date is not before it.
       */
      notBefore: string | null;
    };
    EstimateResult: {
      /** @enum {string} */
      mode: 'FUNDS' | 'RELATION_ONLY' | 'ACCOUNT_ONLY';
      transferMonth: components['schemas']['Month'];
      paidMonths: number;
      lines: components['schemas']['EstimateLine'][];
      /** @description How the account grew, year by year. */
      years: components['schemas']['EstimateYear'][];
      /** @description For months paid twice, the refund of each choice. */
      options: components['schemas']['DuplicateOption'][];
      roundingSensitive?: boolean;
      notes: {
        text: string;
        textZh: string;
      }[];
      unconfirmed: string[];
    };
    EstimateLine: {
      /** @example f4 */
      line: string;
      label: string;
      labelZh: string;
      amount: components['schemas']['Money'];
      rules: string[];
      sources: string[];
    };
    EstimateYear: {
      year: number;
      months: number;
      ratePct?: string | null;
      /** @enum {string|null} */
      rateStatus?: 'OFFICIAL' | 'UNCONFIRMED' | 'PROVISIONAL' | null;
      credited: components['schemas']['Money'];
      interest: components['schemas']['Money'];
      balance: components['schemas']['Money'];
      pooled: components['schemas']['Money'];
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
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @example chifeng-social-insurance */
    MemberId: string;
    /**
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
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
  queryCertificate: {
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
         *       "scheme": "ENTERPRISE_EMPLOYEE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The certificate as the agency issues it; the person need not go back for it. */
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
          'application/json': components['schemas']['Certificate'];
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
  queryContributionHistory: {
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
         *       "scheme": "ENTERPRISE_EMPLOYEE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The months paid, grouped in periods of one base and one payer. */
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
          'application/json': components['schemas']['ContributionHistory'];
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
  queryStatus: {
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
         *       "scheme": "ENTERPRISE_EMPLOYEE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['RelationQuery'];
      };
    };
    responses: {
      /** @description The state of the relation; `relation` is NONE where the agency knows none. */
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
          'application/json': components['schemas']['RelationStatus'];
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
  announceFile: {
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
         *       "region": "150502",
         *       "fileId": "0198f3a2-5b6c-7d8e-9f01-23456789abcd",
         *       "kind": "PERSONAL_FILE",
         *       "mediaType": "application/pdf",
         *       "bytes": 1048576,
         *       "digest": "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['FileAnnouncement'];
      };
    };
    responses: {
      /** @description The agency waits for the bytes, or has them already. */
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
          'application/json': components['schemas']['AnnouncedFile'];
        };
      };
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
  handOverFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Region of the announcement, whose agency receives the paper. */
        region: components['schemas']['RegionCode'];
        /** @description Id of the announcement. */
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
      /** @description The agency's receipt for these very bytes. */
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
          'application/json': components['schemas']['FileReceipt'];
        };
      };
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
  getCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The case. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseStatus'];
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
  sendContactLetter: {
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
        'application/json': components['schemas']['ContactLetterMessage'];
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
  sendInformationSheet: {
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
        'application/json': components['schemas']['InformationSheetMessage'];
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
  sendFundsNotice: {
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
        'application/json': components['schemas']['FundsNoticeMessage'];
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
  sendReply: {
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
        'application/json': components['schemas']['StepReply'];
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
