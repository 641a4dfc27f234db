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
