// Generated from openapi/admin.yaml: npm run generate
export interface paths {
  '/admin/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases */
    get: operations['listCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All of one case, without personal data */
    get: operations['getCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remind, forward, clarify, reject, invalidate or close
     * @description Only what `allowedActs` of the case allows.
     */
    post: operations['actOnCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Show the full number and name
     * @description Recorded with the reason; a daily number per officer.
     */
    post: operations['revealPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/documents/{documentId}/print': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One document as a page to print
     * @description For clerks of a member that takes part; recorded.
     */
    get: operations['printCaseDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scanned papers that agencies put with a case
     * @description For clerks of a member that takes part.
     */
    get: operations['listCasePapers'];
    put?: never;
    /**
     * Put a scanned paper with a case 上传扫描件
     * @description For a clerk of a member that takes part. Sealed before it is stored; clerks of the members that take part may read it, and every reading is recorded; the resident may open it as well. The same bytes again are answered with the same paper.
     */
    post: operations['attachCasePaper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/papers/{paperId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The bytes of a paper as they came
     * @description For clerks of a member that takes part; recorded.
     */
    get: operations['getCasePaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/cases/{caseId}/papers/{paperId}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a paper out again that was put there by mistake
     * @description For a clerk of the member that put it there. The bytes are forgotten; that it was there stays.
     */
    post: operations['removeCasePaper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/steps/{stepId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a failed step again
     * @description The step keeps its id and so its Idempotency-Key.
     */
    post: operations['retryStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/bulk-acts/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an act on many cases would do
     * @description Changes nothing. The answer stands for exactly these cases; the act carries it as `seen`.
     */
    post: operations['previewBulkAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/bulk-acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Do one act to many cases
     * @description At most 200 at once, each recorded with the reason. Acts that end cases wait for a second person.
     */
    post: operations['performBulkAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/steps/{stepId}/skip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lay a failed step aside for good
     * @description Only what the course of the case does not wait for, and never a payment.
     */
    post: operations['skipStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Manual tasks */
    get: operations['listTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/tasks/{taskId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One manual task, with what is to be compared
     * @description Names and numbers of people in the answers are masked; where they differ is said.
     */
    get: operations['getTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/tasks/{taskId}/owner': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Take a task, hand it over, or release it
     * @description To oneself, to another officer of operations who reaches the case, or to nobody.
     */
    put: operations['assignTask'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/tasks/{taskId}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resolve a manual task
     * @description Releasing a conflict takes two people: the answer is then 202 with an approval.
     */
    post: operations['resolveTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Steps that failed for good */
    get: operations['listDeadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/dead-letters/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * How many failed steps would run again
     * @description Changes nothing. The answer stands for exactly these steps; redriving carries it as `seen`.
     */
    post: operations['previewRedrive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/dead-letters/redrive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run many failed steps again
     * @description At most 200 at once; they begin in turn, five in a second at each agency. Each step keeps its id and so its Idempotency-Key.
     */
    post: operations['redriveDeadLetters'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/dead-letters/redrive/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Call off what was to run again
     * @description Steps that were redriven and have not begun go back to people. What has begun goes on.
     */
    post: operations['cancelRedrive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How everything runs */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/overview/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases opened and ended, and limits missed, by business day */
    get: operations['getDailyFigures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has changed in scope
     * @description Ids only. With `Accept: text/event-stream` the answer stays open and sends them as they happen.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jobs by state */
    get: operations['getQueueCounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Limits that run, soonest first */
    get: operations['listDeadlines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/business-clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Move business time (sandbox only) */
    put: operations['setBusinessClock'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Holidays and the years they cover */
    get: operations['getCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Values of law with their sources and status */
    get: operations['listRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Versions of the rules of every service and of the calendar
     * @description Of each subject the newest first. Files propose; two people release.
     */
    get: operations['listRuleVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version with every value in it */
    get: operations['getRuleVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is different from another version */
    get: operations['compareRuleVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a version on the worked cases
     * @description In a thread of its own; nothing that runs here changes.
     */
    post: operations['tryRuleVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a version in force from a day on
     * @description Two people. Not before the present business day. Each process goes by it from its first start on or after that day; outside a sandbox a version that nobody has released decides no new case.
     */
    post: operations['releaseRules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}/adoption-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an adoption would do
     * @description Changes nothing. The adoption does exactly this, or is refused.
     */
    post: operations['previewAdoption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/rule-versions/{subject}/{version}/adoption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let open cases adopt the version in use
     * @description Two people. The open cases that go by `from` go by this version from then on: their running limits are dated anew, every further step computes by it, and the timeline says so. What is done is what the preview showed.
     */
    post: operations['adoptRules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/service-acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Acts that services offer their officers outside any case */
    get: operations['listServiceActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the books of the members agree, by period and pair */
    get: operations['readReconciliation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/services/{service}/acts/{act}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An officer's act of a service outside any case
     * @description `input` is checked against the component `<Act>Act` of the service's contract. An act of two people is answered 202 with an approval, and nothing has happened yet.
     */
    post: operations['performServiceAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/services/{service}/reports/{report}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A list of a service for its officers
     * @description The answer matches the component `<Report>Report` of the service's contract.
     */
    get: operations['readServiceReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/desks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The desks a clerk files at */
    get: operations['listDesks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/services/{service}/workflows/{workflow}/counter-pre-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * May the resident at the counter
     * @description The same answer as in the portal, for the person named in the body. `input` must match the component `<Workflow>PreCheck` of the service's own contract. Nothing is stored but the record of this read.
     */
    post: operations['preCheckAtCounter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/services/{service}/workflows/{workflow}/counter-applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * File for the resident at the counter
     * @description Checked and planned as a resident's own application. `application` must match the component `<Workflow>Application` of the service's own contract. The resident sees which desk filed it and on what ground. The same Idempotency-Key with the same body gives the first answer again.
     */
    post: operations['applyAtCounter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports of the own desks */
    get: operations['listImports'];
    put?: never;
    /**
     * Import a file of applications of one workflow
     * @description CSV with the headings of exportImportTemplate, in UTF-8 or GB18030, at most 20000 rows. Rows are filed one by one as at the counter; each is taken in once, whatever stops in between. What a row said is sealed and forgotten once it is settled. The same Idempotency-Key with the same file gives the first answer again.
     */
    post: operations['startImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far an import is */
    get: operations['getImport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/imports/{importId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * File no further row of an import
     * @description What is filed stays filed; the other rows are forgotten.
     */
    post: operations['cancelImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/imports/{importId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What became of each row, as a file */
    get: operations['exportImportResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/import-template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The headings of a file to import
     * @description Lists in a cell are parted by semicolons; a list of groups is JSON.
     */
    get: operations['exportImportTemplate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Steps that wait for my agency */
    get: operations['listInbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/inbox/{stepId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is asked, and the forms that answer it
     * @description Shows the person; recorded.
     */
    get: operations['getInboxStep'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/inbox/{stepId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer for my agency
     * @description Kept as a document attested by the gateway for the officer. With `fourEyes`, and always where the step says `twoOfficers`, a second clerk of the same member approves first (202).
     */
    post: operations['answerInboxStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Agencies with their clients and keys */
    get: operations['listMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/members/{memberId}/examination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look at an agency
     * @description Keys, address, clock, TLS and contract, looked at now; each finding says what mends it. The question about the contract is about nobody and changes nothing.
     */
    post: operations['examineMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/members/{memberId}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let calls to an agency rest
     * @description Always with an end, at most a week from now. Steps wait for it without failing, questions are refused with PROVIDER_UNAVAILABLE, legal limits go on.
     */
    post: operations['pauseMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/members/{memberId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a pause now */
    post: operations['resumeMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/clients/{clientId}/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a public key of a client
     * @description Two people.
     */
    post: operations['registerKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/officer-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register an own public key of a security officer
     * @description Two people. With it the officer signs what must hold while no system runs: the declaration of a restore. The key is written into the register of the log, so that it is sealed before it is needed.
     */
    post: operations['registerOfficerKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/officer-keys/{kid}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a key of a security officer for good
     * @description One person is enough.
     */
    post: operations['endOfficerKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Grants with their versions, signatures and status */
    get: operations['listGrants'];
    put?: never;
    /**
     * Hand in a grant that its consumer asks for and has signed
     * @description The token is a JWS of type grant-request+jwt by the consumer. It gives nothing until accepted.
     */
    post: operations['requestGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/grants/{grantId}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand in the signed acceptance of a provider
     * @description The token is a JWS of type grant-accept+jwt by a client of the provider. Two people.
     */
    post: operations['acceptGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/grants/{grantId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand in the signed revocation of one party
     * @description The token is a JWS of type grant-revoke+jwt by a client of any party. It counts at once.
     */
    post: operations['revokeGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/clients/{clientId}/keys/{kid}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a public key now, or say when it ends
     * @description One person. Without `notAfter` the key is revoked and counts nowhere within a second; with it an old and a new key overlap until then. An end can only come earlier than one said before.
     */
    post: operations['endKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts that have signed in, with their roles */
    get: operations['listAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has which role */
    get: operations['listAssignments'];
    put?: never;
    /**
     * Give an account a role
     * @description Two people.
     */
    post: operations['proposeAssignment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/assignments/{assignmentId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a role away
     * @description Two people.
     */
    post: operations['endAssignment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Acts that wait for a second person
     * @description Those your role may decide.
     */
    get: operations['listApprovals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/approvals/{approvalId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What exactly would be done */
    get: operations['getApproval'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/approvals/{approvalId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve or decline as the second person
     * @description Never the person who asked.
     */
    post: operations['decideApproval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find exchanges by case, message or time
     * @description The newest hundred; ask for a narrower time to see others. Ids and codes only.
     */
    get: operations['findEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/evidence/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The log entry of one exchange */
    get: operations['getEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/evidence/{evidenceId}/bundle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The evidence of one exchange, bodies withheld
     * @description Tokens, digests, grant, decision, inclusion proofs, seals, countersignatures and keys. What is not sealed yet is sealed first.
     */
    get: operations['getEvidenceBundle'];
    put?: never;
    /**
     * The evidence of one exchange with its bodies
     * @description Bodies hold personal data; recorded with the reason. Those whose time is over are gone.
     */
    post: operations['getEvidenceBodies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/audit-trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did what, newest first
     * @description Sign-ins of people with a role, what they read, revealed and did, and what was asked and decided by two.
     */
    get: operations['listDeeds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/audit-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hold every invariant against the store now
     * @description The same as npm run audit. Reads only; one run at a time.
     */
    post: operations['runAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/read-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which administrator read or did what */
    get: operations['listReadLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/reports/legs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How long agencies take, and whether in time
     * @description A leg is one step that an agency answered, from the day after it was asked to the day of the answer, in working days. In time means: within every limit that was set for it. A clerk sees the own agency.
     */
    get: operations['getLegReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/v1/reports/legs/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file */
    get: operations['exportLegReport'];
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
    CasePaper: {
      paperId: components['schemas']['Uuid'];
      kind: components['schemas']['PaperKind'];
      memberId: components['schemas']['MemberId'];
      /** @description Absent for a member that is gone. */
      memberName?: string;
      memberNameZh?: string;
      /** @description Account of the clerk. */
      officer: string;
      mediaType: components['schemas']['PaperType'];
      bytes: number;
      /** @description As in Content-Digest (RFC 9530), of the bytes as they came. */
      digest: string;
      /** Format: date-time */
      addedAt: string;
      /**
       * Format: date-time
       * @description Since then there is nothing to read.
       */
      removedAt?: string;
    };
    Because: {
      reason: string;
    };
    Standing: {
      caseId: components['schemas']['Uuid'];
      state: string;
      version: number;
    };
    Resolved: {
      taskId: components['schemas']['Uuid'];
      /** @enum {string} */
      status: 'resolved';
    };
    Desk: {
      memberId: components['schemas']['MemberId'];
      name: string;
      nameZh: string;
      services: string[];
    };
    Import: {
      importId: components['schemas']['Uuid'];
      desk: components['schemas']['MemberId'];
      service: string;
      workflow: string;
      accountId: components['schemas']['Uuid'];
      /** @enum {string} */
      status: 'RUNNING' | 'DONE' | 'CANCELLED';
      createdAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      rows: number;
      accepted: number;
      refused: number;
      cancelled: number;
    };
    PersonAtCounter: {
      idNumber: components['schemas']['ResidentId'];
      name: components['schemas']['ResidentName'];
    };
    /** @description Who is there, and what they showed. Kept sealed with the case. */
    CounterMandate: {
      /** @enum {string} */
      basis: 'IN_PERSON' | 'AGENT_WITH_MANDATE';
      /** @description The document that whoever is there identified with. */
      document: {
        /** @enum {string} */
        kind: 'RESIDENT_IDENTITY_CARD' | 'TEMPORARY_IDENTITY_CARD' | 'HOUSEHOLD_BOOKLET';
        /** @description How the desk finds its copy again. */
        reference: string;
      };
      /**
       * @description How the person agreed to each item. READ_ALOUD: from the consent form of the matter (getConsentForm), so version and items must be those of the present form; what was signed on paper is recorded as it is.
       * @enum {string}
       */
      consentForm: 'READ_ALOUD' | 'SIGNED_ON_PAPER';
      /** @description Whoever acts for the person; needed with AGENT_WITH_MANDATE, absent otherwise. */
      agent?: {
        name: components['schemas']['ResidentName'];
        idNumber: components['schemas']['ResidentId'];
        /** @description How the desk finds the written mandate again. */
        mandateReference: string;
      };
    };
    CounterApplication: {
      desk: components['schemas']['MemberId'];
      person: components['schemas']['PersonAtCounter'];
      mandate: components['schemas']['CounterMandate'];
      /** @description Per `<Workflow>Application` of the service. */
      application: Record<string, never>;
      /** @description What the person agreed to have looked up, item by item. */
      consent: {
        version: string;
        items: string[];
      };
    };
    /** @description The desk that filed it, and on what ground. */
    FiledAtCounter: {
      desk: components['schemas']['MemberId'];
      /** @enum {string} */
      basis: 'IN_PERSON' | 'AGENT_WITH_MANDATE';
    };
    CounterReceipt: {
      caseId: components['schemas']['Uuid'];
      number: string;
      state: string;
      version: number;
      receivedAt: components['schemas']['Instant'];
    };
    Redriven: {
      stepId: components['schemas']['Uuid'];
    };
    BusinessTime: {
      now: components['schemas']['Instant'];
      today: components['schemas']['PlainDate'];
      rate: number;
      sandbox: boolean;
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
      table: string;
      state: string;
      stage: number;
      /** @enum {string} */
      endedAs?: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed';
      version: number;
      holder?: components['schemas']['Holder'];
      /** @description Masked. */
      person: {
        name: string;
        idNumber: string;
      };
      /** @description Member id by side. */
      members: {
        [key: string]: string;
      };
      openedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      nextDue?: components['schemas']['PlainDate'];
      overdue: boolean;
    };
    Case: {
      id: components['schemas']['Uuid'];
      number: string;
      service: string;
      workflow: string;
      table: string;
      state: string;
      stage: number;
      /** @enum {string} */
      endedAs?: 'completed' | 'refused' | 'withdrawn' | 'invalidated' | 'sealed';
      version: number;
      holder?: components['schemas']['Holder'];
      /** @description Masked. */
      person: {
        name: string;
        idNumber: string;
      };
      /** @description Member id by side. */
      members: {
        [key: string]: string;
      };
      /** @description Names of the members by side; a member that is gone has none. */
      memberNames: {
        [key: string]: {
          name: string;
          nameZh: string;
        };
      };
      openedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      nextDue?: components['schemas']['PlainDate'];
      overdue: boolean;
      rulesHash: string;
      /** @enum {string} */
      channel: 'portal' | 'counter' | 'agency';
      applicant: string;
      representative?: string;
      counter?: components['schemas']['FiledAtCounter'];
      consent: {
        version: string;
        items: string[];
        withdrawnAt?: components['schemas']['Instant'];
      };
      /** @description Facts of the case without personal data. */
      data: Record<string, never>;
      steps: components['schemas']['Step'][];
      events: components['schemas']['Event'][];
      documents: components['schemas']['Document'][];
      postings: components['schemas']['Posting'][];
      funds: components['schemas']['Fund'][];
      deadlines: components['schemas']['Deadline'][];
      tasks: components['schemas']['Task'][];
      /** @description By side, the gateway (operations) included. */
      allowedActs: {
        [key: string]: components['schemas']['AllowedAct'][];
      };
    };
    Step: {
      id: components['schemas']['Uuid'];
      step: string;
      round: number;
      side: string;
      actor: string;
      memberId?: string;
      status: string;
      trailing: boolean;
      outcome?: string;
      /** @description An administrative notice instead of a row of the step table. */
      notice?: Record<string, never>;
      answeredBy: string[];
      residentAnswer?: string;
      createdAt: components['schemas']['Instant'];
      sentAt?: components['schemas']['Instant'];
      receipt?: string;
      answeredAt?: components['schemas']['Instant'];
      evidenceId?: string;
      nextTryAt?: components['schemas']['Instant'];
      attempts: components['schemas']['Attempt'][];
    };
    Attempt: {
      attempt: number;
      worker: string;
      startedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      result?: string;
      evidenceId?: string;
    };
    Event: {
      seq: number;
      type: string;
      at: components['schemas']['Instant'];
      businessAt: components['schemas']['Instant'];
      side?: string;
      by?: string;
      stepId?: components['schemas']['Uuid'];
      /** @description What happened, without personal data. */
      facts: Record<string, never>;
      hash: string;
    };
    Document: {
      /** @description Said where it may be printed from. */
      printable?: boolean;
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
    Fund: {
      kind: string;
      agreed?: components['schemas']['Money'];
      posted: components['schemas']['Money'];
      pending: components['schemas']['Money'];
    };
    Deadline: {
      id: components['schemas']['Uuid'];
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      stepId: components['schemas']['Uuid'];
      step: string;
      rule: string;
      side: string;
      memberId?: string;
      workingDays: number;
      event: string;
      eventOn: components['schemas']['PlainDate'];
      due?: components['schemas']['PlainDate'];
      notBefore: components['schemas']['PlainDate'];
      workingDaysLeft?: number;
      /** @enum {string} */
      status: 'OPEN' | 'CALENDAR_UNCOVERED' | 'MET' | 'CANCELLED';
      /** @enum {string} */
      level: 'RUNNING' | 'WARNED' | 'OVERDUE' | 'ESCALATED';
      endedOn?: components['schemas']['PlainDate'];
      source?: string;
      /** @enum {string} */
      limitStatus: 'OFFICIAL' | 'UNCONFIRMED';
    };
    Task: {
      id: components['schemas']['Uuid'];
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      service: string;
      stepId?: components['schemas']['Uuid'];
      reason: string;
      side: string;
      memberId?: string;
      detail: string;
      detailZh: string;
      /** @description What is to be compared. */
      facts: Record<string, never>;
      /**
       * @description Why it goes on when its case has ended: money is not settled, an answer contradicts or came late, a report is still to be sent. Without it the task ends with its case.
       * @enum {string}
       */
      outlives?: 'MONEY' | 'ANSWER' | 'REPORT';
      version: number;
      openedAt: components['schemas']['Instant'];
      resolvedAt?: components['schemas']['Instant'];
      /** @description The officer who has taken it. */
      owner?: components['schemas']['Uuid'];
      ownerName?: string;
      /** @description The earliest running limit of its step. */
      due?: components['schemas']['PlainDate'];
      workingDaysLeft?: number;
      resolvedBy?: string;
      secondBy?: string;
      resolution?: string;
      resolutionReason?: string;
      fourEyes: boolean;
    };
    TaskDetail: {
      task: components['schemas']['Task'];
      /** @description What may be decided now; empty when it is resolved. */
      resolutions: string[];
      /** @description What the step was told, oldest first. */
      answers: {
        id: components['schemas']['Uuid'];
        /** @enum {string} */
        verdict: 'APPLIED' | 'CONFLICT' | 'LATE' | 'INVALID';
        from: string;
        operationId: string;
        receivedAt: components['schemas']['Instant'];
        /** @description Given at a desk instead of signed by a system. */
        attested: boolean;
        /** @description Absent once the body has been forgotten or where it could not be read. */
        content?: Record<string, never>;
      }[];
      /** @description JSON pointers into the answers, where the last one says otherwise than the first. */
      differences: string[];
      /** @description To whom it may be handed over. */
      colleagues: {
        accountId: components['schemas']['Uuid'];
        name: string;
      }[];
      /** @description The decision that waits for a second person. */
      proposal?: components['schemas']['TaskProposal'];
    };
    TaskProposal: {
      approvalId: components['schemas']['Uuid'];
      resolution: string;
      reason: string;
      requestedBy: components['schemas']['Uuid'];
      requestedByName: string;
      requestedAt: components['schemas']['Instant'];
    };
    AllowedAct: {
      act: string;
      allowed: boolean;
      reason?: string;
      reasonZh?: string;
    };
    /** @description As the parameters of listCases. */
    CaseFilter: {
      service?: string;
      state?: string;
      side?: string;
      member?: components['schemas']['MemberId'];
      overdue?: boolean;
      open?: boolean;
      q?: string;
    };
    /** @description As the parameters of listDeadLetters. */
    DeadLetterFilter: {
      member?: components['schemas']['MemberId'];
      service?: string;
      reason?: string;
    };
    BulkWish: {
      /** @enum {string} */
      act: 'remind' | 'invalidate' | 'close';
      /** @description These cases; without it those of the filter, newest first. */
      caseIds?: components['schemas']['Uuid'][];
      filter?: components['schemas']['CaseFilter'];
    };
    BulkActToDo: {
      /** @enum {string} */
      act: 'remind' | 'invalidate' | 'close';
      /** @description These cases; without it those of the filter, newest first. */
      caseIds?: components['schemas']['Uuid'][];
      filter?: components['schemas']['CaseFilter'];
      /** @description `seen` of the preview. */
      seen: string;
      reason: string;
    };
    RedriveWish: {
      /** @description These steps; without it those of the filter, oldest first. */
      stepIds?: components['schemas']['Uuid'][];
      filter?: components['schemas']['DeadLetterFilter'];
    };
    RedriveToDo: {
      /** @description These steps; without it those of the filter, oldest first. */
      stepIds?: components['schemas']['Uuid'][];
      filter?: components['schemas']['DeadLetterFilter'];
      /** @description `seen` of the preview. */
      seen: string;
      reason: string;
    };
    RedriveToCancel: {
      reason: string;
    };
    /** @description What is left as it is, and why. */
    Left: {
      code: string;
      reason: string;
      reasonZh: string;
      count: number;
    };
    BulkPreview: {
      /** @description To how many it would be done. */
      count: number;
      left: components['schemas']['Left'][];
      seen: string;
      /** @description Whether a second person decides. */
      twoPeople?: boolean;
      /** @description Whether the filter finds more than are done at once. */
      isMore?: boolean;
    };
    BulkResult: {
      done: number;
      left: components['schemas']['Left'][];
    };
    Changes: {
      items: {
        /** @enum {string} */
        kind: 'case' | 'approval';
        ref: components['schemas']['Uuid'];
      }[];
      /** @description Go on after this. */
      cursor: string;
      /** @description The place asked for is forgotten, so that anything may have changed. */
      reset: boolean;
    };
    Overview: {
      open: number;
      dueSoon: number;
      overdue: number;
      uncoveredDeadlines: number;
      /** @description Open tasks by reason. */
      tasks: {
        [key: string]: number;
      };
      conflicts: number;
      deadLetters: number;
      quarantined: number;
      outboxLagSeconds: number;
      outboxWaiting: number;
      oldestPendingSeconds: number;
      workers: {
        worker: string;
        nodeId: string;
        beatSecondsAgo: number;
      }[];
      byState: {
        service: string;
        state: string;
        open: boolean;
        count: number;
      }[];
      alarms: number;
      /** @description Steps that the queue lost and that were queued again, since the beginning. */
      queueLostTotal: number;
      /** @description Open cases with a step that will not go on by itself. */
      stuck: number;
      agencies: components['schemas']['AgencyHealth'][];
      businessTime: components['schemas']['BusinessTime'];
    };
    AgencyHealth: {
      memberId: string;
      name: string;
      nameZh: string;
      /** @enum {string} */
      mode: 'api' | 'inbox';
      /**
       * @description Whether calls to it are held back because it fails, as the answering process sees it.
       * @enum {string}
       */
      circuit?: 'closed' | 'open' | 'half-open';
      waitingSteps: number;
      failingSteps: number;
      /** @description Calls of the last 24 hours. */
      attempts: number;
      lastSuccessAt?: components['schemas']['Instant'];
      /** @description Of the calls of the last 24 hours. */
      p95Milliseconds?: number;
      lastAnswerAt?: components['schemas']['Instant'];
    };
    Rule: {
      service: string;
      id: string;
      /** @description Where it stands, in words. */
      name: string;
      nameZh: string;
      /** @enum {string} */
      status: 'OFFICIAL' | 'UNCONFIRMED';
      source: string | null;
      value?: unknown;
      effectiveFrom?: string | null;
      effectiveTo?: string | null;
    };
    InboxRow: {
      stepId: components['schemas']['Uuid'];
      caseId: components['schemas']['Uuid'];
      caseNumber: string;
      service: string;
      step: string;
      side: string;
      memberId: string;
      since: components['schemas']['Instant'];
      due?: components['schemas']['PlainDate'];
      overdue: boolean;
      workingDaysLeft?: number;
      /** @description The clerk whose answer waits for a second one. */
      proposedBy?: components['schemas']['Uuid'];
      /** @description Of the case; send it back as If-Match. */
      version: number;
    };
    InboxStep: {
      step: components['schemas']['InboxRow'];
      person: {
        name: string;
        idNumber: string;
      };
      /** @description What a system of this member would have been sent. */
      request: Record<string, never>;
      documents: components['schemas']['Document'][];
      /** @description What this step can end with. */
      outcomes: string[];
      /** @description A second clerk confirms every answer to this step. */
      twoOfficers: boolean;
      /** @description What this agency wrote in this matter before, newest first. */
      earlier: {
        documentId: components['schemas']['Uuid'];
        kind: string;
        version: number;
        receivedOn: components['schemas']['PlainDate'];
        content: Record<string, never>;
      }[];
      /** @description Answers to this step that wait for a second clerk or were returned by one, newest first. */
      proposals: components['schemas']['DeskProposal'][];
      forms: {
        operationId: string;
        /** @description JSON Schema 2020-12. */
        schema: Record<string, never>;
      }[];
    };
    DeskProposal: {
      approval: components['schemas']['Approval'];
      operationId: string;
      /** @description What the first clerk entered. */
      body: Record<string, never>;
    };
    Member: {
      memberId: string;
      city: string;
      name: string;
      nameZh: string;
      uscc: string;
      /** @enum {string} */
      mode: 'api' | 'inbox';
      services: string[];
      baseUrl?: string;
      /**
       * @description Whether calls are held back because it fails, as this process sees it.
       * @enum {string}
       */
      circuit?: 'closed' | 'open' | 'half-open';
      /** @description Calls rest until then, by an officer's word. */
      pausedUntil?: components['schemas']['Instant'];
      clients: {
        clientId: string;
        algs: string[];
        keys: {
          kid: string;
          alg: string;
          weak: boolean;
          notBefore: components['schemas']['Instant'];
          notAfter?: components['schemas']['Instant'];
        }[];
      }[];
    };
    Examination: {
      memberId: components['schemas']['MemberId'];
      findings: {
        /** @enum {string} */
        check: 'member' | 'keys' | 'url' | 'clock' | 'tls' | 'contract';
        /** @enum {string} */
        result: 'ok' | 'warn' | 'fail';
        what: string;
        whatZh: string;
        /** @description What mends it. */
        fix?: string;
        fixZh?: string;
      }[];
    };
    /** @description How the books of two members stand for one period. Codes have their words in the service's labels. */
    ReconciliationSheet: {
      /** @description The day, or the first day of the month. */
      begins: components['schemas']['PlainDate'];
      /** @description Who gives and who receives. */
      members: components['schemas']['MemberId'][];
      /**
       * @description OPEN: not over or not compared yet; AGREED, DIFFERENT: compared, not signed; RUNNING: messages about it are under way; SIGNED: by two people.
       * @enum {string}
       */
      standing: 'OPEN' | 'AGREED' | 'DIFFERENT' | 'RUNNING' | 'SIGNED';
      /** @description The service's own state, among the `values` of its labels. */
      state: string | null;
      items: number;
      totals: {
        /** @description Among the `fields` of its labels. */
        name: string;
        /** @description Amounts of one group must be equal. */
        group: string;
        amount: components['schemas']['Money'];
      }[];
      exceptions: {
        /** @description Among the `values` of its labels. */
        kind: string;
        /** @description Number of the letter or settlement; never a person. */
        reference: string;
        caseNumber: string | null;
        amount: components['schemas']['Money'] | null;
      }[];
      /** @description Acts of the service that this sheet now allows, with what they already know. */
      acts: {
        act: string;
        input: Record<string, never>;
      }[];
      signedBy: string | null;
      secondBy: string | null;
    };
    /** @description These cases; without it those that go by `from`, the oldest first. */
    CaseIdsToAdopt: components['schemas']['Uuid'][];
    AdoptionPreview: {
      /** @description How many cases go over. */
      count: number;
      left: components['schemas']['Left'][];
      seen: string;
      /** @description Whether more cases go by that version than go over at once. */
      isMore: boolean;
      /** @description Running limits that become others. */
      deadlines: {
        caseId: components['schemas']['Uuid'];
        caseNumber: string;
        stepId: components['schemas']['Uuid'];
        rule: string;
        before: components['schemas']['AdoptedLimit'];
        after: components['schemas']['AdoptedLimit'];
      }[];
    };
    AdoptedLimit: {
      workingDays: number;
      /** @description Null while the calendar does not reach it. */
      due: components['schemas']['PlainDate'] | null;
    };
    /** @description SHA-256 in hex. */
    RuleHash: string;
    RuleVersion: {
      /** @description A service, or `calendar`. */
      subject: string;
      version: components['schemas']['RuleHash'];
      /** @description Whether this process goes by it. */
      inUse: boolean;
      /** @description What the file calls itself. */
      label: string | null;
      /** @enum {string} */
      status: 'PROPOSED' | 'RELEASED';
      proposedAt: components['schemas']['Instant'];
      effectiveFrom: components['schemas']['PlainDate'] | null;
      releasedAt: components['schemas']['Instant'] | null;
      /** @description Null while PROPOSED, and where a sandbox released it. */
      releasedBy: string | null;
      secondBy: string | null;
      /** @description Cases that are pinned to it and not ended. */
      openCases: number;
      /** @description Values with a status. */
      values: number;
      unconfirmed: number;
    };
    RuleLine: {
      /** @description Where it stands in the file. */
      path: string;
      /** @description Where it stands, in words. */
      name?: string;
      nameZh?: string;
      value: string;
      /** @description Document number; null while none is confirmed. */
      source?: string | null;
      status?: string;
      effectiveFrom?: string | null;
      effectiveTo?: string | null;
    };
    GrantToken: {
      /** @description Compact JWS. */
      token: string;
      reason: string;
    };
    /** @enum {string} */
    GrantStatus: 'REQUESTED' | 'NOT_YET_VALID' | 'ACTIVE' | 'EXPIRED' | 'SUPERSEDED' | 'REVOKED';
    /**
     * @description UNCONFIRMED where nobody has confirmed the document against its publication.
     * @enum {string}
     */
    LawStatus: 'OFFICIAL' | 'UNCONFIRMED';
    Grant: {
      grantId: string;
      version: number;
      status: components['schemas']['GrantStatus'];
      /** @description Signed by a sandbox for its simulated parties. */
      simulated: boolean;
      /** @description What the parties signed. */
      document: {
        /**
         * @description Form of the document; absent in the first form, which has no status of the legal basis.
         * @enum {integer}
         */
        v?: 2;
        grantId: string;
        version: number;
        consumer: string;
        providers: string[];
        operations: string[];
        purpose: string;
        legalBasis: {
          document: string;
          article?: string;
          status?: components['schemas']['LawStatus'];
        };
        fields: string[];
        dailyLimit: number;
        validity: {
          from: components['schemas']['PlainDate'];
          to: components['schemas']['PlainDate'];
        };
        createdAt: components['schemas']['Instant'];
      };
      /** @description sha-256 over the canonical JSON (RFC 8785) of the document, as signed. */
      documentHash: string;
      legalBasisStatus: components['schemas']['LawStatus'];
      requestedAt: components['schemas']['Instant'];
      /** @description Members whose acceptance is recorded. */
      acceptedBy: string[];
      revokedBy: string | null;
      revokedAt: components['schemas']['Instant'] | null;
      /** @description Calls of today, Asia/Shanghai. */
      usedToday: number;
    };
    Account: {
      accountId: components['schemas']['Uuid'];
      name: string;
      issuer: string;
      lastSignInAt: components['schemas']['Instant'] | null;
      roles: {
        role: string;
        scope: string;
      }[];
    };
    Assignment: {
      assignmentId: components['schemas']['Uuid'];
      accountId: components['schemas']['Uuid'];
      role: string;
      scope: string;
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'] | null;
      grantedBy: components['schemas']['Uuid'] | null;
      approvedBy: components['schemas']['Uuid'] | null;
    };
    Approval: {
      approvalId: components['schemas']['Uuid'];
      /** @enum {string} */
      kind:
        | 'ASSIGNMENT'
        | 'ASSIGNMENT_END'
        | 'CLIENT_KEY'
        | 'OFFICER_KEY'
        | 'GRANT_ACCEPT'
        | 'TASK_RELEASE'
        | 'DESK_ANSWER'
        | 'SERVICE_ACT'
        | 'BULK_ACT'
        | 'RULE_RELEASE'
        | 'RULE_ADOPTION';
      subject: string;
      scope: string;
      reason: string;
      /** @enum {string} */
      status: 'pending' | 'approved' | 'declined';
      requestedBy: components['schemas']['Uuid'];
      requestedByName?: string;
      requestedAt: components['schemas']['Instant'];
      decidedBy: components['schemas']['Uuid'] | null;
      decidedByName?: string;
      decisionReason?: string;
      decidedAt: components['schemas']['Instant'] | null;
    };
    /** @description One exchange as its log entries tell it. */
    ExchangeRow: {
      id: components['schemas']['Uuid'];
      at: components['schemas']['Instant'];
      until: components['schemas']['Instant'];
      kinds: string[];
      client?: string;
      member?: string;
      operation?: string;
      purpose?: string;
      caseId?: string;
      caseNumber?: string;
      status?: number;
      code?: string;
    };
    LegRow: {
      month: components['schemas']['Month'];
      service?: string;
      /** @description Step table that the step belongs to. */
      workflow?: string;
      step?: string;
      member?: string;
      direction?: string;
      /** @description Steps that were answered in this month. */
      answered: number;
      /** @description Working days that half of them took at most; absent where the calendar does not cover them. */
      p50?: number;
      /** @description Working days that 95 of 100 took at most. */
      p95?: number;
      /** @description Those with a limit. */
      limited: number;
      /** @description Those within it. */
      inTime: number;
    };
    /** @enum {string} */
    DeedKind: 'SIGN_IN' | 'READ' | 'REVEAL' | 'ACT' | 'APPROVAL_ASKED' | 'APPROVAL_DECIDED';
    Deed: {
      at: components['schemas']['Instant'];
      kind: components['schemas']['DeedKind'];
      accountId: components['schemas']['Uuid'];
      role?: string;
      /** @description Name of the operation, or kind of the approval. */
      operation: string;
      subject?: string;
      reason?: string;
      /** @description Status of the answer, or of the approval. */
      status?: string;
      requestId?: string;
    };
    Exchange: {
      id: components['schemas']['Uuid'];
      entries: {
        stream: components['schemas']['Uuid'];
        seq: number;
        hash: string;
        previous: string;
        /** @description Canonical text, the very input of the hash. */
        text: string;
        /** @description Tokens, digests and timings, while they are kept. */
        proof?: unknown;
      }[];
      decisions: Record<string, never>[];
    };
    ReadEntry: {
      at: components['schemas']['Instant'];
      accountId: components['schemas']['Uuid'];
      role: string | null;
      operation: string;
      subject: string | null;
      reason: string | null;
      status: number;
      requestId: string;
    };
    /** @example chifeng-social-insurance */
    MemberId: string;
    /** Format: uuid */
    Uuid: string;
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
     * @description Yuan with two decimals, never a number.
     * @example 12345.67
     */
    Money: string;
    /**
     * Format: resident-id
     * @description Citizen number (GB 11643) with its check digit and date of birth right; another one is refused with RESIDENT_ID_INVALID.
     */
    ResidentId: string;
    ResidentName: string;
    /**
     * @description COMMITMENT 承诺书, LEGAL_DOCUMENT 法律文书, CERTIFICATE 证明或凭证, OTHER 其他.
     * @enum {string}
     */
    PaperKind: 'COMMITMENT' | 'LEGAL_DOCUMENT' | 'CERTIFICATE' | 'OTHER';
    /**
     * @description What a scanned paper is by its first bytes.
     * @enum {string}
     */
    PaperType: 'application/pdf' | 'image/jpeg' | 'image/png';
    /**
     * @description A month in Asia/Shanghai.
     * @example 2026-03
     */
    Month: string;
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
  };
  parameters: {
    /** @description The version you saw, as given in ETag. */
    IfMatch: string;
    /** @description One value per submission; the same value with another body is refused. */
    IdempotencyKey: string;
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
  listCases: {
    parameters: {
      query?: {
        /** @description Name of a service. */
        service?: string;
        /** @description A state of its table. */
        state?: string;
        /** @description The side that holds it; with `member`, the side that member takes. */
        side?: string;
        /** @description A member that takes part. */
        member?: components['schemas']['MemberId'];
        /** @description Only those with (true) or without (false) an overdue limit. */
        overdue?: boolean;
        /** @description Open (true) or ended (false) ones. */
        open?: boolean;
        /** @description Exact case number. */
        q?: string;
        /** @description nextCursor of the page before. */
        cursor?: string;
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
            items: components['schemas']['CaseRow'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  getCase: {
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
  actOnCase: {
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
        'application/json': {
          /** @enum {string} */
          act: 'remind' | 'forward' | 'clarify' | 'reject' | 'invalidate' | 'close';
          /** @description The side on whose behalf it is done. */
          side: string;
          reason: string;
          /** @description What the act needs, such as the member it is forwarded to. */
          payload?: Record<string, never>;
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
  revealPerson: {
    parameters: {
      query?: never;
      header?: never;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            idNumber: components['schemas']['ResidentId'];
            name: components['schemas']['ResidentName'];
          };
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
  printCaseDocument: {
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
  listCasePapers: {
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
      /** @description The oldest first, also those taken out again. */
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
            items: components['schemas']['CasePaper'][];
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
  attachCasePaper: {
    parameters: {
      query: {
        /** @description The member that puts it there. */
        desk: components['schemas']['MemberId'];
        /** @description What it is. */
        kind: components['schemas']['PaperKind'];
      };
      header?: never;
      path: {
        /** @description Id of the case. */
        caseId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
      };
    };
    responses: {
      /** @description It is with the case. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePaper'];
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
  getCasePaper: {
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
  removeCasePaper: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description It is gone. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePaper'];
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
  retryStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the step. */
        stepId: components['schemas']['Uuid'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redriven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  previewBulkAct: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkWish'];
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
          'application/json': components['schemas']['BulkPreview'];
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
  performBulkAct: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkActToDo'];
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
          'application/json': components['schemas']['BulkResult'];
        };
      };
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  skipStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the step. */
        stepId: components['schemas']['Uuid'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redriven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listTasks: {
    parameters: {
      query?: {
        /** @description Open ones unless told. */
        status?: 'open' | 'resolved';
        /** @description A reason code. */
        reason?: string;
        /** @description Of this member. */
        member?: components['schemas']['MemberId'];
        /** @description Mine, or those that nobody has taken. */
        owner?: 'me' | 'nobody';
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
            items: components['schemas']['Task'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  getTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the task. */
        taskId: components['schemas']['Uuid'];
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
          'application/json': components['schemas']['TaskDetail'];
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
  assignTask: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the task. */
        taskId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Null releases it. */
          owner: components['schemas']['Uuid'] | null;
          reason: string;
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
          'application/json': components['schemas']['Task'];
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
  resolveTask: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the task. */
        taskId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          resolution: string;
          reason: string;
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
          'application/json': components['schemas']['Resolved'];
        };
      };
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  listDeadLetters: {
    parameters: {
      query?: {
        /** @description Of this member. */
        member?: components['schemas']['MemberId'];
        /** @description Name of a service. */
        service?: string;
        /** @description A reason code. */
        reason?: string;
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
            items: components['schemas']['Task'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  previewRedrive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedriveWish'];
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
          'application/json': components['schemas']['BulkPreview'];
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
  redriveDeadLetters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedriveToDo'];
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
          'application/json': components['schemas']['BulkResult'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      412: components['responses']['VersionChanged'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  cancelRedrive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedriveToCancel'];
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
          'application/json': components['schemas']['BulkResult'];
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
  getOverview: {
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
          'application/json': components['schemas']['Overview'];
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
  getDailyFigures: {
    parameters: {
      query?: {
        /** @description So many days, today included. */
        days?: number;
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
            items: {
              day: components['schemas']['PlainDate'];
              opened: number;
              ended: number;
              /** @description Limits due on this day that were missed. */
              missed: number;
            }[];
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
  listChanges: {
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
  getQueueCounts: {
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
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
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
  listDeadlines: {
    parameters: {
      query?: {
        /** @description Due within so many days. */
        within?: number;
        /** @description Only those past (true) or not past (false) their date. */
        overdue?: boolean;
        /** @description Those that the calendar does not cover yet. */
        uncovered?: boolean;
        /** @description Of this member. */
        member?: components['schemas']['MemberId'];
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
            items: components['schemas']['Deadline'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  setBusinessClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          at?: components['schemas']['Instant'];
          rate?: number;
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
          'application/json': components['schemas']['BusinessTime'];
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
  getCalendar: {
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
            coverage: {
              from: components['schemas']['PlainDate'];
              to: components['schemas']['PlainDate'];
            }[];
            holidays: components['schemas']['PlainDate'][];
            makeupWorkdays: components['schemas']['PlainDate'][];
            provenance: {
              title: string;
              source: string | null;
              issuedOn: components['schemas']['PlainDate'];
              /**
               * @description SYNTHETIC was made up for demonstrations; a gateway with SANDBOX=off refuses to start with it.
               * @enum {string}
               */
              status: 'OFFICIAL' | 'UNCONFIRMED' | 'SYNTHETIC';
              coverage: {
                from: components['schemas']['PlainDate'];
                to: components['schemas']['PlainDate'];
              };
            }[];
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
  listRules: {
    parameters: {
      query?: {
        /** @description Name of a service. */
        service?: string;
        /** @description Only these. */
        status?: 'OFFICIAL' | 'UNCONFIRMED';
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
            items: components['schemas']['Rule'][];
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
  listRuleVersions: {
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
            items: components['schemas']['RuleVersion'][];
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
  getRuleVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
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
            version: components['schemas']['RuleVersion'];
            values: components['schemas']['RuleLine'][];
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
  compareRuleVersions: {
    parameters: {
      query: {
        /** @description The version it is compared with. */
        against: components['schemas']['RuleHash'];
      };
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
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
            subject: string;
            version: components['schemas']['RuleHash'];
            against: components['schemas']['RuleHash'];
            changes: {
              path: string;
              /** @description Where it stands, in words. */
              name: string;
              nameZh: string;
              before: components['schemas']['RuleLine'] | null;
              after: components['schemas']['RuleLine'] | null;
            }[];
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
  tryRuleVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
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
            subject: string;
            /** @description Why the version cannot be used at all. */
            fault: string | null;
            faultZh: string | null;
            passed: number;
            failed: {
              id: string;
              differences: string[];
              differencesZh: string[];
            }[];
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
  releaseRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          effectiveFrom: components['schemas']['PlainDate'];
          reason: string;
        };
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  previewAdoption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          from: components['schemas']['RuleHash'];
          caseIds?: components['schemas']['CaseIdsToAdopt'];
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
          'application/json': components['schemas']['AdoptionPreview'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  adoptRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A service, or `calendar`. */
        subject: string;
        /** @description SHA-256 of its texts, in hex. */
        version: components['schemas']['RuleHash'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          from: components['schemas']['RuleHash'];
          caseIds?: components['schemas']['CaseIdsToAdopt'];
          /** @description `seen` of the preview; without it, what there is to see now. */
          seen?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listServiceActs: {
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
            items: {
              service: string;
              act: string;
              /** @description Name of the form in the service's contract; its words stand under it among `objects`. */
              component: string;
              twoPeople: boolean;
              /** @description JSON Schema of the act's input. */
              form: Record<string, never>;
            }[];
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
  readReconciliation: {
    parameters: {
      query?: {
        /** @description Name of a service. */
        service?: string;
        /** @description First business day; the 31 days before `to` where it is absent. */
        from?: components['schemas']['PlainDate'];
        /** @description Last business day; today where it is absent. At most 92 days. */
        to?: components['schemas']['PlainDate'];
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
            from: components['schemas']['PlainDate'];
            to: components['schemas']['PlainDate'];
            services: {
              service: string;
              /** @enum {string} */
              period: 'day' | 'month';
              sheets: components['schemas']['ReconciliationSheet'][];
            }[];
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
  performServiceAct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the service. */
        service: string;
        /** @description Name of the act. */
        act: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          input: Record<string, never>;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done; what it came to, by the service's contract. */
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
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  readServiceReport: {
    parameters: {
      query?: {
        /** @description Business day of the report. */
        day?: components['schemas']['PlainDate'];
        /** @description First business day. */
        from?: components['schemas']['PlainDate'];
        /** @description Last business day. */
        to?: components['schemas']['PlainDate'];
        /** @description Only what concerns this member. */
        member?: string;
        /** @description Where the next page begins. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Name of the service. */
        service: string;
        /** @description Name of the report. */
        report: string;
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
          'application/json': Record<string, never>;
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
  listDesks: {
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
            items: components['schemas']['Desk'][];
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
  preCheckAtCounter: {
    parameters: {
      query?: never;
      header?: never;
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
        'application/json': {
          desk: components['schemas']['MemberId'];
          person: components['schemas']['PersonAtCounter'];
          mandate: components['schemas']['CounterMandate'];
          /** @description Per `<Workflow>PreCheck` of the service. */
          input: Record<string, never>;
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
  applyAtCounter: {
    parameters: {
      query?: never;
      header: {
        /** @description One value per submission; the same value with another body is refused. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
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
        'application/json': components['schemas']['CounterApplication'];
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
          'application/json': components['schemas']['CounterReceipt'];
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
  listImports: {
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
            items: components['schemas']['Import'][];
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
  startImport: {
    parameters: {
      query: {
        /** @description The desk that files them. */
        desk: components['schemas']['MemberId'];
        /** @description A service of that desk. */
        service: string;
        /** @description A workflow of that service. */
        workflow: string;
      };
      header: {
        /** @description One value per submission; the same value with another body is refused. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description The file is taken in; its rows follow. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
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
  getImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Uuid'];
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
          'application/json': components['schemas']['Import'];
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
  cancelImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Uuid'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
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
  exportImportResults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description CSV with a byte order mark. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
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
  exportImportTemplate: {
    parameters: {
      query: {
        /** @description A service of listServices. */
        service: string;
        /** @description A workflow of that service. */
        workflow: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description CSV with a byte order mark. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
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
  listInbox: {
    parameters: {
      query?: {
        /** @description Name of a service. */
        service?: string;
        /** @description A step of its table. */
        step?: string;
        /** @description Only those past (true) or not past (false) their limit. */
        overdue?: boolean;
        /** @description Only those that wait (true) or do not wait (false) for a second clerk. */
        proposed?: boolean;
        /** @description Exact case number. */
        q?: string;
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
            items: components['schemas']['InboxRow'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  getInboxStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the step. */
        stepId: components['schemas']['Uuid'];
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
          'application/json': components['schemas']['InboxStep'];
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
  answerInboxStep: {
    parameters: {
      query?: never;
      header: {
        /** @description The version you saw, as given in ETag. */
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description Id of the step. */
        stepId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          operationId: string;
          /** @description Per the form of that operation, without stepId and messageId. */
          body: Record<string, never>;
          fourEyes?: boolean;
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
          'application/json': Record<string, never>;
        };
      };
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  listMembers: {
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
            items: components['schemas']['Member'][];
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
  examineMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        memberId: components['schemas']['MemberId'];
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
          'application/json': components['schemas']['Examination'];
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
  pauseMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        memberId: components['schemas']['MemberId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          until: components['schemas']['Instant'];
          reason: string;
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
          'application/json': {
            memberId: components['schemas']['MemberId'];
            pausedUntil: components['schemas']['Instant'];
          };
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
  resumeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        memberId: components['schemas']['MemberId'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            memberId: components['schemas']['MemberId'];
          };
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
  registerKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the client. */
        clientId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          alg: 'ES256' | 'EdDSA' | 'PS256' | 'RS256';
          /** @description Public part only; without a kid its thumbprint is taken. */
          jwk: Record<string, never>;
          notBefore: components['schemas']['Instant'];
          notAfter?: components['schemas']['Instant'];
          reason: string;
        };
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  registerOfficerKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Public part of an ES256 key; its thumbprint becomes its kid. */
          jwk: Record<string, never>;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  endOfficerKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Thumbprint of the key. */
        kid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Ended. */
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
            kid: string;
          };
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
  listGrants: {
    parameters: {
      query?: {
        /** @description All versions of one grant. */
        grantId?: string;
        /** @description What the signatures and the day make of it. */
        status?: components['schemas']['GrantStatus'];
        /** @description Client that may ask. */
        client?: string;
        /** @description Member that answers. */
        provider?: components['schemas']['MemberId'];
        /** @description Last day of validity, this one or earlier. */
        endsBy?: components['schemas']['PlainDate'];
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
            items: components['schemas']['Grant'][];
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
  requestGrant: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantToken'];
      };
    };
    responses: {
      /** @description Recorded. */
      201: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
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
  acceptGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the grant. */
        grantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantToken'];
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  revokeGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the grant. */
        grantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantToken'];
      };
    };
    responses: {
      /** @description Revoked, in every process within a second. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
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
  endKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the client. */
        clientId: string;
        /** @description Id of the key. */
        kid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          notAfter?: components['schemas']['Instant'];
          reason: string;
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
          'application/json': {
            clientId: string;
            kid: string;
            endsAt: components['schemas']['Instant'];
            revoked: boolean;
            /** @description Keys of the client that count after that. */
            left: string[];
          };
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
  listAccounts: {
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
            items: components['schemas']['Account'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  listAssignments: {
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
            items: components['schemas']['Assignment'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  proposeAssignment: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          accountId: components['schemas']['Uuid'];
          /** @enum {string} */
          role: 'clerk' | 'operations' | 'security' | 'audit';
          scope: string;
          from?: components['schemas']['Instant'];
          to?: components['schemas']['Instant'];
          reason: string;
        };
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
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
  endAssignment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the assignment. */
        assignmentId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description Waits for a second person. */
      202: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Approval'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['BodyTooLarge'];
      415: components['responses']['MediaTypeUnsupported'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  listApprovals: {
    parameters: {
      query?: {
        /** @description Those that wait, or those that were decided; all when absent. */
        status?: 'pending' | 'decided';
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
            items: components['schemas']['Approval'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  getApproval: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the approval. */
        approvalId: components['schemas']['Uuid'];
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
            approval: components['schemas']['Approval'];
            /** @description What would be done. */
            payload: Record<string, never>;
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
  decideApproval: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the approval. */
        approvalId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'approve' | 'decline';
          reason: string;
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
          'application/json': components['schemas']['Approval'];
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
      429: components['responses']['TooManyRequests'];
      500: components['responses']['Internal'];
      503: components['responses']['Unavailable'];
    };
  };
  findEvidence: {
    parameters: {
      query?: {
        /** @description A case by its number or id. */
        case?: string;
        /** @description An evidence id, or the message id of an agency's answer. */
        message?: string;
        /** @description Logged at or after this time; the last day when nothing else is asked for. */
        from?: components['schemas']['Instant'];
        /** @description Logged before this time. */
        to?: components['schemas']['Instant'];
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
            items: components['schemas']['ExchangeRow'][];
            /** @description There are others in this time. */
            more: boolean;
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
  getEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As given in Evidence-Id. */
        evidenceId: components['schemas']['Uuid'];
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
          'application/json': components['schemas']['Exchange'];
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
  getEvidenceBundle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As given in Evidence-Id. */
        evidenceId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A ZIP that docs/verify-evidence.mjs verifies offline. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
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
  getEvidenceBodies: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As given in Evidence-Id. */
        evidenceId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Because'];
      };
    };
    responses: {
      /** @description A ZIP that docs/verify-evidence.mjs verifies offline. */
      200: {
        headers: {
          'API-Version': components['headers']['ApiVersion'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
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
  listDeeds: {
    parameters: {
      query?: {
        /** @description Only of this kind. */
        kind?: components['schemas']['DeedKind'];
        /** @description Whose. */
        account?: components['schemas']['Uuid'];
        /** @description One operation, or one kind of approval. */
        operation?: string;
        /** @description At or after this time. */
        from?: components['schemas']['Instant'];
        /** @description Before this time. */
        to?: components['schemas']['Instant'];
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
            items: components['schemas']['Deed'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
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
  runAudit: {
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
            at: components['schemas']['Instant'];
            findings: {
              name: string;
              /** @description Rows looked at. */
              checked: number;
              /** @description What breaks it, by case number or id; empty is well. */
              violations: string[];
            }[];
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
  listReadLog: {
    parameters: {
      query?: {
        /** @description One account. */
        account?: components['schemas']['Uuid'];
        /** @description One operation. */
        operation?: string;
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
            items: components['schemas']['ReadEntry'][];
            page: number;
            pageSize: number;
            total: number;
            totalIsAtLeast?: boolean;
            nextCursor?: string;
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
  getLegReport: {
    parameters: {
      query: {
        /** @description First month. */
        from: components['schemas']['Month'];
        /** @description Last month; at most 24 months. */
        to: components['schemas']['Month'];
        /** @description What is counted together, besides the month. */
        by?: 'leg' | 'agency' | 'direction' | 'service';
        /** @description Name of a service. */
        service?: string;
        /** @description The agency that answered. */
        member?: components['schemas']['MemberId'];
        /** @description Old city and new city. */
        direction?: string;
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
            items: components['schemas']['LegRow'][];
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
  exportLegReport: {
    parameters: {
      query: {
        /** @description First month. */
        from: components['schemas']['Month'];
        /** @description Last month; at most 24 months. */
        to: components['schemas']['Month'];
        /** @description What is counted together, besides the month. */
        by?: 'leg' | 'agency' | 'direction' | 'service';
        /** @description Name of a service. */
        service?: string;
        /** @description The agency that answered. */
        member?: components['schemas']['MemberId'];
        /** @description Old city and new city. */
        direction?: string;
        /** @description CSV with a byte order mark, or a workbook. */
        format?: 'csv' | 'xlsx';
        /** @description Of headings and names. */
        language?: 'zh' | 'en';
      };
      header?: never;
      path?: never;
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
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
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
}
