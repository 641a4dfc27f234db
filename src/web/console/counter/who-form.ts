import type { components } from '../../../contracts/admin.ts';
import { isObject, type Schema, type Values } from '../../kit/form/schema.ts';
import type { Labels } from '../../kit/labels.ts';

type Schemas = components['schemas'];

const NUMBER = { type: 'string', pattern: '^\\d{17}[\\dX]$' } as const;
const NAME = { type: 'string', minLength: 1, maxLength: 100 } as const;
const REFERENCE = { type: 'string', minLength: 1, maxLength: 60 } as const;

const ASKED = {
  name: NAME,
  idNumber: NUMBER,
  basis: { enum: ['IN_PERSON', 'AGENT_WITH_MANDATE'] },
  documentKind: { enum: ['RESIDENT_IDENTITY_CARD', 'TEMPORARY_IDENTITY_CARD', 'HOUSEHOLD_BOOKLET'] },
  documentReference: REFERENCE,
  consentForm: { enum: ['READ_ALOUD', 'SIGNED_ON_PAPER'] },
} as const;

const AGENT: Schema = {
  type: 'object',
  required: ['name', 'idNumber', 'mandateReference'],
  properties: { name: NAME, idNumber: NUMBER, mandateReference: REFERENCE },
};

/** What is asked about whoever stands at the counter; an agent is asked for only where there is one. */
export const whoSchema = ({ basis }: Values): Schema => {
  const hasAgent = basis === 'AGENT_WITH_MANDATE';
  return {
    type: 'object',
    required: [...Object.keys(ASKED), ...(hasAgent ? ['agent'] : [])],
    properties: { ...ASKED, ...(hasAgent && { agent: AGENT }) },
  };
};

export const WHO_LABELS: Labels = {
  fields: {
    name: { zh: '姓名', en: 'Name' },
    idNumber: { zh: '公民身份号码', en: 'Citizen number' },
    basis: { zh: '到场情况', en: 'Who is here' },
    documentKind: { zh: '所验证件', en: 'Document seen' },
    documentReference: { zh: '证件留存编号', en: 'Reference of the copy' },
    consentForm: { zh: '同意方式', en: 'How the person agrees' },
    agent: { zh: '受委托人', en: 'Agent' },
    mandateReference: { zh: '委托书编号', en: 'Reference of the written mandate' },
  },
  values: {
    IN_PERSON: { zh: '本人到场', en: 'The person' },
    AGENT_WITH_MANDATE: { zh: '受委托人到场', en: 'An agent with a written mandate' },
    RESIDENT_IDENTITY_CARD: { zh: '居民身份证', en: 'Resident identity card' },
    TEMPORARY_IDENTITY_CARD: { zh: '临时居民身份证', en: 'Temporary identity card' },
    HOUSEHOLD_BOOKLET: { zh: '居民户口簿', en: 'Household booklet' },
    READ_ALOUD: { zh: '逐项宣读后口头同意', en: 'Item by item, read aloud' },
    SIGNED_ON_PAPER: { zh: '书面签字同意', en: 'Item by item, signed on paper' },
  },
};

function text(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

export const personOf = (who: Values): Schemas['PersonAtCounter'] => ({
  name: text(who, 'name').trim(),
  idNumber: text(who, 'idNumber'),
});

/** What the clerk recorded, as the contract says it; the form has checked it. */
export function mandateOf(who: Values): Schemas['CounterMandate'] {
  const agent = isObject(who['agent']) ? who['agent'] : {};
  const basis = text(who, 'basis') as Schemas['CounterMandate']['basis'];
  return {
    basis,
    document: {
      kind: text(who, 'documentKind') as Schemas['CounterMandate']['document']['kind'],
      reference: text(who, 'documentReference'),
    },
    consentForm: text(who, 'consentForm') as Schemas['CounterMandate']['consentForm'],
    ...(basis === 'AGENT_WITH_MANDATE' && {
      agent: { ...personOf(agent), mandateReference: text(agent, 'mandateReference') },
    }),
  };
}
