import { describe, expect, it } from 'vitest';
import {
  application,
  CHIFENG,
  PLATFORM,
  SHENYANG,
  TONGLIAO,
  useSandboxBench,
} from '../../../tests/_support/sandbox-bench.ts';
import { newId, type Heard } from '../../../tests/_support/gateway-peer.ts';
import type { JsonObject } from '../../core/json.ts';
import { parseYuan } from '../../core/money.ts';

const bench = useSandboxBench();

describe('a transfer with funds', () => {
  it('goes from application to credit, by messages that keep the contract, to the fen', async () => {
    const told = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
    const letter = await bench().askLater(told, TONGLIAO, '/applications', {
      application: application(SHENYANG, TONGLIAO),
    });
    expect(letter.operation).toBe('sendContactLetter');
    const { account, number } = letter.body['letter'] as JsonObject;

    const taken = await bench().peer.call(
      bench().sandbox.url,
      SHENYANG,
      '/contact-letters',
      JSON.parse(letter.raw) as object,
      {
        caseId: told.caseId,
        stepId: newId(),
        consumer: TONGLIAO,
        consumerSignature: letter.token,
      },
    );
    expect(taken).toMatchObject({ status: 200, body: { outcome: 'RECEIVED' } });
    const [kept] = await bench().db.query(
      'select d.body, d.consumer_signature from agency_document d where d.case_id = $1',
      [told.caseId],
    );
    expect(kept).toEqual({ body: letter.raw, consumer_signature: letter.token });

    const review = await bench().askLater(told, SHENYANG, '/origin-reviews', { letterNumber: number });
    expect(review.body).toMatchObject({ outcome: 'ACCEPTED' });

    const { body: sheetBody } = await bench().askLater(told, SHENYANG, '/information-sheet-requests');
    const sheet = sheetBody['sheet'] as JsonObject;
    const lines = sheet['lines'] as Record<string, string>;
    expect(parseYuan(lines['f6'] ?? '')).toBe(parseYuan(lines['f4'] ?? '') + parseYuan(lines['f5'] ?? ''));
    // 12 % of the bases of 2019 to 2025: 12 × 0.12 × (4200 + 4600 + 5000 + 5400 + 5800 + 6200 + 6600).
    expect(lines['f5']).toBe('54432.00');
    const rows = sheet['rows'] as JsonObject[];
    expect(rows).toHaveLength(7);
    expect(rows.at(-1)).toMatchObject({ year: 2025, months: 12, balance: lines['f2'] });

    const paid = await bench().askLater(told, SHENYANG, '/fund-transfer-requests', {
      account,
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT', 'POOLED_FUND'],
    });
    expect(paid).toMatchObject({ operation: 'sendFundsNotice' });
    const funds = paid.body['funds'] as JsonObject;
    expect(funds).toMatchObject({
      personalAccount: lines['f4'],
      pooledFund: lines['f5'],
      total: lines['f6'],
    });

    const arrived = await bench().askLater(told, TONGLIAO, '/funds-receipt-requests', {
      reference: told.head['caseNumber'],
      funds,
    });
    expect(arrived.body).toMatchObject({ outcome: 'FUNDS_RECEIVED', funds });
    expect((await bench().askLater(told, TONGLIAO, '/duplicate-checks', { sheet })).body).toMatchObject({
      outcome: 'NONE',
    });
    const amounts = { personalAccount: lines['f4'], pooledFund: lines['f5'], total: lines['f6'] };
    expect((await bench().askLater(told, TONGLIAO, '/credits', { amounts })).body).toMatchObject({
      outcome: 'CREDITED',
    });
    expect((await bench().askLater(told, SHENYANG, '/relation-endings')).body).toMatchObject({
      outcome: 'ENDED',
    });
    const ended = await bench().peer.call(
      bench().sandbox.url,
      SHENYANG,
      '/status/query',
      bench().query('resident-with-funds', '210102'),
    );
    expect(ended.body).toMatchObject({ relation: 'TERMINATED' });
  });

  it('keeps the money of all accounts together', async () => {
    const [sum] = await bench().db.query<{ accounts: bigint; opened: bigint }>(
      `select (select sum(a.balance_fen) from bank_account a)::bigint + coalesce((select sum(t.amount_fen)
          from bank_transfer t where t.arrived_on is null and t.returned_on is null), 0)::bigint as accounts,
        (select 1000000000 * count(*) from bank_account a where a.agency is not null)::bigint as opened`,
    );
    expect(sum?.accounts).toBe(sum?.opened);
  });
});

