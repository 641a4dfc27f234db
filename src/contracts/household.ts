// Generated from openapi/household.yaml: npm run generate
export interface paths {
  '/registrations/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registration verification 户籍核验 of a person at one place
     * @description Whether the registration stands and where. IN_TRANSIT is the time between the old and the new registration of a move; whoever asks waits and asks again, and fails nothing for it. 404 where the bureau never registered anybody of that number.
     */
    post: operations['verifyRegistration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bases/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check of the basis of a move 落户依据核查
     * @description Looks into the registers behind own residence, rented residence and employment. What cannot be proven is never refused here: NEED_EVIDENCE names the papers that help. Asked and answered without age, education, income, points, or how long anything has lasted.
     */
    post: operations['checkBasis'];
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
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    /**
     * Where a move stands, for a bureau that is a party to it
     * @description A case of other bureaus is answered exactly like an unknown one.
     */
    get: operations['getMove'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/standard-messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    /**
     * Permit and certificate in the names of the police exchange
     * @description The newest permit (010122) and certificate (010124) of a case with the standard's own field names, for a bureau whose system speaks them.
     */
    get: operations['getMoveMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/permits': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Permits to move in 准予迁入证明 of the destination
     * @description Answers `decide`, `resolve` or `reissue`. At most four people stand on one permit; all permits of a case come in one message and go on to the origin byte for byte. A replay of the same message gets the same receipt (ack 00); another content under it is REPLY_CONFLICT, an unknown member BODY_INVALID (both ack 99).
     */
    post: operations['sendMovePermit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Certificates of the move 户口迁移证 of the origin
     * @description Answers `cancel`: the registration at the old place has ended and the people are in transit. One certificate for each permit. The destination answers `paper` with a certificate that the person brought.
     */
    post: operations['sendMoveCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/restorations': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Restoration of the old registration 恢复户口, by an officer of the origin
     * @description Answers `restore`, which waits for people after the destination has said that it did not register. Nothing else restores a registration.
     */
    post: operations['sendRestoration'];
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
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The outcome of a step
     * @description Answers every step that asks for no document; its outcomes are listed under `x-outcomes` of the agency contract.
     */
    post: operations['sendMoveReply'];
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
     * @description Normal 正常, in transit 迁移途中 (暂时失效), moved out 迁出, in service 服兵役, settled abroad 出国境定居, dead 死亡, cancelled 注销.
     * @enum {string}
     */
    Standing:
      'ACTIVE' | 'IN_TRANSIT' | 'MOVED_OUT' | 'IN_SERVICE' | 'SETTLED_ABROAD' | 'DECEASED' | 'CANCELLED';
    /**
     * @description City, town or village 城乡分类 (11x, 12x, 2xx) of the registered address.
     * @enum {string}
     */
    Settlement: 'CITY' | 'TOWN' | 'VILLAGE';
    /**
     * @description Own residence 自有住所, rented residence 租赁住所, employment 就业, spouse, parent or child registered there 投靠, admission to a school or return after it 学生.
     * @enum {string}
     */
    BasisKind: 'OWNED' | 'LEASE' | 'EMPLOYMENT' | 'DEPENDENT' | 'STUDENT';
    /**
     * @description What the register of this basis holds.
     * @enum {string}
     */
    BasisFinding:
      | 'PROPERTY_REGISTERED'
      | 'LEASE_IN_FORCE'
      | 'LEASE_EXPIRED'
      | 'LEASE_NOT_FILED'
      | 'INSURED_EMPLOYEE'
      | 'INSURED_FLEXIBLE'
      | 'KIN_REGISTERED'
      | 'KIN_ELSEWHERE'
      | 'ADMITTED'
      | 'GRADUATED'
      | 'NOTHING_FOUND';
    /**
     * @description Real estate register 不动产登记, lease filings 租赁备案, social insurance 社会保险参保, marriage, birth and household relations 民政与户籍关系, admissions and degrees 教育.
     * @enum {string}
     */
    Register: 'REAL_ESTATE' | 'LEASE_FILINGS' | 'SOCIAL_INSURANCE' | 'CIVIL_AFFAIRS' | 'EDUCATION';
    /**
     * @description What the one joined is to the person.
     * @enum {string}
     */
    Kinship: 'SPOUSE' | 'PARENT' | 'CHILD';
    /**
     * @description 不动产权证, 备案购房合同, 租赁合同, 出租人产权证明, 出租人同意书, 劳动合同, 单位同意落户证明, 营业执照, 结婚证, 出生医学证明, 户口簿, 法院文书（含抚养权）, 录取通知书, 毕业证.
     * @enum {string}
     */
    Paper:
      | 'PROPERTY_CERTIFICATE'
      | 'FILED_PURCHASE_CONTRACT'
      | 'LEASE_CONTRACT'
      | 'LANDLORD_TITLE'
      | 'LANDLORD_CONSENT'
      | 'EMPLOYMENT_CONTRACT'
      | 'UNIT_CONSENT'
      | 'BUSINESS_LICENCE'
      | 'MARRIAGE_CERTIFICATE'
      | 'BIRTH_CERTIFICATE'
      | 'HOUSEHOLD_BOOK'
      | 'COURT_PAPERS'
      | 'ADMISSION_NOTICE'
      | 'DIPLOMA';
    /**
     * @description Own address, rented address, community or public collective household 社区公共集体户, collective household of the employer 单位集体户, household of the one joined 被投靠人户, collective household of the school 学校集体户, former household 原户.
     * @enum {string}
     */
    RegisterAt:
      | 'OWN_ADDRESS'
      | 'LEASED_ADDRESS'
      | 'PUBLIC_COLLECTIVE'
      | 'UNIT_COLLECTIVE'
      | 'SPONSOR_HOUSEHOLD'
      | 'SCHOOL_COLLECTIVE'
      | 'FORMER_HOUSEHOLD';
    /**
     * @description What somebody is to the applicant (GB/T 4761 in words).
     * @enum {string}
     */
    Relation: 'SELF' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD' | 'GRANDPARENT' | 'SIBLING' | 'OTHER';
    /**
     * @description Who agreed to a minor's move; SOLE_CUSTODY 单独抚养 with papers of a court.
     * @enum {string}
     */
    GuardianConsent: 'BOTH' | 'ONE' | 'SOLE_CUSTODY';
    /**
     * @description 干部调动, 工人调动, 大学生招生, 毕业, 投靠亲属, 父母子女互投靠, 夫妻投靠, 子女随迁, 家属随军, 购房入户, 投资入户, 退伍转业, 离婚, 婚迁, 其他. There is none for rental or employment alone: OTHER then stands beside the basis.
     * @enum {string}
     */
    MoveReason:
      | 'CADRE_TRANSFER'
      | 'JOB_TRANSFER'
      | 'ADMISSION'
      | 'GRADUATION'
      | 'JOINS_RELATIVE'
      | 'JOINS_PARENT_OR_CHILD'
      | 'JOINS_SPOUSE'
      | 'CHILD_MOVES_ALONG'
      | 'FOLLOWS_SOLDIER'
      | 'HOME_PURCHASE'
      | 'INVESTMENT'
      | 'DISCHARGE'
      | 'DIVORCE'
      | 'MARRIAGE'
      | 'OTHER';
    /**
     * @description Why a move is refused or cannot go on yet; each has its reason, source, remedy and way of appeal.
     * @enum {string}
     */
    RefusalCode:
      | 'HUKOU_NO_BASIS'
      | 'HUKOU_FALSE_EVIDENCE'
      | 'HUKOU_NOT_SAME_HOUSEHOLD'
      | 'HUKOU_PERSON_LOCKED'
      | 'HUKOU_ALREADY_OUT'
      | 'HUKOU_DECEASED'
      | 'HUKOU_IN_SERVICE'
      | 'HUKOU_DOUBLE_REGISTRATION'
      | 'HUKOU_HEAD_REQUIRED'
      | 'HUKOU_GUARDIAN_CONSENT'
      | 'HUKOU_PERMIT_EXPIRED'
      | 'HUKOU_SCHOOL_WINDOW_CLOSED'
      | 'HUKOU_VILLAGE_DEST';
    /**
     * @description What the rules say: let in; refused; decided by people; something is missing; let in by national policy although the proposal does not speak of it.
     * @enum {string}
     */
    MoveDecision: 'ALLOW' | 'REFUSE' | 'MANUAL' | 'NEED_EVIDENCE' | 'ROUTE_BASELINE';
    /**
     * @description Row of the decision table; HOUSEHOLD: one household only, GUARDIANS: consent for a minor.
     * @enum {string}
     */
    MoveRule:
      'R0' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'HOUSEHOLD' | 'GUARDIANS';
    /** @description Whose registration, at which place. */
    RegistrationQuery: {
      region: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /** @description Whose basis, of which kind, in which city. */
    BasisQuery: {
      /** @description Where the person wants to register 迁入地. */
      region: components['schemas']['RegionCode'];
      basis: components['schemas']['BasisKind'];
      /** @description Number of the property certificate or of the lease filing, where the person named one. */
      reference?: string;
      sponsor?: components['schemas']['Person'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
    /** @description The registration of a person at one place. */
    Registration: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      standing?: components['schemas']['Standing'];
      /** @description A move is not possible at present; the bureau tells the person why. */
      locked?: boolean;
      /** @description County of the registered address. */
      addressRegion?: components['schemas']['RegionCode'];
      settlement?: components['schemas']['Settlement'];
      registeredSince?: components['schemas']['PlainDate'];
      /** @description 户号 */
      householdNumber?: string;
      /** @description 户主 */
      headOfHousehold?: boolean;
      movedOutOn?: components['schemas']['PlainDate'];
    };
    /** @description What the registers say about one basis of a move. */
    Basis: {
      region: components['schemas']['RegionCode'];
      match: components['schemas']['Match'];
      basis?: components['schemas']['BasisKind'];
      /**
       * @description Proven by machine, or papers are needed. No answer here is a refusal.
       * @enum {string}
       */
      result?: 'PROVEN' | 'NEED_EVIDENCE';
      finding?: components['schemas']['BasisFinding'];
      checkedWith?: components['schemas']['Register'];
      checkedOn?: components['schemas']['PlainDate'];
      /** @description The landlord agrees to a registration at the address. */
      landlordConsents?: boolean;
      /** @description Last day of the lease. */
      validUntil?: components['schemas']['PlainDate'];
      registerAt?: components['schemas']['RegisterAt'];
      relation?: components['schemas']['Kinship'];
      /** @description Last day on which the school takes a registration 报到日. */
      reportingDay?: components['schemas']['PlainDate'];
      /** @description What proves the basis instead, where the registers do not. */
      papers?: components['schemas']['Paper'][];
    };
    /** @description The Idempotency-Key under which the step was asked. */
    StepId: components['schemas']['Uuid'];
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /** @description Words for the person, without personal data. */
    Text: string;
    /** @description Number of a permit or certificate: sign of the province and digits, such as 蒙61000001. */
    PaperNumber: string;
    /** @description Business serial of the issuing bureau 业务流水号; never the same on two papers. */
    CaseNo: string;
    /** @description 城乡分类代码: 11x city, 12x town, 2xx village. */
    UrbanRuralCode: string;
    /**
     * @description What became of a step; which members must stand beside it is checked.
     * @enum {string}
     */
    MoveOutcome:
      | 'ACCEPTED'
      | 'CORRECTION'
      | 'REFUSED'
      | 'DELIVERED'
      | 'PAPER_ONLY'
      | 'NOT_TAKEN'
      | 'HEAD_REQUIRED'
      | 'REGISTERED'
      | 'NOT_REGISTERED'
      | 'BOOK_ISSUED';
    /**
     * @description Technical receipt of the police exchange: 00 taken, 99 not taken.
     * @enum {string}
     */
    Ack: '00' | '99';
    /**
     * @description How a certificate that had lapsed was used after all: issued again by the origin 补发, or with the approval of the director.
     * @enum {string}
     */
    LapsedCertificate: 'REISSUED' | 'DIRECTOR_APPROVED';
    /** @description A police organ 公安机关. */
    Organ: {
      /** @description 机构代码. */
      code: string;
      name: string;
    };
    MoveAddress: {
      region: components['schemas']['RegionCode'];
      /** @description 区划内详细地址. */
      address: string;
      organ?: components['schemas']['Organ'];
    };
    Applicant: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      phone?: string;
      address?: components['schemas']['MoveAddress'];
    };
    /** @description A person on a permit. */
    PermitMover: {
      relation: components['schemas']['Relation'];
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      /** @enum {string} */
      sex?: 'M' | 'F';
      birth?: components['schemas']['PlainDate'];
    };
    /** @description A person on a certificate. What is optional here is printed on the paper and needed by nobody on the way: a bureau leaves it out where it may not leave the police network. */
    CertificateMover: {
      relation: components['schemas']['Relation'];
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      /** @enum {string} */
      sex?: 'M' | 'F';
      birth?: components['schemas']['PlainDate'];
      formerNames?: components['schemas']['ResidentName'][];
      /** @description GB/T 3304. */
      ethnicity?: string;
      birthplace?: string;
      nativePlace?: string;
      /** @description GB/T 4658. */
      education?: string;
      /** @description GB/T 2261.2. */
      maritalStatus?: string;
      occupation?: string;
      cardIssuer?: string;
      cardValidFrom?: components['schemas']['PlainDate'];
      cardValidUntil?: components['schemas']['PlainDate'];
    };
    /** @description 准予迁入证明. */
    MovePermit: {
      number: components['schemas']['PaperNumber'];
      caseNo: components['schemas']['CaseNo'];
      /** @description The same on all permits of one application. */
      groupId: components['schemas']['CaseNo'];
      applicant: components['schemas']['Applicant'];
      from: components['schemas']['MoveAddress'];
      to: components['schemas']['MoveAddress'];
      registerAt?: components['schemas']['RegisterAt'];
      /** @description 迁移原因代码. */
      reasonCode?: string;
      /** @description 迁移原因名称. */
      reasonName?: string;
      /** @description 迁移范围代码. */
      scopeCode?: string;
      issuer: components['schemas']['Organ'];
      officer?: components['schemas']['ResidentName'];
      issuedOn: components['schemas']['PlainDate'];
      /** @description 有效期截止日期; counted from the issue day only where it is empty. */
      validUntil?: components['schemas']['PlainDate'];
      acceptedBy?: components['schemas']['Organ'];
      acceptedOn?: components['schemas']['PlainDate'];
      remark?: string;
      movers: components['schemas']['PermitMover'][];
    };
    MovePermitMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      permits: components['schemas']['MovePermit'][];
    };
    /** @description 户口迁移证. */
    MoveCertificate: {
      number: components['schemas']['PaperNumber'];
      /** @description The permit it answers; one permit has one certificate. */
      permitNumber: components['schemas']['PaperNumber'];
      caseNo: components['schemas']['CaseNo'];
      /**
       * @description Electronic, or paper that the person carries.
       * @enum {string}
       */
      form: 'ELECTRONIC' | 'PAPER';
      holder: components['schemas']['Applicant'];
      from: components['schemas']['MoveAddress'];
      urbanRuralCode?: components['schemas']['UrbanRuralCode'];
      to: components['schemas']['MoveAddress'];
      /** @description 迁移原因代码. */
      reasonCode?: string;
      /** @description 迁移原因名称. */
      reasonName?: string;
      /** @description 迁移范围代码. */
      scopeCode?: string;
      issuer: components['schemas']['Organ'];
      officer?: components['schemas']['ResidentName'];
      issuedOn: components['schemas']['PlainDate'];
      validUntil?: components['schemas']['PlainDate'];
      remark?: string;
      movers: components['schemas']['CertificateMover'][];
    };
    /** @description What is left of the old household; without people it is cancelled, with people it has exactly one head. */
    HouseholdLeft: {
      remaining: number;
      heads: number;
      /**
       * @description 户状态 0 正常, 2 注销.
       * @enum {string}
       */
      status: 'NORMAL' | 'CANCELLED';
    };
    MoveCertificateMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      cancelledOn: components['schemas']['PlainDate'];
      household: components['schemas']['HouseholdLeft'];
      certificates: components['schemas']['MoveCertificate'][];
    };
    RestorationMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      /**
       * @description KEPT sends the certificate to the destination again.
       * @enum {string}
       */
      outcome: 'RESTORED' | 'KEPT';
      /** @description The officer who decided it by hand 承办民警. */
      officer: components['schemas']['ResidentName'];
      doneOn: components['schemas']['PlainDate'];
      reason?: components['schemas']['Text'];
      reasonZh?: components['schemas']['Text'];
    };
    /** @description What a bureau says about a step in the exchange that asked. */
    MoveStepAnswer: {
      outcome: components['schemas']['MoveOutcome'];
      reasonCode?: components['schemas']['RefusalCode'];
      reason?: components['schemas']['Text'];
      reasonZh?: components['schemas']['Text'];
      doneOn?: components['schemas']['PlainDate'];
      /** @description What is missing, named once and completely 一次性告知. */
      asks?: components['schemas']['MoveAsk'][];
      urbanRuralCode?: components['schemas']['UrbanRuralCode'];
      ack?: components['schemas']['Ack'];
      lapsedCertificate?: components['schemas']['LapsedCertificate'];
      /** @description Number of the household book or e-book 户口簿. */
      bookNumber?: string;
    } & (unknown & unknown & unknown & unknown & unknown);
    MoveReply: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      outcome: components['schemas']['MoveOutcome'];
      reasonCode?: components['schemas']['RefusalCode'];
      reason?: components['schemas']['Text'];
      reasonZh?: components['schemas']['Text'];
      doneOn?: components['schemas']['PlainDate'];
      /** @description What is missing, named once and completely 一次性告知. */
      asks?: components['schemas']['MoveAsk'][];
      urbanRuralCode?: components['schemas']['UrbanRuralCode'];
      ack?: components['schemas']['Ack'];
      lapsedCertificate?: components['schemas']['LapsedCertificate'];
      /** @description Number of the household book or e-book 户口簿. */
      bookNumber?: string;
    } & (unknown & unknown & unknown & unknown & unknown);
    MoveReceipt: {
      caseId: components['schemas']['Uuid'];
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      receivedAt: components['schemas']['Instant'];
      receipt: string;
    };
    /** @description What the person hands in after a one-time notice. */
    MoveSupplement: {
      /** @description Basis named now, beside those of the application. */
      claims?: components['schemas']['Claim'][];
      /** @description Of the minors of this application. */
      guardianConsent?: components['schemas']['GuardianConsent'];
      note?: components['schemas']['Text'];
    };
    /** @description Who becomes head of the household that stays. */
    NewHead: {
      newHead: components['schemas']['Person'];
    };
    /** @description A field by the name of the police exchange. */
    StandardField: {
      name: string;
      value: string;
    };
    /** @description One person of a message 迁移人. */
    StandardPerson: {
      fields: components['schemas']['StandardField'][];
    };
    StandardMessage: {
      head: components['schemas']['StandardField'][];
      body: components['schemas']['StandardField'][];
      movers: components['schemas']['StandardPerson'][];
    };
    StandardMessages: {
      messages: components['schemas']['StandardMessage'][];
    };
    MoveStep: {
      stepId: components['schemas']['Uuid'];
      step: string;
      side: string;
      status: string;
      outcome: string | null;
      /** Format: date */
      due: string | null;
    };
    MoveStatus: {
      caseId: components['schemas']['Uuid'];
      number: string;
      workflow: string;
      state: string;
      stage: number;
      holder: string | null;
      openedOn: components['schemas']['PlainDate'];
      /** @enum {string|null} */
      ended: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed' | null;
      steps: components['schemas']['MoveStep'][];
    };
    /** @description A basis the person names. Years of residence, months of insurance, education, age, points, tax, income and the like have no place here and are refused as unknown members. */
    Claim: {
      basis: components['schemas']['BasisKind'];
      /** @description Number of the property certificate or of the lease filing. */
      reference?: string;
      sponsor?: components['schemas']['Person'];
      /** @description Papers handed in at the station where the registers do not prove the basis. */
      papers?: components['schemas']['Paper'][];
    };
    /** @description Somebody of the same household who moves along. */
    Mover: {
      person: components['schemas']['Person'];
      relation: components['schemas']['Relation'];
      guardianConsent?: components['schemas']['GuardianConsent'];
    };
    Contact: {
      phone: string;
    };
    HouseholdMovePreCheck: {
      /** @description County of the present registration 迁出地. */
      originRegion: components['schemas']['RegionCode'];
      /** @description County moved to 迁入地. */
      destinationRegion: components['schemas']['RegionCode'];
      /** @description City, town or village of the new address; the station checks it. */
      destinationSettlement: components['schemas']['Settlement'];
      /** @description Any of them is enough; none is answered with the ways there are. */
      claims: components['schemas']['Claim'][];
      /** @description Who moves along; the applicant moves anyhow. One permit holds four people, the fifth gets another one. */
      movers?: components['schemas']['Mover'][];
      /** @description Where the applicant is a minor. */
      guardianConsent?: components['schemas']['GuardianConsent'];
    };
    /** @description No money moves; the answer says how many papers, visits and working days it takes. */
    HouseholdMoveEstimate: {
      /** @description County of the present registration 迁出地. */
      originRegion: components['schemas']['RegionCode'];
      /** @description County moved to 迁入地. */
      destinationRegion: components['schemas']['RegionCode'];
      /** @description City, town or village of the new address; the station checks it. */
      destinationSettlement: components['schemas']['Settlement'];
      /** @description Who moves along; the applicant moves anyhow. One permit holds four people, the fifth gets another one. */
      movers?: components['schemas']['Mover'][];
    };
    /** @description 户口迁移申请. */
    HouseholdMoveApplication: {
      /** @description County of the present registration 迁出地. */
      originRegion: components['schemas']['RegionCode'];
      /** @description County moved to 迁入地. */
      destinationRegion: components['schemas']['RegionCode'];
      /** @description City, town or village of the new address; the station checks it. */
      destinationSettlement: components['schemas']['Settlement'];
      destinationAddress: string;
      /** @description OTHER when absent. */
      reason?: components['schemas']['MoveReason'];
      /** @description Any of them is enough; none is answered with the ways there are. */
      claims: components['schemas']['Claim'][];
      /** @description Who moves along; the applicant moves anyhow. One permit holds four people, the fifth gets another one. */
      movers?: components['schemas']['Mover'][];
      /** @description Where the applicant is a minor. */
      guardianConsent?: components['schemas']['GuardianConsent'];
      newHead?: components['schemas']['Person'];
      /** @description Wanted day of the move; nothing is decided by it. */
      moveDate?: components['schemas']['PlainDate'];
      contact: components['schemas']['Contact'];
    };
    /** @description Something that is missing. */
    MoveAsk: {
      what: string;
      whatZh: string;
      /** @description One of these papers is enough. */
      oneOf: components['schemas']['Paper'][];
    };
    /** @description What the registers said to one basis; no-system where the bureau answers by hand. */
    BasisFound: {
      basis: components['schemas']['BasisKind'];
      /** @enum {string} */
      result: 'PROVEN' | 'NEED_EVIDENCE' | 'NO_SYSTEM';
      finding?: components['schemas']['BasisFinding'];
      evidenceId?: string;
    };
    /** @description A limit with its date; where the calendar ends too soon, the first unknown day and the earliest date. */
    MoveDate: {
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
    /** @description What would be decided now. */
    MoveCheck: {
      decision: components['schemas']['MoveDecision'];
      rule: components['schemas']['MoveRule'];
      code: components['schemas']['RefusalCode'] | null;
      /** @description Whether an application would open a case now. */
      allowed: boolean;
      table: string | null;
      registerAt?: components['schemas']['RegisterAt'];
      summary: string;
      summaryZh: string;
      reasons: components['schemas']['Remedy'][];
      asks: components['schemas']['MoveAsk'][];
      found: components['schemas']['BasisFound'][];
      /** @description How many people stand on each permit and certificate. */
      certificates: number[];
      /** @description 变动范围. */
      scopeCode: string;
      reasonCodes?: components['schemas']['ReasonCodes'];
      /** @description Visits to a station in all. */
      visits: number;
      /** @description Visits to the station of the old place. */
      originVisits: number;
      dates: components['schemas']['MoveDate'][];
      /** @description Rules used whose source text could not be confirmed. */
      unconfirmed: string[];
    };
    /** @description 迁出注销类别 and 迁入登记类别. */
    ReasonCodes: {
      out: string;
      in: string;
    };
    MoveEstimate: {
      /**
       * @description No money moves with a registration.
       * @constant
       */
      money: 'NONE';
      certificates: number[];
      visits: number;
      originVisits: number;
      scopeCode: string;
      dates: components['schemas']['MoveDate'][];
      unconfirmed: string[];
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
        'application/json': components['schemas']['MoveReceipt'];
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
    /** @description Case of this gateway. */
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
  verifyRegistration: {
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
        'application/json': components['schemas']['RegistrationQuery'];
      };
    };
    responses: {
      /** @description The registration; only `match` false where the name differs. */
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
          'application/json': components['schemas']['Registration'];
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
  checkBasis: {
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
         *       "basis": "LEASE",
         *       "person": {
         *         "idNumber": "110101199003071233",
         *         "name": "张三"
         *       }
         *     }
         */
        'application/json': components['schemas']['BasisQuery'];
      };
    };
    responses: {
      /** @description What the registers say. */
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
          'application/json': components['schemas']['Basis'];
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
  getMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it stands. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MoveStatus'];
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
  getMoveMessages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it stands. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Gateway-Signature': components['headers']['GatewaySignature'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StandardMessages'];
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
  sendMovePermit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stepId": "0198c000-0000-7000-8000-000000000002",
         *       "messageId": "permit-00000001",
         *       "permits": [
         *         {
         *           "number": "蒙61000001",
         *           "caseNo": "YW202611230001",
         *           "groupId": "G202611230001",
         *           "applicant": {
         *             "idNumber": "110101199003071233",
         *             "name": "张三"
         *           },
         *           "from": {
         *             "region": "150402",
         *             "address": "红山区某街1号"
         *           },
         *           "to": {
         *             "region": "150502",
         *             "address": "科尔沁区某街2号",
         *             "organ": {
         *               "code": "150502530000",
         *               "name": "科尔沁区某派出所"
         *             }
         *           },
         *           "reasonCode": "0502",
         *           "scopeCode": "43",
         *           "issuer": {
         *             "code": "150502530000",
         *             "name": "科尔沁区某派出所"
         *           },
         *           "officer": "李四",
         *           "issuedOn": "2026-11-18",
         *           "movers": [
         *             {
         *               "relation": "SELF",
         *               "idNumber": "110101199003071233",
         *               "name": "张三",
         *               "sex": "M",
         *               "birth": "1990-03-07"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['MovePermitMessage'];
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
  sendMoveCertificate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stepId": "0198c000-0000-7000-8000-000000000002",
         *       "messageId": "certificate-01",
         *       "cancelledOn": "2026-11-20",
         *       "household": {
         *         "remaining": 0,
         *         "heads": 0,
         *         "status": "CANCELLED"
         *       },
         *       "certificates": [
         *         {
         *           "number": "蒙60000001",
         *           "permitNumber": "蒙61000001",
         *           "caseNo": "YW202611230001",
         *           "form": "ELECTRONIC",
         *           "holder": {
         *             "idNumber": "110101199003071233",
         *             "name": "张三"
         *           },
         *           "from": {
         *             "region": "150402",
         *             "address": "红山区某街1号"
         *           },
         *           "urbanRuralCode": "111",
         *           "to": {
         *             "region": "150502",
         *             "address": "科尔沁区某街2号"
         *           },
         *           "reasonCode": "0402",
         *           "scopeCode": "43",
         *           "issuer": {
         *             "code": "150402530000",
         *             "name": "红山区某派出所"
         *           },
         *           "officer": "王五",
         *           "issuedOn": "2026-11-20",
         *           "validUntil": "2030-01-01",
         *           "movers": [
         *             {
         *               "relation": "SELF",
         *               "idNumber": "110101199003071233",
         *               "name": "张三",
         *               "sex": "M",
         *               "birth": "1990-03-07"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['MoveCertificateMessage'];
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
  sendRestoration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stepId": "0198c000-0000-7000-8000-000000000002",
         *       "messageId": "restore-0001",
         *       "outcome": "RESTORED",
         *       "officer": "王五",
         *       "doneOn": "2026-11-27"
         *     }
         */
        'application/json': components['schemas']['RestorationMessage'];
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
  sendMoveReply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Case of this gateway. */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stepId": "0198c000-0000-7000-8000-000000000002",
         *       "messageId": "reply-00000001",
         *       "outcome": "ACCEPTED",
         *       "doneOn": "2026-11-16",
         *       "urbanRuralCode": "111"
         *     }
         */
        'application/json': components['schemas']['MoveReply'];
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
