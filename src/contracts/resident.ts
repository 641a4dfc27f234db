// Generated from openapi/resident.yaml: npm run generate
export interface paths {
  '/resident/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in
     * @description A cookie session also gets the value that its writes carry as X-CSRF-Token.
     */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/business-time': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The time that limits and dates are counted in */
    get: operations['getBusinessTime'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which of the own cases have changed
     * @description Ids only. With `Accept: text/event-stream` the answer stays open and sends them as they happen.
     */
    get: operations['listMyChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The services, their workflows and their forms */
    get: operations['listServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/consent-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What there is to agree to for some matters
     * @description Item by item, from what their step tables, contracts and grants really exchange. An application with this version must agree to every item.
     */
    get: operations['getConsentForm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/services/{service}/workflows/{workflow}/pre-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * May I, and what will happen
     * @description The body must match the component `<Workflow>PreCheck` of the service's own contract. Nothing is stored.
     */
    post: operations['preCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/services/{service}/workflows/{workflow}/estimate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What would move, and when
     * @description The body must match the component `<Workflow>Estimate` of the service's own contract. Nothing is stored.
     */
    post: operations['estimate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/services/{service}/workflows/{workflow}/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Apply
     * @description `application` must match the component `<Workflow>Application` of the service's own contract. The same Idempotency-Key with the same body gives the first answer again.
     */
    post: operations['apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/bundles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What can be filed with one form */
    get: operations['listBundleKinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/bundles/{bundle}/pre-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What will happen in each service
     * @description Nothing is stored. The parts come in the order in which they will run; each says whether it may run, what it costs, what is missing and who must act.
     */
    post: operations['preCheckBundle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/bundles/{bundle}/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * File several matters with one form
     * @description One consent and one number. Each part becomes a case of its own; a refused part never stops the others. Under Acting-For the delegation must cover the service of every part. The same Idempotency-Key with the same body gives the first answer again.
     */
    post: operations['applyBundle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/my-bundles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My bundles, newest first
     * @description Under Acting-For those of the other person in which the delegation covers every part.
     */
    get: operations['listMyBundles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/my-bundles/{bundleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where my bundle stands */
    get: operations['getMyBundle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/follow-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I may do next because of another matter */
    get: operations['listFollowUps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who may act for me, and for whom I may act
     * @description Given and received, newest first; those that have ended as well.
     */
    get: operations['listMyDelegations'];
    put?: never;
    /**
     * Let another adult act for me
     * @description In the services named and until the day named. It counts once the other has accepted it; one that is open with the same person must be ended first.
     */
    post: operations['grantDelegation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/delegations/{delegationId}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept to act for somebody
     * @description Only the one named may, and only under the name that was given.
     */
    post: operations['acceptDelegation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/delegations/{delegationId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End it at once
     * @description Either side may, before and after it was accepted. Nothing more can be seen or done under it.
     */
    post: operations['endDelegation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/guardianships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Act for a minor of my household
     * @description Proven by a household move through this gateway that names both; else REPRESENTATION_UNPROVEN, alike for a stranger's child and an unknown one. It ends on the eighteenth birthday.
     */
    post: operations['claimGuardianship'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/delegated-acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was seen and done under delegations, newest first
     * @description What others did for me, and what I did for others.
     */
    get: operations['listDelegatedActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I was told about my cases, newest first
     * @description Codes and facts; the words are made where they are shown.
     */
    get: operations['listMyNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/notifications/{notificationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * I have read it
     * @description Once read it stays so; the same again changes nothing.
     */
    put: operations['readMyNotification'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/notification-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How I want to be told outside the portal */
    get: operations['getMyNotificationSettings'];
    /**
     * Choose how I want to be told
     * @description Messages carry no name, no number and no matter, only the address of this portal.
     */
    put: operations['setMyNotificationSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who looked at my data, newest first
     * @description Every signed call about me that an agency made through this gateway, or that the gateway made for my case; attempts that were refused are listed as well.
     */
    get: operations['listMyAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/data-tracker/v2/findUsage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who looked at my data, in the shape of Estonia's Data Tracker */
    get: operations['findUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/data-tracker/v2/usagePeriod': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** From when to when uses of my data are recorded */
    get: operations['usagePeriod'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/data-tracker/v2/heartbeat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the records of use can be read */
    get: operations['heartbeat'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My cases, newest first */
    get: operations['listMyCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where my case stands */
    get: operations['getMyCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/money': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What my case moves, line by line
     * @description By the papers of the case; before there is one, by the records as they are asked for, once a month. Empty where no money moves.
     */
    get: operations['getMyCaseMoney'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/steps/{stepId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer what the case asks of me
     * @description The body must match the schema that `needsYou` shows.
     */
    post: operations['answerMyStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw
     * @description Possible until money or the relation has begun to move.
     */
    post: operations['withdrawMyCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/withdraw-consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw my consent
     * @description Nothing more is sent and the case ends as withdrawn; what was done before stands. Once money or the relation has begun to move the matter must come to its end, and the refusal says what can be done.
     */
    post: operations['withdrawMyConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/remind': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remind whoever holds it
     * @description Only while a limit is overdue.
     */
    post: operations['remindMyCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The receipt of an application of mine
     * @description With the limits of law from the day it was received, and the code by which anybody can check the receipt.
     */
    get: operations['getMyReceipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Documents of my case */
    get: operations['listMyDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/documents/{documentId}/print': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One document as a page to print */
    get: operations['printMyDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/papers/{paperId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A scanned paper that an agency put with my case
     * @description As it came; NOT_FOUND once it was taken out. Under a delegation the look is written down.
     */
    get: operations['getMyPaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resident/v1/cases/{caseId}/decision-notice/print': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The decision notice 告知书 with reasons and remedies
     * @description The newest decision of the case; while there is none, NOT_FOUND.
     */
    get: operations['printMyDecisionNotice'];
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
    DelegationOffer: {
      /** @description The adult who shall act. */
      taker: {
        idNumber: components['schemas']['ResidentId'];
        name: components['schemas']['ResidentName'];
      };
      services: string[];
      /** @description Last day. */
      until: components['schemas']['PlainDate'];
    };
    GuardianshipClaim: {
      minor: {
        idNumber: components['schemas']['ResidentId'];
        name: components['schemas']['ResidentName'];
      };
    };
    Delegation: {
      delegationId: components['schemas']['Uuid'];
      /** @enum {string} */
      kind: 'ADULT' | 'GUARDIAN';
      /**
       * @description Which side I am.
       * @enum {string}
       */
      role: 'GIVER' | 'TAKER';
      /** @description Name of the person for whom is acted. */
      giver: string;
      /** @description Name of the person who acts. */
      taker: string;
      services: string[];
      until: components['schemas']['PlainDate'];
      /** @enum {string} */
      state: 'OFFERED' | 'ACTIVE' | 'EXPIRED' | 'ENDED';
      version: number;
      offeredAt: components['schemas']['Instant'];
      acceptedAt?: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      /** @enum {string} */
      endedBy?: 'GIVER' | 'TAKER';
    };
    DelegatedAct: {
      delegationId: components['schemas']['Uuid'];
      giver: string;
      taker: string;
      service: string;
      /** @description Operation of this contract, such as apply. */
      operation: string;
      /** @description Only read; the same look counts once a day. */
      isLook: boolean;
      at: components['schemas']['Instant'];
      caseId?: components['schemas']['Uuid'];
      caseNumber?: string;
    };
    Changes: {
      items: {
        /** @enum {string} */
        kind: 'case' | 'bundle';
        ref: components['schemas']['Uuid'];
      }[];
      /** @description Go on after this. */
      cursor: string;
      /** @description The place asked for is forgotten, so that anything may have changed. */
      reset: boolean;
    };
    /** @description Citizen number, with or without the country in front. */
    TrackedPerson: string;
    AccessMember: {
      memberId: string;
      name: string;
      nameZh: string;
      /** @description GB/T 2260 code of the city it serves. */
      city?: string;
    };
    /** @description A code with what people read for it. */
    Named: {
      code: string;
      label: components['schemas']['Label'];
    };
    Access: {
      evidenceId: components['schemas']['Uuid'];
      at: components['schemas']['Instant'];
      who: components['schemas']['AccessMember'];
      /** @description The officer's desk as the agency named it. */
      desk: string | null;
      /** @description The agency whose record it was; null where nobody was asked. */
      asked: components['schemas']['AccessMember'] | null;
      service: components['schemas']['Named'];
      what: components['schemas']['Named'];
      why: components['schemas']['Named'];
      /** @description Absent for an attempt that no grant covered. */
      legalBasis: {
        document: string;
        article: string | null;
        /**
         * @description UNCONFIRMED where nobody has confirmed the document against its publication.
         * @enum {string}
         */
        status: 'OFFICIAL' | 'UNCONFIRMED';
        text: components['schemas']['Label'];
      } | null;
      /** @description What was handed over. */
      fields: components['schemas']['Named'][];
      /**
       * @description `not-found`: the agency that was asked holds no such record.
       * @enum {string}
       */
      outcome: 'answered' | 'not-found' | 'refused' | 'pending';
      /** @description Why it was refused. */
      code: string | null;
      /** @description The case it belongs to, as the agency named it. */
      caseId: string | null;
    };
    Usage: {
      logtime: components['schemas']['Instant'];
      /** @description What was asked and why, in Chinese and English. */
      action: string;
      /** @description Unified social credit code of the agency that looked. */
      receiverCode: string;
      receiverName: string;
      /** @description Its registered software. */
      receiverSystem: string;
    };
    Label: {
      en: string;
      zh: string;
    };
    Me: {
      accountId: components['schemas']['Uuid'];
      name: string;
      assurance: string | null;
      /** @description The person this account stands for. */
      resident: {
        name: string;
        /** @description Masked. */
        idNumber: string;
      } | null;
      roles: {
        /** @enum {string} */
        role: 'resident' | 'clerk' | 'operations' | 'security' | 'audit';
        /** @description `all`, `city:<code>` or `member:<id>`; `self` for a resident. */
        scope: string;
        /** @description The agency of the scope, where it is one. */
        member?: components['schemas']['AccessMember'];
      }[];
      /** @description Send it as X-CSRF-Token; absent for a bearer token. */
      csrfToken: string | null;
    };
    BusinessTime: {
      now: components['schemas']['Instant'];
      today: components['schemas']['PlainDate'];
      /** @description Business seconds per second; 1 outside the sandbox. */
      rate: number;
      sandbox: boolean;
    };
    Service: {
      name: string;
      label: components['schemas']['Label'];
      /** @description Labels of fields, states, steps, documents and codes. */
      labels: Record<string, never>;
      workflows: components['schemas']['WorkflowCard'][];
    };
    WorkflowCard: {
      name: string;
      label: components['schemas']['Label'];
      forms: {
        /** @description JSON Schema 2020-12. */
        preCheck: Record<string, never>;
        /** @description JSON Schema 2020-12. */
        estimate: Record<string, never>;
        /** @description JSON Schema 2020-12. */
        application: Record<string, never>;
      };
    };
    ApplicationRequest: {
      /** @description Per `<Workflow>Application` of the service. */
      application: Record<string, never>;
      /** @description What the resident agreed to have looked up. */
      consent: {
        version: string;
        items: string[];
      };
    };
    BundleKind: {
      name: string;
      label: components['schemas']['Label'];
      parts: {
        /** @description Field of its form that names who else it is about; the minors among them may get parts of their own. */
        namesFamily?: string;
        part: string;
        service: string;
        workflow: string;
        waitsFor: string[];
        /** @description Its case shows for which minors you may apply. */
        provesFamily: boolean;
        /** @description By field of the part, the name under which the one form asks it. */
        fills: {
          [key: string]: string;
        };
        /** @description Its application form. */
        form: Record<string, never>;
      }[];
    };
    BundlePartForm: {
      /** @description A part of listBundleKinds. */
      part: string;
      /** @description A minor of your household, proven by the household part of the same form; you yourself when neither this nor delegationId is given. */
      person?: {
        idNumber: components['schemas']['ResidentId'];
        name: components['schemas']['ResidentName'];
      };
      /** @description A delegation that covers the service of the part; the part is for whoever gave it. */
      delegationId?: components['schemas']['Uuid'];
      /** @description Answers for this part alone. */
      answers?: Record<string, never>;
    };
    BundleForm: {
      /** @description Answers that serve every part that asks for them. */
      answers: Record<string, never>;
      parts: components['schemas']['BundlePartForm'][];
    };
    BundleApplication: {
      /** @description Answers that serve every part that asks for them. */
      answers: Record<string, never>;
      parts: components['schemas']['BundlePartForm'][];
      /** @description One consent for all parts. */
      consent: {
        version: string;
        items: string[];
      };
    };
    BundleCheck: {
      parts: {
        part: string;
        service: string;
        workflow: string;
        person: string;
        /** @description Parts of the same number run beside each other. */
        order: number;
        waitsFor: string[];
        /** @description Absent while the answers do not suffice to look. */
        allowed?: boolean;
        summary?: string;
        summaryZh?: string;
        missing: components['schemas']['Finding'][];
        /** @description The pre-check of the service: money, dates, questions, reasons. */
        finding?: Record<string, never>;
        problem?: components['schemas']['Problem'];
      }[];
    };
    BundlePart: {
      part: string;
      service: string;
      workflow: string;
      person: string;
      /** @enum {string} */
      status: 'PLANNED' | 'OPENED' | 'REFUSED';
      waitsFor: string[];
      /** @description Code of what keeps it waiting now; it is tried again. */
      waitsBecause?: string;
      /** @description Absent for a part that was opened under a delegation which has ended. */
      case?: components['schemas']['CaseRow'];
      refusal?: {
        code: string;
        title: string;
        titleZh: string;
        detail?: string;
        detailZh?: string;
        remedy?: components['schemas']['Remedy'];
      };
    };
    Bundle: {
      bundleId: components['schemas']['Uuid'];
      number: string;
      name: string;
      openedAt: components['schemas']['Instant'];
      /**
       * @description Computed from the parts; a refused part makes it PARTLY_COMPLETED.
       * @enum {string}
       */
      state: 'NEEDS_YOU' | 'RUNNING' | 'COMPLETED' | 'PARTLY_COMPLETED' | 'NOT_COMPLETED';
      overdue: boolean;
      parts: components['schemas']['BundlePart'][];
    };
    CaseMoney: {
      lines: {
        line: string;
        label: string;
        labelZh: string;
        amount: components['schemas']['Money'];
        rules: string[];
        sources: string[];
        /**
         * @description ESTIMATED by the records; STATED by a paper of the case; POSTED when it has arrived whole.
         * @enum {string}
         */
        standing: 'ESTIMATED' | 'STATED' | 'POSTED';
      }[];
      notes: {
        text: string;
        textZh: string;
      }[];
      /** @description Values behind an estimate whose source is not official. */
      unconfirmed: string[];
      /** @description Day of the paper, or of the records. */
      asOf?: components['schemas']['PlainDate'];
      /** @description Kind of the paper that states it. */
      document?: string;
    };
    FollowUp: {
      followUpId: components['schemas']['Uuid'];
      service: string;
      /** @enum {string} */
      kind: 'PLAN' | 'REVIEW';
      workflow?: string;
      /** @description The application of that workflow as far as it is known. */
      input?: Record<string, never>;
      reasons: components['schemas']['Remedy'][];
      since: components['schemas']['Instant'];
    };
    Receipt: {
      caseId: components['schemas']['Uuid'];
      number: string;
      state: string;
      version: number;
      receivedAt: components['schemas']['Instant'];
    };
    Standing: {
      caseId: components['schemas']['Uuid'];
      state: string;
      version: number;
    };
    Because: {
      reason: string;
    };
    /** @description Who must act now; no member for the resident and the gateway. */
    Holder: {
      side: string;
      memberId?: string;
      name: string;
      nameZh: string;
    };
    CaseRow: {
      id: components['schemas']['Uuid'];
      number: string;
      service: string;
      workflow: string;
      state: string;
      stage: number;
      endedAs?: components['schemas']['Ending'];
      version: number;
      holder?: components['schemas']['Holder'];
      openedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      nextDue?: components['schemas']['PlainDate'];
      overdue: boolean;
      needsYou: boolean;
    };
    /** @enum {string} */
    Ending: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed';
    /** @description One of the six plain steps. */
    PlainStep: {
      stage: number;
      /** @enum {string} */
      status: 'done' | 'current' | 'waiting' | 'skipped';
      holder?: components['schemas']['Holder'];
      since?: components['schemas']['Instant'];
      until?: components['schemas']['Instant'];
      /** @description The legal limit. */
      limit?: {
        workingDays: number;
        rule: string;
        source?: string;
        /** @enum {string} */
        status: 'OFFICIAL' | 'UNCONFIRMED';
      };
      due?: components['schemas']['PlainDate'];
      notBefore?: components['schemas']['PlainDate'];
      workingDaysLeft?: number;
      overdue: boolean;
    };
    Case: {
      id: components['schemas']['Uuid'];
      number: string;
      service: string;
      workflow: string;
      state: string;
      stage: number;
      endedAs?: components['schemas']['Ending'];
      version: number;
      holder?: components['schemas']['Holder'];
      openedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      nextDue?: components['schemas']['PlainDate'];
      overdue: boolean;
      steps: components['schemas']['PlainStep'][];
      /** @description Newest first. */
      timeline: components['schemas']['Fact'][];
      needsYou: components['schemas']['NeedsYou'][];
      funds: components['schemas']['Fund'][];
      money: components['schemas']['Posting'][];
      documents: components['schemas']['Document'][];
      /** @description Scanned papers that agencies put with it, the oldest first. */
      papers: components['schemas']['Paper'][];
      /** @description The agencies that take part. */
      agencies: components['schemas']['Agency'][];
      consent: components['schemas']['Consent'];
      /** @description An agency that holds the case and answers nobody now. The case waits; the legal limits go on. */
      agencyDown?: {
        name: string;
        nameZh: string;
        reason: string;
        reasonZh: string;
        since: components['schemas']['Instant'];
      };
      canWithdraw: components['schemas']['May'];
      canRemind: components['schemas']['May'];
      hasDecisionNotice: boolean;
      /** @description Of the newest decision notice; empty without one. */
      reasons: components['schemas']['Remedy'][];
      /** @description Whose case it is, where I see it under a delegation. */
      actingFor?: {
        delegationId: components['schemas']['Uuid'];
        name: string;
      };
      counter?: components['schemas']['FiledAtCounter'];
    };
    /** @description The desk that filed it for the person, and on what ground. */
    FiledAtCounter: {
      desk: components['schemas']['MemberId'];
      name: string;
      nameZh: string;
      /** @enum {string} */
      basis: 'IN_PERSON' | 'AGENT_WITH_MANDATE';
    };
    Paper: {
      paperId: components['schemas']['Uuid'];
      kind: components['schemas']['PaperKind'];
      memberId: components['schemas']['MemberId'];
      /** @description Absent for a member that is gone. */
      memberName?: string;
      memberNameZh?: string;
      mediaType: components['schemas']['PaperType'];
      bytes: number;
      addedAt: components['schemas']['Instant'];
    };
    Agency: {
      side: string;
      memberId: string;
      name: string;
      nameZh: string;
      /** @description GB/T 2260 code of the city it serves. */
      city: string;
    };
    ConsentForm: {
      /** @description Of the content. */
      version: string;
      items: components['schemas']['ConsentItem'][];
    };
    ConsentItem: {
      /** @description Goes into the consent when it is agreed to. */
      item: string;
      /** @enum {string} */
      kind: 'LOOK_UP' | 'HAND_OVER';
      service: string;
      matter: components['schemas']['Label'];
      label: components['schemas']['Label'];
      /** @description The data of a record, or the steps in which something is handed over. */
      data: components['schemas']['Label'][];
      purposes: components['schemas']['Label'][];
      receivers: components['schemas']['Label'][];
      /** @description Of the grants in force. */
      legalBases: {
        document: string;
        article: string | null;
        /** @enum {string} */
        status: 'OFFICIAL' | 'UNCONFIRMED';
      }[];
    };
    Consent: {
      version: string;
      items: string[];
      /** @description What the items say; empty for a consent that was not given on a form of this gateway. */
      terms?: components['schemas']['ConsentItem'][];
      withdrawnAt?: components['schemas']['Instant'];
    };
    CaseReceipt: {
      number: string;
      service: string;
      workflow: string;
      receivedAt: components['schemas']['Instant'];
      /** @description In the order of the procedure, if every side takes its full time. */
      dates: {
        rule: string;
        step: string;
        workingDays: number;
        source: string | null;
        /** @enum {string} */
        status: 'OFFICIAL' | 'UNCONFIRMED';
        /**
         * Format: date
         * @description Null where the holidays of the time are not published yet.
         */
        due: string | null;
        /** Format: date */
        uncovered: string | null;
        /** Format: date */
        notBefore: string | null;
      }[];
      verification: {
        code: string;
        address: string;
        /** @description A path of SVG in a square of this many units. */
        qr: {
          size: number;
          path: string;
        };
      };
    };
    /** @enum {string} */
    NoticeGroup: 'NEEDS_YOU' | 'ENDED' | 'LATE' | 'PROGRESS';
    NotificationSettings: {
      byEmail: boolean;
      bySms: boolean;
      /** @description Masked. */
      email: string | null;
      /** @description Masked. */
      phone: string | null;
      kinds: components['schemas']['NoticeGroup'][];
      /**
       * Format: date-time
       * @description By the gateway's own clock; null while nothing was chosen.
       */
      agreedAt: string | null;
      /** @description Which ways this gateway has. */
      ways: {
        email: boolean;
        sms: boolean;
      };
    };
    Notification: {
      id: components['schemas']['Uuid'];
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      service: string;
      /** @description STATE_ENTERED, CASE_ENDED, ANSWER_WANTED, DEADLINE_OVERDUE and the like. */
      kind: string;
      /** @description Codes, ids and dates; never words that people wrote. */
      facts: Record<string, never>;
      at: components['schemas']['Instant'];
      /** @description By the clock of the gateway; null while unread. */
      readAt: components['schemas']['Instant'] | null;
    };
    Fact: {
      at: components['schemas']['Instant'];
      type: string;
      side?: string;
      memberName?: string;
      memberNameZh?: string;
      /** @description What happened, without personal data. */
      facts: Record<string, never>;
    };
    NeedsYou: {
      stepId: components['schemas']['Uuid'];
      step: string;
      /** @description Schema component of the service that the answer must match. */
      answer?: string;
      /** @description What there is to decide about, such as the months and what each choice brings. */
      about?: Record<string, never>;
      /** @description That component: JSON Schema 2020-12. */
      form?: Record<string, never>;
      since: components['schemas']['Instant'];
      due?: components['schemas']['PlainDate'];
    };
    Fund: {
      kind: string;
      agreed?: components['schemas']['Money'];
      posted: components['schemas']['Money'];
      pending: components['schemas']['Money'];
    };
    Posting: {
      entryId: string;
      kind: string;
      /** @enum {string} */
      status: 'pending' | 'posted' | 'void';
      from: string;
      to: string;
      amount: components['schemas']['Money'];
      bankReference: string;
      eventOn: components['schemas']['PlainDate'];
      settledOn?: components['schemas']['PlainDate'];
      reverses?: string;
      recordedAt: components['schemas']['Instant'];
    };
    Document: {
      id: components['schemas']['Uuid'];
      kind: string;
      version: number;
      from: string;
      memberId?: string;
      stepId?: components['schemas']['Uuid'];
      late: boolean;
      /** @enum {string} */
      authenticity: 'signed' | 'attested' | 'own';
      receivedAt: components['schemas']['Instant'];
      evidenceId?: string;
      printable: boolean;
    };
    /** @description Whether it is allowed now, and why not. */
    May: {
      allowed: boolean;
      reason?: string;
      reasonZh?: string;
    };
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
    /**
     * Format: date
     * @description A day in Asia/Shanghai.
     * @example 2026-03-02
     */
    PlainDate: string;
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    /**
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
    /**
     * @description COMMITMENT 承诺书, LEGAL_DOCUMENT 法律文书, CERTIFICATE 证明或凭证, OTHER 其他.
     * @enum {string}
     */
    PaperKind: 'COMMITMENT' | 'LEGAL_DOCUMENT' | 'CERTIFICATE' | 'OTHER';
    /** @example chifeng-social-insurance */
    MemberId: string;
    /**
     * @description What a scanned paper is by its first bytes.
     * @enum {string}
     */
    PaperType: 'application/pdf' | 'image/jpeg' | 'image/png';
  };
  responses: {
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
    /** @description Someone else changed it meanwhile (VERSION_CHANGED), the fresh state is inside. */
    VersionChanged: {
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
    /** @description Say which version you saw (IF_MATCH_REQUIRED). */
    IfMatchRequired: {
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
    /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
    ActingFor: components['schemas']['Uuid'];
    /** @description One value per submission; the same value with another body is refused. */
    IdempotencyKey: string;
    /** @description The version you saw, as given in ETag. */
    IfMatch: string;
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
    /** @description The id of this request in our log. */
    RequestId: string;
    /** @description Response token of the gateway, typ agency-response+jwt. */
    GatewaySignature: string;
    /** @description Seconds. */
    RetryAfter: number;
    /** @description Version of what is shown; send it back as If-Match. */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getBusinessTime: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessTime'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyChanges: {
    parameters: {
      query?: {
        /** @description Go on after this place; without it the answer only names where one can go on from. */
        after?: string;
      };
      header?: {
        /** @description The same, as a browser sends it when it comes back. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Changes'];
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listServices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Service'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getConsentForm: {
    parameters: {
      query: {
        /** @description Service and workflow of each, separated by commas. */
        matters: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentForm'];
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
  preCheck: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path: {
        /** @description A service of listServices. */
        service: string;
        /** @description A workflow of that service. */
        workflow: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
  estimate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path: {
        /** @description A service of listServices. */
        service: string;
        /** @description A workflow of that service. */
        workflow: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
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
  apply: {
    parameters: {
      query?: never;
      header: {
        /** @description One value per submission; the same value with another body is refused. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path: {
        /** @description A service of listServices. */
        service: string;
        /** @description A workflow of that service. */
        workflow: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplicationRequest'];
      };
    };
    responses: {
      /** @description The application is received. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  listBundleKinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BundleKind'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  preCheckBundle: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path: {
        /** @description A name of listBundleKinds. */
        bundle: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BundleForm'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BundleCheck'];
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
      503: components['responses']['Unavailable'];
    };
  };
  applyBundle: {
    parameters: {
      query?: never;
      header: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
        /** @description One value per submission; the same value with another body is refused. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description A name of listBundleKinds. */
        bundle: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BundleApplication'];
      };
    };
    responses: {
      /** @description Received; the cases open one after the other. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Bundle'];
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
  listMyBundles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Bundle'][];
          };
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
  getMyBundle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the bundle. */
        bundleId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Bundle'];
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
  listFollowUps: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FollowUp'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyDelegations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Delegation'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  grantDelegation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DelegationOffer'];
      };
    };
    responses: {
      /** @description Offered. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delegation'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  acceptDelegation: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the delegation. */
        delegationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {boolean} */
          accepted: true;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delegation'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  endDelegation: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the delegation. */
        delegationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {boolean} */
          ended: true;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delegation'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  claimGuardianship: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GuardianshipClaim'];
      };
    };
    responses: {
      /** @description Proven. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delegation'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listDelegatedActs: {
    parameters: {
      query?: {
        /** @description Counted from 1. */
        page?: number;
        /** @description At most 100. */
        pageSize?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DelegatedAct'][];
            page: number;
            pageSize: number;
            total: number;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyNotifications: {
    parameters: {
      query?: {
        /** @description Only what I have not read. */
        unread?: boolean;
        /** @description Counted from 1. */
        page?: number;
        /** @description At most 100. */
        pageSize?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Notification'][];
            page: number;
            pageSize: number;
            total: number;
            /** @description All that wait, whatever was asked for. */
            unread: number;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  readMyNotification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the notification. */
        notificationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {boolean} */
          read: true;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notification'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getMyNotificationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationSettings'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  setMyNotificationSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          byEmail: boolean;
          bySms: boolean;
          /**
           * Format: email
           * @description Stays as it is when left out; null forgets it.
           */
          email?: string | null;
          /** @description Stays as it is when left out; null forgets it. */
          phone?: string | null;
          kinds: components['schemas']['NoticeGroup'][];
          /**
           * @description That the address is used for this.
           * @enum {boolean}
           */
          agreed: true;
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationSettings'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyAccess: {
    parameters: {
      query?: {
        /** @description Counted from 1. */
        page?: number;
        /** @description At most 100. */
        pageSize?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Access'][];
            page: number;
            pageSize: number;
            total: number;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  findUsage: {
    parameters: {
      query?: {
        /** @description Citizen number of whose data it is, the same person or somebody for whom they act in a case under a mandate; then only looks of that case. Leave it out where you can, so that no number stands in an address. */
        userCode?: components['schemas']['TrackedPerson'];
        /** @description First instant, included. */
        periodStart?: string;
        /** @description Last instant, excluded. */
        periodEnd?: string;
        /** @description How many of the newest are left out. */
        offset?: number;
        /** @description How many at most. */
        limit?: number;
      };
      header: {
        /** @description Citizen number of whoever asks; it must be the person signed in. */
        'X-Road-UserId': components['schemas']['TrackedPerson'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            totalUsages: number;
            usages: components['schemas']['Usage'][];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  usagePeriod: {
    parameters: {
      query?: {
        /** @description Citizen number of whose data it is, the same person or somebody for whom they act in a case under a mandate; then only looks of that case. Leave it out where you can, so that no number stands in an address. */
        userCode?: components['schemas']['TrackedPerson'];
      };
      header: {
        /** @description Citizen number of whoever asks; it must be the person signed in. */
        'X-Road-UserId': components['schemas']['TrackedPerson'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            totalUsages: number;
            periodStart?: components['schemas']['Instant'];
            periodEnd?: components['schemas']['Instant'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  heartbeat: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'OK';
            time: components['schemas']['Instant'];
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listMyCases: {
    parameters: {
      query?: {
        /** @description Counted from 1. */
        page?: number;
        /** @description At most 100. */
        pageSize?: number;
      };
      header?: {
        /** @description Id of the delegation under which this is asked for somebody else; for the person signed in when absent. */
        'Acting-For'?: components['parameters']['ActingFor'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CaseRow'][];
            page: number;
            pageSize: number;
            total: number;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getMyCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
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
  getMyCaseMoney: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseMoney'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  answerMyStep: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
        /** @description The step that waits for me. */
        stepId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Standing'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      422: components['responses']['Unprocessable'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  withdrawMyCase: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Standing'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  withdrawMyConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Standing'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  remindMyCase: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Standing'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      428: components['responses']['IfMatchRequired'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  getMyReceipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseReceipt'];
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
  listMyDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Document'][];
          };
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
  printMyDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
        /** @description Id of the document. */
        documentId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A complete page with a print style. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
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
  getMyPaper: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
        /** @description Id of the paper. */
        paperId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A file to keep. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'image/jpeg': string;
          'image/png': string;
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
  printMyDecisionNotice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A complete page with a print style. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
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
}
