import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { codeOf, type Paper } from '../cases/verification-codes.ts';
import type { CaseDocument } from '../cases/workflow.ts';
import { escapeHtml } from '../core/html.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { spellVerificationCode } from '../core/verification-code.ts';
import type { Gateway } from './gateway.ts';

/** What stands on a paper so that anybody can check it. */
export interface Verification {
  /** In groups, as it is printed. */
  code: string;
  /** Where it is typed. */
  address: string;
  /** The page of residents with the code behind `#`: what stands there reaches no server and no log of one. */
  qr: { size: number; path: string };
}

export async function verificationOf(
  { db, box, config }: Pick<Gateway, 'db' | 'box' | 'config'>,
  paper: Paper,
): Promise<Verification> {
  const code = spellVerificationCode(await codeOf({ db, box }, paper));
  const qr = generate(`${config.publicUrl}/portal/verify#${code}`);
  return { code, address: `${config.publicUrl}/verify`, qr: { size: qr.size, path: toSvgPath(qr) } };
}

/** A document as a paper: its issuer's own code and last day, where it says them. */
export const paperOf = (caseId: string, { id, content }: Pick<CaseDocument, 'id' | 'content'>): Paper => {
  const code = stated(content, 'verificationCode');
  const validUntil = stated(content, 'validUntil');
  return {
    caseId,
    documentId: id,
    ...(code !== undefined && { code }),
    ...(validUntil !== undefined && { validUntil }),
  };
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of the document itself or of the one paper inside it. */
function stated(content: JsonObject, name: string): string | undefined {
  const found = [content, ...Object.values(content).filter(isObject)].find(
    (one) => typeof one[name] === 'string',
  )?.[name];
  return typeof found === 'string' ? found : undefined;
}

const QUIET_ZONE = 4;

/** The printed page with code, address and QR code at its end. */
export function withVerification(html: string, { code, address, qr }: Verification): string {
  const { size, path } = qr;
  const whole = size + 2 * QUIET_ZONE;
  const foot = `<footer><p>验证码 Verification code: <strong>${escapeHtml(code)}</strong><br>
查验本件是否有效 Check that this paper is valid: ${escapeHtml(address)}</p>
<svg role="img" aria-label="${escapeHtml(address)}" width="96" height="96" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}" shape-rendering="crispEdges"><rect x="${-QUIET_ZONE}" y="${-QUIET_ZONE}" width="${whole}" height="${whole}" fill="#fff"/><path d="${escapeHtml(path)}" fill="#000"/></svg></footer>`;
  const end = html.lastIndexOf('</body>');
  return end < 0 ? `${html}${foot}` : `${html.slice(0, end)}${foot}\n${html.slice(end)}`;
}
