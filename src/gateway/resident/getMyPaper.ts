import { paperAsFile } from '../case-papers.ts';
import { operation } from '../operation.ts';
import { myCase } from './my-case.ts';

export const getMyPaper = operation({
  roles: ['resident'],
  limit: 'compute',
  async handle(request, gateway) {
    const found = await myCase(gateway, request, { operation: 'getMyPaper', isLook: true });
    return paperAsFile(gateway, found, request.param('paperId'));
  },
});
