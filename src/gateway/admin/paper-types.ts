import type { PaperType } from '../../cases/papers.ts';
import { Refusal } from '../../core/errors.ts';

/** What a file of each type begins with. */
const BEGINNINGS: Readonly<Record<PaperType, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

/** The type that the bytes are, whatever was said of them. @throws Refusal BODY_INVALID for any other */
export function typeOfPaper(content: Buffer): PaperType {
  const types = Object.keys(BEGINNINGS) as PaperType[];
  const type = types.find((one) => content.subarray(0, BEGINNINGS[one].length).equals(BEGINNINGS[one]));
  if (type !== undefined) return type;
  throw new Refusal('BODY_INVALID', {
    detail: 'The file is no PDF, JPEG or PNG: scan the paper anew as one of these',
    detailZh: '文件不是PDF、JPEG或PNG格式，请重新扫描后上传',
    findings: [{ code: 'PAPER_TYPE', message: 'begins like no PDF, JPEG or PNG', path: '/body' }],
  });
}
