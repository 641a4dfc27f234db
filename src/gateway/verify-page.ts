import type { Request } from 'express';
import { isValidCode } from '../cases/verification-codes.ts';
import { bodyTooLarge, Refusal } from '../core/errors.ts';
import type { Gateway } from './gateway.ts';
import { page } from './page.ts';
import { readBytes, readJsonBody } from './read-body.ts';

const MOST_BYTES = 512;
const MOST_SIGNS = 64;
const FORM_TYPE = /^application\/x-www-form-urlencoded(\s*;\s*charset=utf-8)?$/iu;

const ANSWERS = {
  valid: '<p role="status"><strong>✓ 有效 · Valid</strong></p>',
  invalid: `<p role="status"><strong>✗ 无效 · Not valid</strong><br>本系统没有出具过该件，或该件已失效、已撤销、已被新件替代。<br>No such paper was issued here, or its time is over, or it was revoked or replaced.</p>`,
} as const;

/** Where a code is typed; the answer stands above the form. It works without any script. */
export const verifyPage = (answer?: keyof typeof ANSWERS): string =>
  page({
    title: '文书查验 Check a paper',
    body: `<h1>文书查验<small>Check a paper</small></h1>
${answer === undefined ? '' : ANSWERS[answer]}
<form method="post" action="/verify" autocomplete="off">
<p><label for="code">文书或回执上的验证码<br>Verification code on the paper or receipt</label></p>
<p><input id="code" name="code" required maxlength="${MOST_SIGNS}" size="24" spellcheck="false" autocapitalize="characters"> <button>查验 Check</button></p>
</form>
<p>只显示有效或无效，不显示任何个人信息。请与纸面内容核对。<br>It says valid or not valid, and nothing about any person. It says that this paper was issued, not what should stand on it.</p>
<nav><p><a href="/portal">双城通 Twin-City Gateway</a></p></nav>`,
  });

const isValid = async (gateway: Gateway, request: Request, code: string): Promise<boolean> => {
  await gateway.limits.take('verify', request.ip ?? 'unknown');
  return isValidCode(gateway.db, code);
};

/** POST /public/v1/verifications: valid or not valid, and nothing else. */
export async function verifyPaper(gateway: Gateway, request: Request): Promise<{ valid: boolean }> {
  const body = await readJsonBody(request, MOST_BYTES);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const code = required(isObject && Object.keys(body).length === 1 ? body['code'] : undefined);
  return { valid: await isValid(gateway, request, code) };
}

/** POST /verify: the same for browsers without a script. */
export async function showVerdict(gateway: Gateway, request: Request): Promise<string> {
  if (!FORM_TYPE.test(request.get('content-type') ?? '') || request.get('content-encoding') !== undefined)
    throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
  if (Number(request.get('content-length') ?? 0) > MOST_BYTES) throw bodyTooLarge(MOST_BYTES);
  const form = new URLSearchParams((await readBytes(request, MOST_BYTES)).toString());
  return verifyPage((await isValid(gateway, request, required(form.get('code')))) ? 'valid' : 'invalid');
}

function required(code: unknown): string {
  if (typeof code === 'string' && code.trim() !== '' && code.length <= MOST_SIGNS) return code;
  throw new Refusal('BODY_INVALID', {
    findings: [{ code: 'REQUIRED', message: `is a code of at most ${MOST_SIGNS} signs`, path: '/body/code' }],
  });
}
