import { Readable } from 'node:stream';
import { readPaper } from '../../cases/papers.ts';
import { operation } from '../operation.ts';
import { caseInScope } from './in-scope.ts';
import { ENDINGS } from './paper-types.ts';

export const getCasePaper = operation({
  roles: ['clerk'],
  limit: 'reveal',
  async handle(request, gateway) {
    const { id, number } = await caseInScope(gateway, request.grants, request.param('caseId'));
    const { paper, content } = await readPaper(gateway, id, request.param('paperId'));
    const name = `${number}-${paper.kind.toLowerCase()}-${paper.paperId.slice(-12)}.${ENDINGS[paper.mediaType]}`;
    return { download: Readable.from([content]), type: paper.mediaType, name };
  },
});
