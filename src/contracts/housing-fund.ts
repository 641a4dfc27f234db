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
  '/cases/{caseId}/transfer-letters': {
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
     * Contact letter BDC901 单笔转入申请
     * @description TxFunc 0, the new centre's letter, entered by one and reviewed by another person, answers the step `review`; TxFunc 1, the old centre's acceptance, answers `acceptance`. A number that stands on another letter is refused with 409 and reasonCode HPF_CONNUM_CONFLICT.
     */
    post: operations['sendTransferLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/transfer-cancellations': {
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
     * Cancellation BDC903 转入申请撤销
     * @description Answers the step `cancellation`. Only while the letter is in 01; afterwards 409 with reasonCode HPF_CANCEL_TOO_LATE.
     */
    post: operations['sendTransferCancellation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/transfer-information': {
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
     * Account information, negotiation or closure BDC905 单笔转出信息
     * @description TxFunc 0 (old centre, information or rejection) answers `information` or `negotiation`; TxFunc 1 (new centre, negotiation) answers `delivery`, `negotiate` or `close`; TxFunc 2 (new centre, closure) answers `close`, `close-negotiated` or `close-failed`. Amounts that do not add up and flags besides 1 and 2 are refused with 422 and nothing is kept.
     */
    post: operations['sendTransferInformation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/housing-payments': {
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
     * What became of a payment order
     * @description Answers `payment`, `payment-ruling`, `negotiation` or `return`. PAID and RETURNED carry the payment; MANUAL says that the bank itself does not know.
     */
    post: operations['sendHousingPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/housing-credits': {
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
     * Credit as the bank has booked it, SBDC100 到账通知
     * @description Answers the step `credit`.
     */
    post: operations['sendHousingCredit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/housing-replies': {
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
     * @description Answers every step that asks for no document. Which outcomes a step knows stands with the operation that asked, under `x-outcomes`; another one is refused with OUTCOME_UNKNOWN.
     */
    post: operations['sendHousingReply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/loan-use-certificates': {
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
     * The certificate of the deposit centre, or its refusal
     * @description Answers the step `issue`. It goes on to the lending centre byte for byte.
     */
    post: operations['sendLoanUseCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/loan-feedback': {
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
     * Receipt 回执 of the lending centre, loan granted or not
     * @description Answers the step `decision`. It goes on to the deposit centre byte for byte.
     */
    post: operations['sendLoanFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-progress/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Progress of a letter BDC904 申请进度查询
     * @description The state of the platform with its words and whom to call. A letter of other centres is answered exactly like an unknown one.
     */
    post: operations['queryTransferProgress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/centre-codes/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Codes of the centres BDC909 中心代码查询
     * @description Node and unit codes of the centres that this gateway reaches.
     */
    post: operations['queryCentreCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transfer-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Batch of letters BDC902 批量转入申请
     * @description One file is one batch, whole or not at all: 19 columns, each followed by `@|$`. Every row opens a case of its own and is then asked for its signed letter; the same batch again opens nothing new.
     */
    post: operations['sendTransferBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/information-batches/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Batch of account information BDC906 批量转出信息
     * @description Reads a file of 18 columns and gives each row as the message of its case with the step that waits for it; each is then sent as its own signed message.
     */
    post: operations['readInformationBatch'];
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
      /** @description Months paid here, of the last 24. */
      recentMonths?: components['schemas']['Month'][];
      /** @description Day of sealing 封存, where the account is sealed. */
      sealedOn?: components['schemas']['PlainDate'];
      /** @description Where a loan of another centre is being repaid from this account 异地贷款在还. */
      loanRegion?: components['schemas']['RegionCode'];
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
    /** @description The sender's own id of this message (SendSeqNo of the platform); sent again, it carries the same id. */
    MessageId: string;
    /** @description The Idempotency-Key under which the step was asked. */
    StepId: components['schemas']['Uuid'];
    /** @description That a message has been kept. */
    Receipt: {
      caseId: components['schemas']['Uuid'];
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      receivedAt: components['schemas']['Instant'];
      receipt: components['schemas']['Uuid'];
    };
    /**
     * @description Number of a contact letter, node 6 + YYMMDD + serial 4. Its form is checked by the service.
     * @example C150502603020001
     */
    LetterNumber: string;
    PlatformText: string;
    /** @description 1 yes, 2 no; other values are a finding of the service. */
    PlatformFlag: string;
    /** @description YYYYMM; empty where nothing is said. */
    PlatformMonth: '' | string;
    /** @description Yuan with two decimals; empty where nothing is said. */
    PlatformAmount: string;
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
    /** @description Account information, rejection, negotiation or closure, as an answer. */
    TransferInformationMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      information: components['schemas']['TransferInformation'];
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
    /** @description A cancellation, as an answer. */
    TransferCancellationMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      cancellation: components['schemas']['TransferCancellation'];
    };
    /** @description The bank's own number of the payment. */
    BankReference: string;
    /** @description A payment as the payer's bank has taken it. */
    HousingPayment: {
      amount: components['schemas']['Money'];
      bankReference: components['schemas']['BankReference'];
      bankDate: components['schemas']['PlainDate'];
    };
    /** @enum {string} */
    PaymentOutcome: 'PAID' | 'PAY_FAILED' | 'MANUAL' | 'PAY_AGAIN' | 'RETURNED';
    /** @description What became of a payment order, as an answer. */
    HousingPaymentMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      outcome: components['schemas']['PaymentOutcome'];
      payment?: components['schemas']['HousingPayment'];
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
    /** @description A credit, as an answer. */
    HousingCreditMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      credit: components['schemas']['HousingCredit'];
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
    /** @description The outcome of a step with its reason. */
    HousingReply: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      outcome: components['schemas']['HousingOutcome'];
      reasonCode?: string;
      reason?: components['schemas']['PlatformText'];
      reasonZh?: components['schemas']['PlatformText'];
      doneOn?: components['schemas']['PlainDate'];
    };
    /** @description The certificate or its refusal, as an answer. */
    LoanUseCertificateMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      person: components['schemas']['Person'];
      certificate: components['schemas']['LoanUseCertificate'];
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
    /** @description The receipt, as an answer. */
    LoanFeedbackMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      person: components['schemas']['Person'];
      feedback: components['schemas']['LoanFeedback'];
    };
    /** @description BDC904. */
    TransferProgressQuery: {
      orConNum: components['schemas']['LetterNumber'];
    };
    /** @description A real answer to BDC904, never an empty one. */
    TransferProgress: {
      orConNum: components['schemas']['LetterNumber'];
      /** @enum {string} */
      appPrStatus: '00' | '01' | '02' | '05' | '06' | '08' | '13' | '20' | '40';
      appProMessage: components['schemas']['PlatformText'];
      contacts: string;
      contPhone: string;
      caseNumber: string;
    };
    /** @description BDC909; everything when a member is absent. */
    CentreCodeQuery: {
      unitNo?: string;
      unitName?: string;
    };
    /** @description One row of BDC909. */
    CentreCode: {
      serial: number;
      unitNo: string;
      unitName: string;
      parentUnitNo: string;
      node: string;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
    };
    /** @description The centres found. */
    CentreCodes: {
      centres: components['schemas']['CentreCode'][];
    };
    /** @description Head and file of BDC902 or BDC906. */
    TransferBatch: {
      batConNum: string;
      batchTotalNum: string;
      file: string;
    };
    /** @description What became of one row; a row that may not begin says why. */
    BatchRowResult: {
      serial: string;
      conNum: components['schemas']['LetterNumber'];
      caseId?: components['schemas']['Uuid'];
      caseNumber?: string;
      code?: string;
    };
    /** @description The batch with its rows. */
    TransferBatchResult: {
      batConNum: string;
      columns: number;
      rows: components['schemas']['BatchRowResult'][];
    };
    /** @description One row as the message of its case; without a case where no letter of that number waits. */
    InformationRow: {
      serial: string;
      caseId?: components['schemas']['Uuid'];
      stepId?: components['schemas']['Uuid'];
      information: components['schemas']['TransferInformation'];
    };
    /** @description The batch with its rows. */
    InformationBatchResult: {
      batConNum: string;
      columns: number;
      rows: components['schemas']['InformationRow'][];
    };
    /** @description How the person is reached. */
    ContactAddress: {
      phone: string;
      address?: string;
      postcode?: string;
    };
    /** @description May my account move, and what will happen. */
    AccountTransferPreCheck: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
    };
    /** @description What would move. */
    AccountTransferEstimate: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      /** @description What if the old centre informed on this day; today when absent. */
      transferDate?: components['schemas']['PlainDate'];
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
    /** @description Would a certificate be issued, and do the months of both cities suffice. */
    LoanCertificatePreCheck: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
    };
    /** @description How much the lending centre's formula gives, as far as it is known. */
    LoanCertificateEstimate: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      signedOn?: components['schemas']['PlainDate'];
      firstLoan?: boolean;
      firstHome?: boolean;
    };
    /** @description Application for the certificate; `destinationRegion` is where the loan is asked for. */
    LoanCertificateApplication: {
      originRegion: components['schemas']['RegionCode'];
      destinationRegion: components['schemas']['RegionCode'];
      contact: components['schemas']['ContactAddress'];
    };
    /** @description What the law and the centres' own rules say before anything is filed. */
    HousingPreCheckResult: {
      /** @enum {string} */
      decision:
        'TRANSFER' | 'WITHDRAW' | 'WAIT' | 'REFUSE' | 'ASK_EMPLOYER' | 'NEEDS_ANSWERS' | 'CERTIFICATE';
      code: string | null;
      /** @description Whether an application would open a case now. */
      allowed: boolean;
      table: string | null;
      /** @enum {string} */
      money: 'ACCOUNT_ONLY' | 'NONE';
      summary: components['schemas']['PlatformText'];
      summaryZh: components['schemas']['PlatformText'];
      /** @description First month or day on which it could begin. */
      earliest?: string | null;
      /**
       * @description 提取原因 of the ministry's list.
       * @enum {string}
       */
      withdrawalReason?: '18' | '19';
      /** @description Months of both cities in one run. */
      recognisedMonths?: number;
      reasons: components['schemas']['Remedy'][];
      questions: Record<string, never>[];
      found: components['schemas']['FoundAccount'][];
      dates: components['schemas']['HousingDate'][];
      unconfirmed: string[];
    };
    /** @description What a centre said, and the evidence of it. */
    FoundAccount: {
      /** @enum {string} */
      side: 'origin' | 'destination';
      region: components['schemas']['RegionCode'];
      memberId: components['schemas']['MemberId'];
      /** @enum {string} */
      source: 'AGENCY' | 'MISSING';
      evidenceId?: components['schemas']['Uuid'];
      accountStatus?: components['schemas']['AccountStatus'];
      paidMonths?: number;
    };
    /** @description A limit if the case were opened today. */
    HousingDate: {
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
       * @description First day the calendar does not cover.
       */
      uncovered: string | null;
      /**
       * Format: date
       * @description The true date is not before it.
       */
      notBefore: string | null;
    };
    /** @description Months at the new centre before a transfer. */
    StabilityPolicy: {
      /** @enum {string} */
      kind: 'NONE' | 'CONSECUTIVE' | 'WINDOW';
      months: number;
      windowMonths: number;
      minOriginMonths: number;
    };
    /** @description Policy of one centre from a day on, entered by two people from the centre's own publication. */
    SetCentrePolicyAct: {
      memberId: components['schemas']['MemberId'];
      effectiveFrom: components['schemas']['PlainDate'];
      stability: components['schemas']['StabilityPolicy'];
      openLoanBlocksTransferOut: boolean;
      /** @enum {string} */
      flags: 'strict' | 'lenient';
      source: string | null;
    };
    /** @description Sign-off of one day of one pair of centres, by two people. */
    SignReconciliationAct: {
      day: components['schemas']['PlainDate'];
      originId: components['schemas']['MemberId'];
      destinationId: components['schemas']['MemberId'];
      remark: string;
    };
    /** @description The sheets of a day. */
    ReconciliationReport: {
      day: components['schemas']['PlainDate'];
      sheets: components['schemas']['ReconciliationSheet'][];
    };
    /** @description One pair of centres on one day. */
    ReconciliationSheet: {
      originId: components['schemas']['MemberId'];
      destinationId: components['schemas']['MemberId'];
      letters: components['schemas']['LetterCount'][];
      totals: components['schemas']['ReconciliationTotals'];
      /** @description Counts agree on both sides and the three totals are equal. */
      balanced: boolean;
      exceptions: components['schemas']['ReconciliationException'][];
      signedBy: string | null;
      secondBy: string | null;
    };
    /** @description Letters in one state of the platform, as each side's own messages have it. */
    LetterCount: {
      /** @enum {string} */
      state: '00' | '01' | '02' | '05' | '06' | '08' | '13' | '20' | '40';
      destination: number;
      origin: number;
    };
    /** @description Of the letters closed with money on that day. Equal, or somebody must look. */
    ReconciliationTotals: {
      /** @description Sum of the transfer amounts in BDC905. */
      informed: components['schemas']['Money'];
      /** @description Sum of the bank's credits from that payer, less what was returned. */
      banked: components['schemas']['Money'];
      /** @description Sum of the credits to persons. */
      credited: components['schemas']['Money'];
    };
    /** @description A letter that somebody must look at. */
    ReconciliationException: {
      /** @enum {string} */
      kind:
        | 'INFO_WITHOUT_MONEY'
        | 'MONEY_WITHOUT_INFO'
        | 'AMOUNT_DIFF'
        | 'CREDITED_NOT_CLOSED'
        | 'CLOSED_NOT_CREDITED';
      caseNumber: string;
      letterNumber: components['schemas']['LetterNumber'];
      amount: components['schemas']['Money'];
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
  sendTransferLetter: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "letter": {
         *         "conNum": "C150502603020001",
         *         "txFunc": "1",
         *         "tranRstCode": "0"
         *       }
         *     }
         */
        'application/json': components['schemas']['TransferLetterMessage'];
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
  sendTransferCancellation: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "cancellation": {
         *         "orConNum": "C150502603020001",
         *         "orTxFunc": "1"
         *       }
         *     }
         */
        'application/json': components['schemas']['TransferCancellationMessage'];
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
  sendTransferInformation: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "information": {
         *         "orConNum": "C150502603020001",
         *         "txFunc": "0",
         *         "empName": "张三",
         *         "docType": "01",
         *         "idNum": "110101199003071233",
         *         "tranAmt": "48942.26",
         *         "orAcctAmt": "48652.37",
         *         "yinter": "289.89",
         *         "oAcctDate": "201803",
         *         "payEndDate": "202605",
         *         "sixMconFlag": "1",
         *         "loanNum": "0",
         *         "loanEndFlag": "2",
         *         "frLoanFlag": "2",
         *         "tranRstCode": "0",
         *         "contPhone": "0476-0000000"
         *       }
         *     }
         */
        'application/json': components['schemas']['TransferInformationMessage'];
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
  sendHousingPayment: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "outcome": "PAID",
         *       "payment": {
         *         "amount": "48942.26",
         *         "bankReference": "SB20260302-1",
         *         "bankDate": "2026-03-02"
         *       }
         *     }
         */
        'application/json': components['schemas']['HousingPaymentMessage'];
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
  sendHousingCredit: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "credit": {
         *         "amount": "48942.26",
         *         "bankReference": "SB20260302-1",
         *         "bankDate": "2026-03-03",
         *         "counterAccount": "6200150400000001",
         *         "counterName": "赤峰市住房公积金中心",
         *         "summary": "C150502603020001"
         *       }
         *     }
         */
        'application/json': components['schemas']['HousingCreditMessage'];
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
  sendHousingReply: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "outcome": "RECORDED"
         *     }
         */
        'application/json': components['schemas']['HousingReply'];
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
  sendLoanUseCertificate: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       },
         *       "certificate": {
         *         "region": "150400",
         *         "match": true,
         *         "result": "ISSUED",
         *         "number": "202603020001",
         *         "verificationCode": "0123456789AB"
         *       }
         *     }
         */
        'application/json': components['schemas']['LoanUseCertificateMessage'];
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
  sendLoanFeedback: {
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
         *       "stepId": "0196f3a0-0000-7000-8000-000000000001",
         *       "messageId": "20260302000001",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       },
         *       "feedback": {
         *         "decision": "APPROVED",
         *         "lendingRegion": "150500",
         *         "amount": "300000.00",
         *         "years": 20,
         *         "method": "EQUAL_PAYMENT"
         *       }
         *     }
         */
        'application/json': components['schemas']['LoanFeedbackMessage'];
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
  queryTransferProgress: {
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
         *       "orConNum": "C150502603020001"
         *     }
         */
        'application/json': components['schemas']['TransferProgressQuery'];
      };
    };
    responses: {
      /** @description Where the letter stands. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferProgress'];
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
  queryCentreCodes: {
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
         *       "unitName": "通辽"
         *     }
         */
        'application/json': components['schemas']['CentreCodeQuery'];
      };
    };
    responses: {
      /** @description The centres. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CentreCodes'];
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
  sendTransferBatch: {
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
         *       "batConNum": "PLZYJXHC150502603020001",
         *       "batchTotalNum": "0",
         *       "file": ""
         *     }
         */
        'application/json': components['schemas']['TransferBatch'];
      };
    };
    responses: {
      /** @description Each row with its case. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferBatchResult'];
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
  readInformationBatch: {
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
         *       "batConNum": "PLZYJXHC150402603020001",
         *       "batchTotalNum": "0",
         *       "file": ""
         *     }
         */
        'application/json': components['schemas']['TransferBatch'];
      };
    };
    responses: {
      /** @description Each row with its case and step. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InformationBatchResult'];
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
