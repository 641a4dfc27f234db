import { buffer } from 'node:stream/consumers';
import { attachPaper, type PaperKind } from '../../cases/papers.ts';
import { Refusal } from '../../core/errors.ts';
import { operation } from '../operation.ts';
import { caseInScope, takesPart } from './in-scope.ts';
import { typeOfPaper } from './paper-types.ts';
import { paperView } from '../case-papers.ts';

export const attachCasePaper = operation({
  roles: ['clerk'],
  limit: 'write',
  async handle({ file, query, grants, principal, param }, gateway) {
    if (file === undefined) throw new Refusal('MEDIA_TYPE_UNSUPPORTED');
    const { id, members } = await caseInScope(gateway, grants, param('caseId'));
    const memberId = String(query['desk']);
    if (!Object.values(members).includes(memberId) || !takesPart(gateway, grants, [memberId]))
      throw new Refusal('FORBIDDEN', {
        findings: [{ code: 'DESK', message: 'no desk of yours that takes part', path: '/query/desk' }],
      });
    const content = await buffer(file.stream());
    const paper = await attachPaper(gateway.engine, {
      caseId: id,
      memberId,
      officer: principal.accountId,
      kind: String(query['kind']) as PaperKind,
      mediaType: typeOfPaper(content),
      digest: file.digest,
      content,
    });
    return { status: 201, body: paperView(gateway, paper) };
  },
});
