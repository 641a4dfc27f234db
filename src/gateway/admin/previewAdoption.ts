import { previewAdoption as preview } from '../../rules/adoption.ts';
import { operation } from '../operation.ts';
import { adoptionMeant, type AdoptionWish } from './adoption-meant.ts';

export const previewAdoption = operation<AdoptionWish>({
  roles: ['operations'],
  limit: 'compute',
  async handle(request, gateway) {
    const { adoption, isMore } = await adoptionMeant(gateway, request, request.body);
    return { body: { ...(await preview(gateway.engine, adoption)), isMore } };
  },
});
