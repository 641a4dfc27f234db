import { Refusal } from '../../core/errors.ts';
import type { Operation } from '../../service.ts';
import { platformState } from './rules/platform-states.ts';
import { LAW } from './rules.ts';

interface Letter {
  number: string;
  state: string;
  phone: string | null;
  origin: string;
}

/** BDC904: where a letter stands, for a centre that is a party to it. Another's letter looks exactly like an unknown one. */
export const queryTransferProgress: Operation = {
  kind: 'handled',
  async handle({ body, memberId }, { sql, members }) {
    const asked = body?.['orConNum'];
    const [letter] = await sql.query<Letter>(
      `select c.number, c.state, c.data ->> 'contactPhone' as phone, o.member_id as origin
       from svc_housing_fund.letter l
       join case_file c on c.id = l.case_id and c.data ->> 'letterNumber' = l.number
       join case_member o on o.case_id = c.id and o.side = 'origin'
       where l.number = $1
         and exists (select 1 from case_member m where m.case_id = c.id and m.member_id = $2)`,
      [asked, memberId],
    );
    const state = letter && platformState(letter.state);
    if (letter === undefined || state === undefined) throw new Refusal('NOT_FOUND');
    const origin = members.member(letter.origin);
    return {
      status: 200,
      body: {
        orConNum: asked ?? '',
        appPrStatus: state.code,
        appProMessage: state.textZh,
        contacts: origin?.nameZh ?? letter.origin,
        contPhone: letter.phone ?? LAW.centres[origin?.city ?? '']?.phone ?? '',
        caseNumber: letter.number,
      },
    };
  },
};
