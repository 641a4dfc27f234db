import { createHttpClient } from './http-client.ts';

/** A short message to one address. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  /** The same for every try, so that a receiver can tell a repetition. */
  id: string;
}

/** One way out of the house. `send` ends when the other side has taken the message; it throws otherwise. */
export interface Messenger extends AsyncDisposable {
  send(message: Message): Promise<void>;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password. */
  url: string;
  from: string;
  /** Whether a server that offers no TLS is refused. */
  requireTls: boolean;
}

const TIMEOUT_MS = 10_000;

/** E-mail by SMTP. Its library is loaded here: a gateway writes none. */
export async function createMailer({ url, from, requireTls }: MailSettings): Promise<Messenger> {
  const { createTransport } = await import('nodemailer');
  const server = new URL(url);
  const secure = server.protocol === 'smtps:';
  const transport = createTransport({
    host: server.hostname,
    port: Number(server.port || (secure ? 465 : 587)),
    secure,
    requireTLS: requireTls && !secure,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(server.username !== '' && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/u, '');
  return {
    async send({ to, subject, text, id }) {
      // As an object, so that no sign in it makes a second receiver.
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    async [Symbol.asyncDispose]() {
      transport.close();
    },
  };
}

export interface SmsSettings {
  /** Takes `POST {id, to, text}`; any 2xx is taken for accepted. */
  url: string;
  token: string;
}

/** Text messages through a port of the operator's own: docs/production.md has its contract. */
export function createSmsPort({ url, token }: SmsSettings): Messenger {
  const { origin } = new URL(url);
  const http = createHttpClient({ isAllowed: (asked) => asked === origin });
  return {
    async send({ id, to, text }) {
      const { status } = await http.request({
        method: 'POST',
        url,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: Buffer.from(JSON.stringify({ id, to, text })),
        timeoutMs: TIMEOUT_MS,
        maxBytes: 10_000,
      });
      if (status < 200 || status > 299) throw new Error(`The SMS port answered ${status}`);
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}
