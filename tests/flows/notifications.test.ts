import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { apply } from '../_support/flow.ts';
import { startTestSystem, type TestSystem } from '../_support/system.ts';

const ADDRESS = 'wang@example.com';
const PHONE = '13812345678';

/** A mail server that refuses the first message for now, and keeps what it takes. */
class Mailbox {
  readonly taken: string[] = [];
  refused = 0;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        expect(session.envelope.rcptTo.map(({ address }) => address)).toEqual([ADDRESS]);
        done(this.#take(Buffer.concat(chunks).toString()));
      });
    },
  });

  #take(mail: string): Error | undefined {
    if (this.refused === 0) {
      this.refused += 1;
      return Object.assign(new Error('try later'), { responseCode: 451 });
    }
    this.taken.push(mail);
    return undefined;
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => {
      this.#server.listen(0, '127.0.0.1', listening);
    });
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(closed);
    });
  }
}

interface Text {
  id: string;
  to: string;
  text: string;
}

const texts: { authorization: string | undefined; body: Text }[] = [];
const mailbox = new Mailbox();
let smsPort: Server;
let system: TestSystem;
let resident: Api;
beforeAll(async () => {
  smsPort = createServer((request, response) => {
    void text(request).then((body) => {
      texts.push({ authorization: request.headers.authorization, body: JSON.parse(body) as Text });
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((listening) => {
    smsPort.listen(0, '127.0.0.1', listening);
  });
  system = await startTestSystem({
    settings: {
      SMTP_URL: await mailbox.open(),
      MAIL_FROM: '双城通 <no-reply@gateway.example>',
      SMS_URL: `http://127.0.0.1:${(smsPort.address() as AddressInfo).port}/messages`,
      SMS_TOKEN: 'the-token',
    },
  });
  resident = await system.as('resident-same-pool');
});
afterAll(async () => {
  await system[Symbol.asyncDispose]();
  await mailbox.close();
  smsPort.closeAllConnections();
  smsPort.close();
});

const SETTINGS = '/resident/v1/notification-settings';
const choose = (choice: object): Promise<Record<string, unknown>> =>
  resident.send('PUT', SETTINGS, { agreed: true, ...choice });
const counts = async (): Promise<Record<string, number>> => {
  const rows = await system.db.query<{ is: string; n: bigint }>(
    `select d.channel || ' ' || d.status as is, count(*) as n from notification_delivery d group by 1`,
  );
  return Object.fromEntries(rows.map(({ is, n }) => [is, Number(n)]));
};
const tryNow = () =>
  system.db.query(`update notification_delivery d set next_try_at = clock_timestamp() where d.attempts > 0`);

describe('messages outside the portal', () => {
  it('go nowhere until they are chosen, with an address and a consent', async () => {
    expect(await resident.get(SETTINGS)).toMatchObject({
      byEmail: false,
      agreedAt: null,
      ways: { email: true, sms: true },
    });
    await expect(choose({ byEmail: true, bySms: false, kinds: [] })).rejects.toThrow('BODY_INVALID');
    await expect(
      resident.send('PUT', SETTINGS, { byEmail: true, bySms: false, kinds: [], email: ADDRESS }),
    ).rejects.toThrow('BODY_INVALID');
    const all = ['NEEDS_YOU', 'ENDED', 'LATE', 'PROGRESS'];
    expect(
      await choose({ byEmail: true, bySms: true, email: ADDRESS, phone: PHONE, kinds: all }),
    ).toMatchObject({ email: 'w***@example.com', phone: '138****5678', byEmail: true });
  });

  it('are sent once each, again after a refusal, and say nothing about anybody', async () => {
    const { number } = await apply(resident, 'transfer', {
      originRegion: '150402',
      destinationRegion: '150502',
    });
    await expect.poll(() => mailbox.refused, { timeout: 30_000 }).toBe(1);
    await expect
      .poll(
        async () => {
          await tryNow();
          const {
            'email PENDING': waiting = 0,
            'email SENT': sent = 0,
            'sms SENT': sms = 0,
          } = await counts();
          return waiting === 0 && sent > 1 && sms === sent;
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(true);
    expect(mailbox.taken).toHaveLength((await counts())['email SENT'] ?? 0);
    const ids = mailbox.taken.map((mail) => /^Message-ID: (.*)$/imu.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const mail of mailbox.taken) {
      expect(mail).toContain('Auto-Submitted: auto-generated');
      expect(mail).not.toContain(number);
    }
    expect(texts[0]).toMatchObject({ authorization: 'Bearer the-token', body: { to: PHONE } });
    expect(texts[0]?.body.text).toContain(`${system.url}/portal/notifications`);
    expect(new Set(texts.map(({ body }) => body.id)).size).toBe(texts.length);
  });

  it('stop when they are no longer wanted, and the address is forgotten', async () => {
    expect(await choose({ byEmail: false, bySms: false, email: null, phone: null, kinds: [] })).toMatchObject(
      { email: null, phone: null },
    );
    const [row] = await system.db.query<{ sealed: string | null }>(
      'select p.email_sealed as sealed from contact_preference p',
    );
    expect(row?.sealed).toBeNull();
  });
});
