import { evidenceBundle } from '../../exchange/evidence-bundle.ts';
import { operation } from '../operation.ts';

export const getEvidenceBundle = operation({
  roles: ['audit'],
  limit: 'compute',
  async handle(request, { evidence }) {
    const id = request.param('evidenceId');
    return { archive: await evidenceBundle(evidence, id), name: `evidence-${id}.zip` };
  },
});
