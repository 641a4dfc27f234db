import type { Finding } from '../core/errors.ts';

export interface ProblemParts {
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** Of the gateway's catalogue, or one of the kit's own: UNREACHABLE, GATEWAY_SIGNATURE_INVALID, PROVIDER_SIGNATURE_INVALID, ANSWER_UNREADABLE. */
  code: string;
  message: string;
  findings?: readonly Finding[];
  retryable?: boolean;
  /** Seconds. */
  retryAfter?: number;
  evidenceId?: string;
  /** The gateway signed this refusal. Refusals before the token is accepted are unsigned. */
  signed?: boolean;
  cause?: unknown;
}

/** Why a call gave no usable answer. Branch on `code`; show `findings` to whoever must fix it. */
export class GatewayProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly evidenceId: string | undefined;
  readonly signed: boolean;

  constructor(parts: ProblemParts) {
    super(`${parts.code}: ${parts.message}`, { cause: parts.cause });
    this.name = 'GatewayProblem';
    this.status = parts.status;
    this.code = parts.code;
    this.findings = parts.findings ?? [];
    this.retryable = parts.retryable ?? false;
    this.retryAfter = parts.retryAfter;
    this.evidenceId = parts.evidenceId;
    this.signed = parts.signed ?? false;
  }
}

/** A refusal an agency gives the gateway: signed and sent as a problem document. Never put personal data into it. */
export class AgencyRefusal extends Error {
  readonly status: number;
  readonly code: string;

  /** `status` 400 to 499; `code` of capital letters, digits and underscores. */
  constructor(status: number, code: string, message = code) {
    super(message);
    if (!(status >= 400 && status <= 499)) throw new RangeError('a refusal has a status from 400 to 499');
    if (!/^[A-Z0-9_]{1,64}$/.test(code)) throw new RangeError('a code is made of A-Z, 0-9 and _');
    this.name = 'AgencyRefusal';
    this.status = status;
    this.code = code;
  }
}
