import type { JsonObject } from '../../core/json.ts';
import type { Member } from '../../exchange/members.ts';
import type { Operation } from '../../service.ts';
import { LAW } from './rules.ts';

const SERVICE = 'housing-fund';

function rowOf({ city, nameZh }: Member, index: number) {
  const centre = LAW.centres[city];
  return {
    serial: index + 1,
    unitNo: `${city}000000000`,
    unitName: nameZh,
    parentUnitNo: '',
    node: centre?.node ?? '',
    status: centre?.status ?? 'UNCONFIRMED',
  } satisfies JsonObject;
}

/** BDC909: the centres this gateway reaches, with their nodes. */
export const queryCentreCodes: Operation = {
  kind: 'handled',
  handle({ body }, { members }) {
    const { unitNo, unitName } = (body ?? {}) as { unitNo?: string; unitName?: string };
    const centres = members
      .all()
      .filter(({ services }) => services.includes(SERVICE))
      .map(rowOf)
      .filter((row) => unitNo === undefined || row.unitNo === unitNo)
      .filter((row) => unitName === undefined || row.unitName.includes(unitName));
    return Promise.resolve({ status: 200, body: { centres } });
  },
};
