import { evidenceBundle } from '../../exchange/evidence-bundle.ts';
import { operation } from '../operation.ts';

export const getEvidenceBodies = operation<{ reason: string }>({
  roles: ['audit'],
  limit: 'reveal',
  async handle(request, { evidence }) {
    const id = request.param('evidenceId');
    const archive = await evidenceBundle(evidence, id, { withBodies: true });
    return { archive, name: `evidence-${id}-with-bodies.zip` };
  },
});
