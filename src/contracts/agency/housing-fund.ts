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
  '/transfer-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Review an application and send the letter
     * @description Material may be asked for once.
     */
    post: operations['reviewHousingTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in the letter BDC901, forwarded byte for byte
     * @description The new centre’s own token stands beside it in Consumer-Signature.
     */
    post: operations['receiveTransferLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-cancellation-offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Until the old centre accepts, the letter may be cancelled BDC903
     * @description Acknowledged and answered only by a centre that cancels.
     */
    post: operations['offerTransferCancellation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-information-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check the account and send BDC905, or reject
     * @description Interest is fixed here and paid as it stands.
     */
    post: operations['requestTransferInformation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-information': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in BDC905, forwarded byte for byte
     * @description Acknowledged; answered only by a centre that negotiates while the letter is in 08.
     */
    post: operations['receiveTransferInformation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/housing-payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pay what the information says, with the number of the letter as summary
     * @description The same key pays once. What the bank does not know is MANUAL and is never paid again by itself.
     */
    post: operations['requestHousingPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/payment-rulings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** People settle with the bank whether a payment went */
    post: operations['requestPaymentRuling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/housing-credits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what your bank has booked */
    post: operations['confirmHousingCredit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funds-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Too little or too much has come */
    post: operations['requestFundsDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-negotiations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in the negotiation BDC905, forwarded byte for byte */
    post: operations['receiveTransferNegotiation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/funds-returns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send money back to the payer 退回 */
    post: operations['requestFundsReturn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-closures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Credit the person and close the letter BDC905
     * @description Asked only when the money has matched, or with FAILED when the old centre rejected.
     */
    post: operations['closeTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-cancellations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hear that the letter is cancelled, forwarded byte for byte */
    post: operations['receiveTransferCancellation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-closure-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hear how the letter ended, forwarded byte for byte */
    post: operations['receiveTransferClosure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-flags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark a loan elsewhere on the account that has come */
    post: operations['receiveLoanFlag'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/deposit-centre-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hear that a borrower’s account has moved */
    post: operations['receiveDepositCentreChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-use-certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issue the certificate for a loan elsewhere */
    post: operations['issueLoanUseCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-use-certificates/receive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in the certificate, forwarded byte for byte, and check it */
    post: operations['receiveLoanUseCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide about the loan and send the receipt 回执 */
    post: operations['requestLoanDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in the receipt, forwarded byte for byte, and mark the borrower */
    post: operations['receiveLoanFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-settlement-offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say when the loan is paid off
     * @description Acknowledged; answered when it is so.
     */
    post: operations['offerLoanSettlement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/loan-flags/clear': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the mark of a loan elsewhere off */
    post: operations['clearLoanFlag'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/housing-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take note of what another side of a case says about it, such as a reminder */
    post: operations['receiveHousingNotice'];
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
     * @description A key that never arrived is UNKNOWN.
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
      answer?: components['schemas']['StepAnswer'];
    };
    /** @description The message that answers, without its ids. */
    StepAnswer: {
      outcome?: components['schemas']['HousingOutcome'] | components['schemas']['PaymentOutcome'];
      reasonCode?: string;
      reason?: components['schemas']['PlatformText'];
      reasonZh?: components['schemas']['PlatformText'];
      doneOn?: components['schemas']['PlainDate'];
      enteredBy?: string;
      reviewedBy?: string;
      letter?: components['schemas']['TransferLetter'];
      information?: components['schemas']['TransferInformation'];
      cancellation?: components['schemas']['TransferCancellation'];
      payment?: components['schemas']['HousingPayment'];
      credit?: components['schemas']['HousingCredit'];
      person?: components['schemas']['Person'];
      certificate?: components['schemas']['LoanUseCertificate'];
      feedback?: components['schemas']['LoanFeedback'];
    };
    Acknowledgement: {
      receivedAt: components['schemas']['Instant'];
      receipt: string;
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
      caseNumber: string;
      workflow: string;
      person: components['schemas']['Person'];
      origin: components['schemas']['Place'];
      destination: components['schemas']['Place'];
      letterNumber?: components['schemas']['LetterNumber'];
    };
    /** @description A step that needs no more than the case. */
    HousingCall: components['schemas']['CaseHead'];
    TransferApplicationCall: {
      application: components['schemas']['AccountTransferApplication'];
      material?: components['schemas']['MaterialAnswer'];
    } & components['schemas']['CaseHead'];
    LoanDecisionCall: {
      application: components['schemas']['LoanCertificateApplication'];
    } & components['schemas']['CaseHead'];
    PayeeAccount: {
      number: string;
      holder: string;
      bank: string;
    };
    HousingPaymentCall: {
      amount: components['schemas']['Money'];
      account?: components['schemas']['PayeeAccount'];
    } & components['schemas']['CaseHead'];
    HousingCreditCall: {
      payment: components['schemas']['HousingPayment'];
    } & components['schemas']['CaseHead'];
    FundsDecisionCall: {
      informed: components['schemas']['Money'];
      received: components['schemas']['Money'];
      /** @description Received less informed. */
      difference: components['schemas']['Money'];
    } & components['schemas']['CaseHead'];
    FundsReturnCall: {
      amount: components['schemas']['Money'];
      /** @description Where the money came from. */
      counterAccount: string;
    } & components['schemas']['CaseHead'];
    TransferClosureCall: {
      /** @enum {string} */
      result: 'NORMAL' | 'NEGOTIATED' | 'FAILED';
      /** @description What has been booked by the bank and is to be credited. */
      amount: components['schemas']['Money'];
    } & components['schemas']['CaseHead'];
    LoanFlagCall: {
      lendingRegion: components['schemas']['RegionCode'];
    } & components['schemas']['CaseHead'];
    /** @description An administrative act of another side; it asks for nothing but attention. */
    CaseNotice: {
      /** @enum {string} */
      notice:
        'REMINDER' | 'CLARIFICATION' | 'CASE_REJECT' | 'CASE_INVALIDATE' | 'CASE_CLOSE' | 'CASE_WITHDRAW';
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      stepId: components['schemas']['Uuid'];
      from: string;
      text: string;
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
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
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
      /** @description Months paid here, of the last 24. */
      recentMonths?: components['schemas']['Month'][];
      /** @description Day of sealing 封存, where the account is sealed. */
      sealedOn?: components['schemas']['PlainDate'];
      /** @description Where a loan of another centre is being repaid from this account 异地贷款在还. */
      loanRegion?: components['schemas']['RegionCode'];
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
    /** @example chifeng-social-insurance */
    MemberId: string;
    /**
     * @description Number of a contact letter, node 6 + YYMMDD + serial 4. Its form is checked by the service.
     * @example C150502603020001
     */
    LetterNumber: string;
    /** @description How the person is reached. */
    ContactAddress: {
      phone: string;
      address?: string;
      postcode?: string;
    };
    /** @description 异地转移接续申请. */
    AccountTransferApplication: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      contact: components['schemas']['ContactAddress'];
      /** @description Old account; asked from the old centre when absent. */
      originAccount?: string;
      originEmployer?: string;
      /** @description Number of the letter, in a batch of the new centre. */
      letterNumber?: components['schemas']['LetterNumber'];
    };
    /** @description What the new centre asked for, once. */
    MaterialAnswer: {
      text: string;
    };
    /** @enum {string} */
    HousingOutcome:
      | 'NEEDS_MATERIAL'
      | 'REFUSED'
      | 'BOUNCED'
      | 'RETURN_WANTED'
      | 'RETURN_ALL'
      | 'DISPUTED'
      | 'RECORDED'
      | 'VERIFIED'
      | 'MISMATCH'
      | 'FLAGGED'
      | 'SETTLED';
    /** @enum {string} */
    PaymentOutcome: 'PAID' | 'PAY_FAILED' | 'MANUAL' | 'PAY_AGAIN' | 'RETURNED';
    PlatformText: string;
    /**
     * @description Codes of the housing fund: 01 身份证, 02 军官证, 03 护照, 04 外国人永久居留证, 99 其他.
     * @enum {string}
     */
    DocumentType: '01' | '02' | '03' | '04' | '99';
    DocumentNumber: string;
    /** @description 联系函 of BDC901. With txFunc 1 only number and result are needed. */
    TransferLetter: {
      conNum: components['schemas']['LetterNumber'];
      /**
       * @description 0 new letter, 1 accepted.
       * @enum {string}
       */
      txFunc: '0' | '1';
      tranOutUnitNo?: string;
      tranCenName?: string;
      empName?: string;
      docType?: components['schemas']['DocumentType'];
      idNum?: components['schemas']['DocumentNumber'];
      socUnitName?: components['schemas']['PlatformText'];
      socRefAcctNo?: string;
      tranRefAcctNo?: string;
      tranRefAcctName?: string;
      tranBank?: string;
      entBank?: string;
      trenCenInfo?: string;
      /** @description Day of the letter, YYYYMMDD. */
      genDate?: string;
      /** @enum {string} */
      tranRstCode?: '' | '0' | '1' | '2';
      tranRstMsg?: components['schemas']['PlatformText'];
      remark?: components['schemas']['PlatformText'];
      bak1?: components['schemas']['PlatformText'];
      bak2?: components['schemas']['PlatformText'];
    };
    /** @description Yuan with two decimals; empty where nothing is said. */
    PlatformAmount: string;
    /** @description YYYYMM; empty where nothing is said. */
    PlatformMonth: '' | string;
    /** @description 1 yes, 2 no; other values are a finding of the service. */
    PlatformFlag: string;
    /** @description 转出信息 of BDC905. Amounts, months and flags may be absent in a rejection, a negotiation and a closure. */
    TransferInformation: {
      orConNum: components['schemas']['LetterNumber'];
      /**
       * @description 0 information or rejection, 1 negotiation, 2 closure.
       * @enum {string}
       */
      txFunc: '0' | '1' | '2';
      empName: string;
      docType: components['schemas']['DocumentType'];
      idNum: components['schemas']['DocumentNumber'];
      /** @description 转移金额, principal and interest together. */
      tranAmt?: components['schemas']['PlatformAmount'];
      /** @description 本金金额. */
      orAcctAmt?: components['schemas']['PlatformAmount'];
      /** @description 利息金额. */
      yinter?: components['schemas']['PlatformAmount'];
      oAcctDate?: components['schemas']['PlatformMonth'];
      payEndDate?: components['schemas']['PlatformMonth'];
      sixMconFlag?: components['schemas']['PlatformFlag'];
      loanNum?: string;
      /** @description Has a housing fund loan that is NOT paid off, whatever the name suggests. */
      loanEndFlag?: components['schemas']['PlatformFlag'];
      frLoanFlag?: components['schemas']['PlatformFlag'];
      /**
       * @description With txFunc 0, 1 is a rejection; absent, null or empty is none.
       * @enum {string|null}
       */
      tranRstCode?: '' | '0' | '1' | '2' | null;
      tranRstMsg?: components['schemas']['PlatformText'];
      remark?: components['schemas']['PlatformText'];
      bak1?: components['schemas']['PlatformText'];
      bak2?: components['schemas']['PlatformText'];
      contPhone: string;
    };
    /** @description BDC903. One letter (orTxFunc 1), or a letter of a batch (2). */
    TransferCancellation: {
      orConNum: components['schemas']['LetterNumber'];
      /** @enum {string} */
      orTxFunc: '1' | '2';
      subConNum?: components['schemas']['LetterNumber'];
      tranOutUnitNo?: string;
      tranCenName?: string;
      empName?: string;
      docType?: components['schemas']['DocumentType'];
      idNum?: components['schemas']['DocumentNumber'];
      remark?: components['schemas']['PlatformText'];
    };
    /** @description The bank's own number of the payment. */
    BankReference: string;
    /** @description A payment as the payer's bank has taken it. */
    HousingPayment: {
      amount: components['schemas']['Money'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
    };
    /** @description A credit of SBDC100, as far as a letter needs it. */
    HousingCredit: {
      amount: components['schemas']['Money'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
      counterAccount: string;
      counterName: string;
      /** @description Number of the letter, when the payer wrote it. */
      summary?: components['schemas']['LetterNumber'];
    };
    /** @description 回执 of the lending centre. */
    LoanFeedback: {
      /** @enum {string} */
      decision: 'APPROVED' | 'DENIED';
      lendingRegion: components['schemas']['RegionCode'];
      amount?: components['schemas']['Money'];
      years?: number;
      from?: components['schemas']['Month'];
      to?: components['schemas']['Month'];
      /**
       * @description 等额本息 or 等额本金.
       * @enum {string}
       */
      method?: 'EQUAL_PAYMENT' | 'EQUAL_PRINCIPAL';
      monthlyPayment?: components['schemas']['Money'];
      reasonZh?: components['schemas']['PlatformText'];
    };
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @description The sender's own id of this message (SendSeqNo of the platform); sent again, it carries the same id. */
    MessageId: string;
    /** @description A letter or its acceptance, as an answer. */
    TransferLetterMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      /** @description 录入, needed for a new letter. */
      enteredBy?: string;
      /** @description 复核, another person. */
      reviewedBy?: string;
      letter: components['schemas']['TransferLetter'];
    };
    /** @description Account information, rejection, negotiation or closure, as an answer. */
    TransferInformationMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      information: components['schemas']['TransferInformation'];
    };
    /** @description A cancellation, as an answer. */
    TransferCancellationMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      cancellation: components['schemas']['TransferCancellation'];
    };
    /** @description The certificate or its refusal, as an answer. */
    LoanUseCertificateMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      person: components['schemas']['Person'];
      certificate: components['schemas']['LoanUseCertificate'];
    };
    /** @description Application for the certificate; `destinationRegion` is where the loan is asked for. */
    LoanCertificateApplication: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      contact: components['schemas']['ContactAddress'];
    };
    /** @description The receipt, as an answer. */
    LoanFeedbackMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      person: components['schemas']['Person'];
      feedback: components['schemas']['LoanFeedback'];
    };
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
  reviewHousingTransfer: {
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
        'application/json': components['schemas']['TransferApplicationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveTransferLetter: {
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
        'application/json': components['schemas']['TransferLetterMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  offerTransferCancellation: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestTransferInformation: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveTransferInformation: {
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
        'application/json': components['schemas']['TransferInformationMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestHousingPayment: {
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
        'application/json': components['schemas']['HousingPaymentCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestPaymentRuling: {
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
        'application/json': components['schemas']['HousingPaymentCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  confirmHousingCredit: {
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
        'application/json': components['schemas']['HousingCreditCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestFundsDecision: {
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
        'application/json': components['schemas']['FundsDecisionCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveTransferNegotiation: {
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
        'application/json': components['schemas']['TransferInformationMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestFundsReturn: {
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
        'application/json': components['schemas']['FundsReturnCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  closeTransfer: {
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
        'application/json': components['schemas']['TransferClosureCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveTransferCancellation: {
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
        'application/json': components['schemas']['TransferCancellationMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveTransferClosure: {
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
        'application/json': components['schemas']['TransferInformationMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveLoanFlag: {
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
        'application/json': components['schemas']['LoanFlagCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveDepositCentreChange: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  issueLoanUseCertificate: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveLoanUseCertificate: {
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
        'application/json': components['schemas']['LoanUseCertificateMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  requestLoanDecision: {
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
        'application/json': components['schemas']['LoanDecisionCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveLoanFeedback: {
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
        'application/json': components['schemas']['LoanFeedbackMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  offerLoanSettlement: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  clearLoanFlag: {
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
        'application/json': components['schemas']['HousingCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveHousingNotice: {
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