describe('what agencies find', () => {
  const review = (account: string, more: object = {}): Promise<Heard> =>
    bench().askLater(bench().story(account, SHENYANG, TONGLIAO), SHENYANG, '/origin-reviews', {
      letterNumber: 'LX1',
      ...more,
    });

  it('asks about arrears, takes the payment or lets the months go', async () => {
    expect((await review('resident-arrears')).body).toMatchObject({
      outcome: 'NEEDS_CHOICE',
      arrears: { months: 3 },
    });
    expect((await review('resident-arrears', { arrearsChoice: 'WAIVE_ARREARS' })).body).toMatchObject({
      outcome: 'ACCEPTED',
    });
    const told = bench().story('resident-arrears', SHENYANG, TONGLIAO);
    const waived = await bench().askLater(told, SHENYANG, '/information-sheet-requests', {
      arrearsChoice: 'WAIVE_ARREARS',
    });
    expect((waived.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 92 });
    await review('resident-arrears', { arrearsChoice: 'PAY_ARREARS' });
    const paid = await bench().askLater(
      bench().story('resident-arrears', SHENYANG, TONGLIAO),
      SHENYANG,
      '/information-sheet-requests',
      {
        arrearsChoice: 'PAY_ARREARS',
      },
    );
    expect((paid.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 95 });
    // Posted in the year of transfer: principal of line ③, 3 × 6100 × 8 %.
    expect((paid.body['sheet'] as JsonObject)['lines']).toMatchObject({ f3: '1464.00' });
  });

  it('keeps one-off months without their document out of sheet and money', async () => {
    const { body } = await review('resident-one-off');
    expect(body).toMatchObject({
      outcome: 'PARTIAL',
      excluded: [{ from: '2016-01', to: '2018-12', months: 36 }],
    });
    const sheet = await bench().askLater(
      bench().story('resident-one-off', SHENYANG, TONGLIAO),
      SHENYANG,
      '/information-sheet-requests',
      {
        excluded: body['excluded'],
      },
    );
    expect((sheet.body['sheet'] as JsonObject)['person']).toMatchObject({ localMonths: 84 });
  });

  it('returns and refuses with a reason', async () => {
    const wrongName = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
    wrongName.head['person'] = { ...bench().residentOf('resident-with-funds'), name: '别的名字' };
    const refused = await bench().askLater(wrongName, TONGLIAO, '/applications', {
      application: application(SHENYANG, TONGLIAO),
    });
    expect(refused.body).toMatchObject({ outcome: 'REFUSED', reasonCode: 'IDENTITY_MISMATCH' });

    const nowhere = bench().story('resident-with-funds', SHENYANG, CHIFENG);
    const notHere = await bench().askLater(nowhere, CHIFENG, '/applications', {
      application: application(SHENYANG, CHIFENG),
    });
    expect(notHere.body).toMatchObject({ outcome: 'REFUSED', reasonCode: 'DESTINATION_NOT_ESTABLISHED' });

    const receiving = bench().story('resident-receiving', CHIFENG, TONGLIAO);
    const returned = await bench().askLater(receiving, CHIFENG, '/origin-reviews', { letterNumber: 'LX1' });
    expect(returned.body).toMatchObject({ outcome: 'RETURNED', reasonCode: 'ALREADY_RECEIVING' });
  });

  it('finds months paid twice, shows both refunds and pays one', async () => {
    const told = bench().story('resident-duplicate', SHENYANG, CHIFENG);
    const { body: sheetBody } = await bench().askLater(told, SHENYANG, '/information-sheet-requests');
    const { body } = await bench().askLater(told, CHIFENG, '/duplicate-checks', {
      sheet: sheetBody['sheet'],
    });
    expect(body).toMatchObject({
      outcome: 'FOUND',
      duplicates: {
        from: '2023-07',
        to: '2023-12',
        months: 6,
        options: [
          { keep: 'ORIGIN', refundPrincipal: '2880.00' },
          { keep: 'DESTINATION', refundPrincipal: '2400.00' },
        ],
      },
    });
    const duplicates = body['duplicates'] as JsonObject;
    const [, refund] = duplicates['options'] as JsonObject[];
    const cleared = await bench().askLater(told, CHIFENG, '/duplicate-clearings', {
      keep: 'DESTINATION',
      months: 6,
      refund,
    });
    expect(cleared.body).toMatchObject({
      outcome: 'CLEARED',
      refund: { amount: refund?.['refund'], months: 6 },
    });
  });

  it('moves the whole account of the residents’ scheme', async () => {
    const told = bench().story('resident-household-move', CHIFENG, TONGLIAO, {
      scheme: 'RESIDENT',
      workflow: 'pension.resident-transfer@1',
      origin: { memberId: CHIFENG, regionCode: '150426', name: 'c', nameZh: 'c' },
      destination: { memberId: TONGLIAO, regionCode: '150525', name: 't', nameZh: 't' },
    });
    const letter = await bench().askLater(told, TONGLIAO, '/applications', {
      application: {
        originRegion: '150426',
        destinationRegion: '150525',
        hukouRegion: '150525',
        contact: { phone: '13800000000' },
      },
    });
    expect(letter.operation).toBe('sendContactLetter');
    const { body } = await bench().askLater(told, CHIFENG, '/information-sheet-requests');
    expect(body['sheet']).toMatchObject({ form: 'RESIDENT', balance: { total: '9486.37' } });
    const paid = await bench().askLater(told, CHIFENG, '/fund-transfer-requests', {
      account: (letter.body['letter'] as JsonObject)['account'],
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    });
    expect(paid.body['funds']).toMatchObject({ total: '9486.37', pooledFund: '0.00' });
  });

  it('changes registration inside one pool, opens and seals temporary accounts, and records for the platform', async () => {
    const same = bench().story('resident-same-pool', CHIFENG, TONGLIAO, {
      workflow: 'pension.registration-change@1',
    });
    expect((await bench().askLater(same, CHIFENG, '/pause-confirmations')).body).toMatchObject({
      outcome: 'PAUSED',
    });
    expect((await bench().askLater(same, TONGLIAO, '/continuations')).body).toMatchObject({
      outcome: 'CONTINUED',
    });
    const older = bench().story('resident-over-50', SHENYANG, CHIFENG);
    const opened = await bench().askLater(older, CHIFENG, '/temporary-accounts', {
      application: application(SHENYANG, CHIFENG),
    });
    expect(opened.body).toMatchObject({ outcome: 'OPENED' });
    const onwards = bench().story('resident-over-50', CHIFENG, TONGLIAO);
    expect((await bench().askLater(onwards, CHIFENG, '/temporary-account-sealings')).body).toMatchObject({
      outcome: 'SEALED',
    });
    const noted = await bench().ask(same, PLATFORM, '/platform/applications', { appliedOn: '2026-03-02' });
    expect(noted.answer).toMatchObject({ status: 200, signed: true, body: { outcome: 'RECORDED' } });
    expect(
      (await bench().ask(same, CHIFENG, '/platform/applications', { appliedOn: '2026-03-02' })).answer.status,
    ).toBe(404);
  });

  it('sends money back that names no account', async () => {
    const told = bench().story('resident-with-funds', SHENYANG, TONGLIAO);
    const paid = await bench().askLater(told, SHENYANG, '/fund-transfer-requests', {
      account: { holder: 'x', bank: 'x', number: '99999999', exchangeNumber: '000000000000' },
      reference: told.head['caseNumber'],
      kinds: ['PERSONAL_ACCOUNT'],
    });
    const answer = await bench().askLater(told, TONGLIAO, '/funds-receipt-requests', {
      reference: 'x',
      funds: paid.body['funds'],
    });
    expect(answer.body).toMatchObject({ outcome: 'BOUNCED', reasonCode: 'BANK_RETURNED' });
  });
});
