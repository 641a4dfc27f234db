import { ERRORS, type ErrorCode } from './error-catalogue.ts';

/** One thing found wrong. `path` points into the request (`/body/idNumber`, `/header/authorization`). */
export interface Finding {
  code: string;
  message: string;
  path?: string;
}

/** Who must act, what fixes it and by when: every refusal of law carries these. */
export interface Remedy {
  ruleIds: readonly string[];
  /** Document numbers such as 国办发〔2009〕66号, with the article where known. */
  sources: readonly string[];
  reason: string;
  reasonZh: string;
  whoActs: string;
  fix: string;
  fixZh: string;
  /** How to have a refusal looked at again. */
  appeal?: string;
  appealZh?: string;
}

export interface RefusalOptions {
  detail?: string;
  detailZh?: string;
  findings?: readonly Finding[];
  origin?: 'client' | 'gateway' | 'provider';
  /** Seconds. */
  retryAfter?: number;
  remedy?: Remedy;
  /** Further members of the problem document, e.g. the fresh state behind a 412. */
  extensions?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** A refusal with a stable code; {@link ERRORS} says its status and words. The only error class that reaches a caller. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly options: RefusalOptions;

  constructor(code: ErrorCode, options: RefusalOptions = {}) {
    super(options.detail ?? ERRORS[code].title, { cause: options.cause });
    this.name = 'Refusal';
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** BODY_TOO_LARGE that says how much is taken, in bytes. */
export const bodyTooLarge = (maxBytes: number): Refusal =>
  new Refusal('BODY_TOO_LARGE', {
    origin: 'client',
    detail: `At most ${maxBytes} bytes`,
    detailZh: `请求内容不得超过 ${maxBytes} 字节`,
    extensions: { maxBytes },
  });
