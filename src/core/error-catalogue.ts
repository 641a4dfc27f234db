interface CatalogueEntry {
  status: number;
  title: string;
  titleZh: string;
  retryable?: true;
}

/** Every code the gateway can answer with. A code is never renamed: agencies and pages branch on it. */
export const ERRORS = {
  BODY_INVALID: {
    status: 400,
    title: 'The request does not match the contract',
    titleZh: '请求内容不符合接口约定',
  },
  JSON_INVALID: { status: 400, title: 'The body is not valid JSON', titleZh: '请求内容不是合法的 JSON' },
  JSON_DUPLICATE_MEMBER: {
    status: 400,
    title: 'A member stands twice in the JSON',
    titleZh: 'JSON 中有重复字段',
  },
  RESIDENT_ID_INVALID: {
    status: 422,
    title: 'The citizen number is not valid',
    titleZh: '公民身份号码不正确',
  },
  PERCENT_INVALID: {
    status: 422,
    title: 'The percentage has more than two decimals or is none',
    titleZh: '百分比格式不正确',
  },
  MONEY_INVALID: {
    status: 422,
    title: 'The amount is not a yuan amount with two decimals',
    titleZh: '金额格式不正确',
  },
  TOKEN_INVALID: { status: 401, title: 'The request token is not acceptable', titleZh: '请求令牌无效' },
  UNAUTHENTICATED: { status: 401, title: 'Sign in first', titleZh: '请先登录' },
  GRANT_MISSING: { status: 403, title: 'No grant covers this call', titleZh: '没有相应的数据授权' },
  GRANT_TOKEN_INVALID: {
    status: 422,
    title: 'The signed statement about a grant does not stand',
    titleZh: '授权文件的签名或内容无效',
  },
  REPRESENTATION_UNPROVEN: {
    status: 403,
    title: 'Nothing proves that you may act for this person; apply at the counter with the household booklet',
    titleZh: '未能核实您与该人员的代办关系，请携带户口簿到窗口办理',
  },
  FORBIDDEN: { status: 403, title: 'Your role does not allow this', titleZh: '您的角色无权进行此操作' },
  CSRF_INVALID: {
    status: 403,
    title: 'The form came from another site or an old page',
    titleZh: '页面已过期，请刷新后重试',
  },
  NOT_FOUND: { status: 404, title: 'There is nothing here', titleZh: '未找到' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This method is not offered here', titleZh: '不支持该请求方法' },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is larger than this operation takes',
    titleZh: '请求内容过大',
  },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, title: 'Send application/json', titleZh: '请使用 application/json' },
  IF_MATCH_REQUIRED: {
    status: 428,
    title: 'Say which version you saw (If-Match)',
    titleZh: '请携带 If-Match 版本号',
  },
  VERSION_CHANGED: { status: 412, title: 'Someone else changed it meanwhile', titleZh: '内容已被他人更新' },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: 'Send an Idempotency-Key',
    titleZh: '请携带 Idempotency-Key',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used for another body',
    titleZh: '该幂等键已用于其他内容',
  },
  TOO_MANY_REQUESTS: { status: 429, title: 'Too many requests', titleZh: '请求过于频繁', retryable: true },
  INTERNAL: { status: 500, title: 'Something failed on our side', titleZh: '系统内部错误', retryable: true },
  PROVIDER_ANSWER_INVALID: {
    status: 502,
    title: 'The agency answered something that cannot be used',
    titleZh: '对方机构的答复无法使用',
  },
  PROVIDER_REFUSED: { status: 422, title: 'The agency refused the call', titleZh: '对方机构未受理该请求' },
  PROVIDER_UNAVAILABLE: {
    status: 503,
    title: 'The agency does not answer at present',
    titleZh: '对方机构系统暂停服务',
    retryable: true,
  },
  STORE_UNAVAILABLE: {
    status: 503,
    title: 'The record store does not answer at present',
    titleZh: '系统暂时不可用，请稍后再试',
    retryable: true,
  },
  UPLOADS_FULL: {
    status: 503,
    title: 'As many files as one process takes at a time are under way',
    titleZh: '同时传输的文件已达上限，请稍后再试',
    retryable: true,
  },
  REPLAY_STORE_RESET: {
    status: 503,
    title: 'The replay store was lost; send a fresh token',
    titleZh: '防重放存储已重置，请使用新令牌重试',
    retryable: true,
  },
  REGISTRY_STALE: {
    status: 503,
    title: 'Grants cannot be confirmed at present',
    titleZh: '授权信息暂时无法确认',
    retryable: true,
  },
  SHUTTING_DOWN: { status: 503, title: 'This process is stopping', titleZh: '服务正在停止', retryable: true },
  REGION_UNKNOWN: { status: 422, title: 'No agency serves this region', titleZh: '未知地区或机构' },
  CALENDAR_UNCOVERED: {
    status: 422,
    title: 'The holiday calendar does not cover this date yet',
    titleZh: '该年度放假安排尚未公布，无法计算日期',
  },
  RATE_NOT_PUBLISHED: {
    status: 422,
    title: 'The interest rate of this year is not published yet',
    titleZh: '该年度记账利率尚未公布',
  },
  UNMAPPED_CODE: {
    status: 422,
    title: 'A code has no counterpart in the field table',
    titleZh: '代码在对照表中没有对应值',
  },
  UNSUPPORTED_INPUT: { status: 422, title: 'A rule does not know this input', titleZh: '规则不支持该输入' },
  REFUSED_BY_RULE: { status: 422, title: 'The law does not allow this', titleZh: '依照规定不予办理' },
  DOCUMENT_INCONSISTENT: {
    status: 422,
    title: 'The document contradicts itself or the case',
    titleZh: '文书内容前后不一致或与业务不符',
  },
  OUTCOME_UNKNOWN: {
    status: 422,
    title: 'This step knows no such outcome',
    titleZh: '该环节不接受此办理结果',
  },
  PEOPLE_FILE_INVALID: {
    status: 422,
    title: 'No person of the file can be loaded',
    titleZh: '文件中没有可载入的人员',
  },
  CASE_OVERLAP: {
    status: 409,
    title: 'An open case already covers this',
    titleZh: '已有在办业务，不能重复申请',
  },
  CONSENT_INCOMPLETE: {
    status: 422,
    title: 'Something that this matter needs was not agreed to',
    titleZh: '缺少办理本事项所需的授权',
  },
  CASE_CLOSED: { status: 409, title: 'The case is closed', titleZh: '该业务已办结' },
  REPLY_CONFLICT: {
    status: 409,
    title: 'A different answer was given before',
    titleZh: '与此前的答复不一致',
  },
  STEP_NOT_WAITING: { status: 409, title: 'Nobody waits for this answer', titleZh: '当前环节不需要此答复' },
  ACTION_NOT_ALLOWED: {
    status: 409,
    title: 'This act is not allowed in the present state',
    titleZh: '当前状态不允许此操作',
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    title: 'Sign-in is not available at present',
    titleZh: '登录服务暂不可用',
    retryable: true,
  },
  RULES_NOT_RELEASED: {
    status: 503,
    title: 'The rules of this service wait for their release by two officers',
    titleZh: '该业务的规则尚待两名管理人员发布，暂不受理新申请',
    retryable: true,
  },
  SIGN_IN_FAILED: { status: 401, title: 'The sign-in was not completed', titleZh: '登录未完成，请重新登录' },
  SECOND_PERSON_REQUIRED: {
    status: 409,
    title: 'Another person must decide this',
    titleZh: '须由另一人复核',
  },
  APPROVAL_PENDING: {
    status: 409,
    title: 'The same act already waits for a second person',
    titleZh: '同一事项已在等待复核',
  },
  APPROVAL_DECIDED: { status: 409, title: 'This has been decided already', titleZh: '该事项已处理' },
  ROLE_SEPARATION: {
    status: 409,
    title: 'Operations, security and audit are never one person',
    titleZh: '系统、安全、审计三员须分设',
  },
  LOG_HEAD_CONFLICT: {
    status: 409,
    title: 'The seal does not continue the head that is known here',
    titleZh: '日志封印与已见证的链首不一致',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERRORS;
