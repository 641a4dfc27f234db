import { describe, expect, it } from 'vitest';
import { runWorkedCases } from '../../core/worked-cases.ts';
import { emergencyCases } from './cases.ts';
import { decideRelay, type AlertMessage, type KnownAlert } from './rules/alerts.ts';
import { isFor } from './rules/area.ts';
import { severityOf, toCap } from './rules/cap.ts';
import { IDENTIFIER_LENGTH, readAlertIdentifier } from './rules/identifier.ts';
import { isOver, REQUEST_STATES, statesAfter } from './rules/requests.ts';

const ID = '15040041600000_20261123080000_0';

const differences = (group: string, input: unknown, expected: unknown) =>
  runWorkedCases(emergencyCases, { cases: [{ id: 'x', group, input, expected }] })[0]?.differences;

describe('an alert’s identifier', () => {
  it('has its parts', () => {
    expect(ID).toHaveLength(IDENTIFIER_LENGTH);
    expect(readAlertIdentifier(ID)).toEqual({
      region: '150400',
      sector: '416',
      unit: '000',
      extension: '00',
      time: '20261123080000',
      sequence: '0',
    });
    expect(differences('alert', { identifier: ID }, { length: 31, valid: true, admdvs: '150400' })).toEqual(
      [],
    );
  });

  it.each([
    '',
    ID.slice(1),
    `${ID}0`,
    ID.replace('1504', '0004'),
    ID.replace('1123', '1131'),
    ID.replace('080000', '240000'),
    ID.replace('_0', '_x'),
  ])('%j is none', (identifier) => {
    expect(differences('alert', { identifier }, { length: identifier.length, valid: false })).toEqual([]);
  });
});

describe('a code of relief goods', () => {
  it.each([
    ['1010199', { valid: true, major: '1 基本生活保障物资', other: '99 = 收容类目' }],
    ['2010101', { valid: true, major: '2 应急装备及配套物资' }],
    ['3999999', { valid: true, major: '3 工程材料与机械加工设备' }],
    ['4010101', { valid: false }],
    ['1000101', { valid: false }],
    ['101010', { valid: false }],
    ['1010101000000', { valid: false }],
  ])('%s', (code, expected) => expect(differences('relief', { code }, expected)).toEqual([]));

  it('refuses a key it does not know', () => {
    expect(differences('relief', { code: '1010199', name: 'x' }, { error: 'UNSUPPORTED_INPUT' })).toEqual([]);
  });
});

const NOW = '2026-11-23T09:00:00+08:00';
const message: AlertMessage = {
  identifier: ID,
  messageType: 'Alert',
  references: [],
  sentAt: '2026-11-23T08:00:00+08:00',
  expires: '2026-11-24T08:00:00+08:00',
  digest: 'a',
};
const held: KnownAlert = { ...message, standing: 'ACTIVE' };
const following = (over: Partial<AlertMessage>): AlertMessage => ({
  ...message,
  identifier: ID.replace('_0', '_1'),
  digest: 'b',
  ...over,
});

describe('a warning', () => {
  it.each([
    ['150402', '150400', true],
    ['150400', '150400', true],
    ['150000', '150500', true],
    ['150500', '150400', false],
    ['210000', '150400', false],
  ])('of %s is one for %s: %s', (region, city, expected) => expect(isFor(region, city)).toBe(expected));
});

describe('relaying', () => {
  it.each<[string, AlertMessage, readonly KnownAlert[], unknown]>([
    ['a new alert', message, [], { act: 'RELAY', supersedes: [], standing: 'ACTIVE' }],
    ['the same again', message, [held], { act: 'ACKNOWLEDGE_ONLY' }],
    [
      'other words under its id',
      { ...message, digest: 'c' },
      [held],
      { act: 'REFUSE', code: 'IDENTIFIER_REUSED' },
    ],
    ['an alert that is over', { ...message, expires: NOW }, [], { act: 'REFUSE', code: 'EXPIRED' }],
    [
      'an update of nothing',
      following({ messageType: 'Update' }),
      [held],
      { act: 'REFUSE', code: 'REFERENCE_MISSING' },
    ],
    [
      'an update of an unknown',
      following({ messageType: 'Update', references: [ID] }),
      [],
      { act: 'REFUSE', code: 'REFERENCE_UNKNOWN' },
    ],
    [
      'an update',
      following({ messageType: 'Update', references: [ID] }),
      [held],
      { act: 'RELAY', supersedes: [ID], standing: 'ACTIVE' },
    ],
    [
      'a cancel',
      following({ messageType: 'Cancel', references: [ID] }),
      [held],
      { act: 'RELAY', supersedes: [ID], standing: 'CANCELLED' },
    ],
  ])('%s', (_, given, known, expected) => expect(decideRelay(given, known, NOW)).toEqual(expected));
});

it('keeps every word of an alert in CAP', () => {
  const alert = {
    identifier: ID,
    sender: 'sender',
    sentAt: message.sentAt,
    status: 'Actual',
    messageType: 'Update',
    references: ['a', 'b'],
    eventType: '11B03',
    level: 'RED',
    severity: severityOf('RED'),
    urgency: 'Immediate',
    certainty: 'Observed',
    areaDescription: '红山区',
    regions: ['150402'],
    effective: message.sentAt,
    expires: message.expires,
    headline: '暴雨红色预警',
    description: '描述',
    instruction: '防御指南',
  } as const;
  const { info, ...head } = toCap(alert);
  expect(head).toMatchObject({ identifier: ID, msgType: 'Update', references: 'a b', sent: message.sentAt });
  expect(info).toEqual([
    expect.objectContaining({
      severity: 'Extreme',
      headline: '暴雨红色预警',
      instruction: '防御指南',
      area: [{ areaDesc: '红山区', geocode: [{ valueName: 'GB/T 2260', value: '150402' }] }],
    }),
  ]);
});

it('lets a request only go on', () => {
  expect(statesAfter('REQUESTED')).toEqual(['OFFERED', 'DECLINED']);
  expect(REQUEST_STATES.filter(isOver)).toEqual(['DECLINED', 'RETURNED', 'CONSUMED']);
});
