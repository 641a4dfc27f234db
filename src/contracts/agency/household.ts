// Generated from openapi/agency/household.yaml: npm run generate
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
    /** Registration verification 户籍核验 of a person at one place */
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
    /** Check of the basis of a move 落户依据核查 */
    post: operations['checkBasis'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/move-applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check an application for completeness 受理
     * @description CORRECTION names everything that is missing, once; asked again with what the person handed in.
     */
    post: operations['reviewMoveApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/move-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide on a move and issue the permits 准予迁入证明
     * @description The permits come as this bureau’s own signed message. Asked again after the origin refused, after a message was not taken and after a permit expired; a permit issued then has a new number.
     */
    post: operations['decideMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/move-permits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in the permits, forwarded byte for byte
     * @description Technical receipt only: ack 00 with DELIVERED, 99 with NOT_TAKEN. PAPER_ONLY: this station cannot do it online, the person carries copy 2 of the permit here.
     */
    post: operations['receiveMovePermit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/registration-cancellations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the old registration 迁出注销 and issue the certificates 户口迁移证 */
    post: operations['cancelRegistration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/move-certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register the people of the certificates 迁入登记, forwarded byte for byte
     * @description Sent again every quarter of an hour until it is answered; it does the same once only, however often it comes.
     */
    post: operations['registerMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/household-books': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issue the household book 户口簿 or its electronic form */
    post: operations['issueHouseholdBook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/move-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take note of what another side of a case says about it, such as a reminder */
    post: operations['receiveMoveNotice'];
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
    get: operations['getHouseholdStepStatus'];
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
    /** @description The outcome, or RECORDED for a notice. */
    StepAnswer:
      | components['schemas']['MoveStepAnswer']
      | {
          /** @constant */
          outcome: 'RECORDED';
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
    };
    /** @description What the gateway's decision table says, and what the registers answered; the bureau decides. */
    Assessment: {
      decision: components['schemas']['MoveDecision'];
      rule: components['schemas']['MoveRule'];
      code?: components['schemas']['RefusalCode'];
      registerAt?: components['schemas']['RegisterAt'];
      scopeCode?: string;
      reasonCodes?: components['schemas']['ReasonCodes'];
    };
    MoveApplicationCall: {
      application: components['schemas']['HouseholdMoveApplication'];
      supplement?: components['schemas']['MoveSupplement'];
      assessment: components['schemas']['Assessment'];
    } & components['schemas']['CaseHead'];
    MoveDecisionCall: {
      application: components['schemas']['HouseholdMoveApplication'];
      supplement?: components['schemas']['MoveSupplement'];
      assessment: components['schemas']['Assessment'];
      /** @description Who stands on which permit, four at most on each. */
      groups: components['schemas']['PermitMover'][][];
      /** @description Why it is asked again, and which permits no longer count. */
      again?: {
        /** @enum {string} */
        because: 'ORIGIN_REFUSED' | 'NOT_TAKEN' | 'EXPIRED';
        permitNumbers: components['schemas']['PaperNumber'][];
        reasonCode?: components['schemas']['RefusalCode'];
        reason?: components['schemas']['Text'];
        reasonZh?: components['schemas']['Text'];
      };
    } & components['schemas']['CaseHead'];
    CancellationCall: {
      permits: components['schemas']['MovePermit'][];
      newHead?: components['schemas']['Person'];
    } & components['schemas']['CaseHead'];
    BookCall: {
      registeredOn: components['schemas']['PlainDate'];
      registerAt?: components['schemas']['RegisterAt'];
    } & components['schemas']['CaseHead'];
    /** @description An administrative act of another side; it asks for nothing but attention. */
    MoveNotice: {
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
    /** @description Whose registration, at which place. */
    RegistrationQuery: {
      region: components['schemas']['RegionCode'];
      person: components['schemas']['Person'];
      fields?: components['schemas']['Fields'];
    };
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
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
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
    /**
     * @description Own residence 自有住所, rented residence 租赁住所, employment 就业, spouse, parent or child registered there 投靠, admission to a school or return after it 学生.
     * @enum {string}
     */
    BasisKind: 'OWNED' | 'LEASE' | 'EMPLOYMENT' | 'DEPENDENT' | 'STUDENT';
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
    /** Format: uuid */
    Uuid: string;
    /** @example chifeng-social-insurance */
    MemberId: string;
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
    /** @description A basis the person names. Years of residence, months of insurance, education, age, points, tax, income and the like have no place here and are refused as unknown members. */
    Claim: {
      basis: components['schemas']['BasisKind'];
      /** @description Number of the property certificate or of the lease filing. */
      reference?: string;
      sponsor?: components['schemas']['Person'];
      /** @description Papers handed in at the station where the registers do not prove the basis. */
      papers?: components['schemas']['Paper'][];
    };
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
    /** @description Somebody of the same household who moves along. */
    Mover: {
      person: components['schemas']['Person'];
      relation: components['schemas']['Relation'];
      guardianConsent?: components['schemas']['GuardianConsent'];
    };
    Contact: {
      phone: string;
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
    /** @description Words for the person, without personal data. */
    Text: string;
    /** @description What the person hands in after a one-time notice. */
    MoveSupplement: {
      /** @description Basis named now, beside those of the application. */
      claims?: components['schemas']['Claim'][];
      /** @description Of the minors of this application. */
      guardianConsent?: components['schemas']['GuardianConsent'];
      note?: components['schemas']['Text'];
    };
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
    /** @description 迁出注销类别 and 迁入登记类别. */
    ReasonCodes: {
      out: string;
      in: string;
    };
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
    /** @description Something that is missing. */
    MoveAsk: {
      what: string;
      whatZh: string;
      /** @description One of these papers is enough. */
      oneOf: components['schemas']['Paper'][];
    };
    /** @description 城乡分类代码: 11x city, 12x town, 2xx village. */
    UrbanRuralCode: string;
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
    /**
     * Format: date-time
     * @description RFC 3339 with the offset +08:00.
     * @example 2026-03-02T09:00:00.000+08:00
     */
    Instant: string;
    /** @description A person on a permit. */
    PermitMover: {
      relation: components['schemas']['Relation'];
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
      /** @enum {string} */
      sex?: 'M' | 'F';
      birth?: components['schemas']['PlainDate'];
    };
    /** @description Number of a permit or certificate: sign of the province and digits, such as 蒙61000001. */
    PaperNumber: string;
    /** @description The sender's own id of this message; the same message sent again carries the same id. */
    MessageId: string;
    /** @description Business serial of the issuing bureau 业务流水号; never the same on two papers. */
    CaseNo: string;
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
    MoveCertificateMessage: {
      stepId: components['schemas']['Uuid'];
      messageId: components['schemas']['MessageId'];
      cancelledOn: components['schemas']['PlainDate'];
      household: components['schemas']['HouseholdLeft'];
      certificates: components['schemas']['MoveCertificate'][];
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
  verifyRegistration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegistrationQuery'];
      };
    };
    responses: {
      /** @description The registration; only `match` false where the name differs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Registration'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
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
        'application/json': components['schemas']['BasisQuery'];
      };
    };
    responses: {
      /** @description What the registers say. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Basis'];
        };
      };
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  reviewMoveApplication: {
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
        'application/json': components['schemas']['MoveApplicationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  decideMove: {
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
        'application/json': components['schemas']['MoveDecisionCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveMovePermit: {
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
        'application/json': components['schemas']['MovePermitMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  cancelRegistration: {
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
        'application/json': components['schemas']['CancellationCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  registerMove: {
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
        'application/json': components['schemas']['MoveCertificateMessage'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  issueHouseholdBook: {
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
        'application/json': components['schemas']['BookCall'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  receiveMoveNotice: {
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
        'application/json': components['schemas']['MoveNotice'];
      };
    };
    responses: {
      200: components['responses']['Answered'];
      202: components['responses']['Later'];
      '4XX': components['responses']['Refused'];
      '5XX': components['responses']['Failed'];
    };
  };
  getHouseholdStepStatus: {
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
