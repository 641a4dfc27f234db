/** 联系函状态 of the platform for each state of a transfer; before a letter exists there is none. */
const PLATFORM_STATES: Readonly<Record<string, { code: string; textZh: string }>> = {
  SENT: { code: '01', textZh: '联系函复核通过' },
  ACCEPTED_BY_OUT: { code: '02', textZh: '联系函确认接收' },
  WITHDRAWN: { code: '05', textZh: '转入撤销业务办结' },
  NEGOTIATING: { code: '06', textZh: '协商中' },
  INFO_RECEIVED: { code: '08', textZh: '账户信息复核通过' },
  FUNDS_MATCHED: { code: '08', textZh: '账户信息复核通过' },
  REJECTED_BY_OUT: { code: '13', textZh: '转出审核不通过' },
  CLOSED_OK: { code: '00', textZh: '正常办结' },
  CLOSED_NEGOTIATED: { code: '20', textZh: '协商后业务办结' },
  FAILED: { code: '40', textZh: '转出失败业务办结' },
};

/** The platform's code and words of a state; undefined before the letter. */
export const platformState = (state: string): { code: string; textZh: string } | undefined =>
  PLATFORM_STATES[state];
