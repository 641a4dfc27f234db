import { sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { contentDigest } from '../src/core/digest.ts';
import { sandboxClientKey } from '../src/exchange/sandbox-keys.ts';
import { answerBody } from './records.ts';

/** An agency's system at its fastest: believes the gateway, gives one answer, signs it for the request it answers. */
const [port, keysDir, client] = process.argv.slice(2);
const key = await sandboxClientKey(keysDir!, client!);
const body = Buffer.from(answerBody());
const digest = contentDigest(body);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ alg: key.alg, kid: key.kid, typ: 'agency-response+jwt' });

function signature({ headers }: IncomingMessage): string {
  const [, payload = ''] = (headers.authorization ?? '').split('.');
  const { iss, jti } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    iss: string;
    jti: string;
  };
  const claims = {
    iss: client,
    aud: iss,
    iat: Math.floor(Date.now() / 1000),
    request_jti: jti,
    request_digest: headers['content-digest'],
    status: 200,
    content_digest: digest,
  };
  const text = `${header}.${encode(claims)}`;
  const bytes = sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${bytes.toString('base64url')}`;
}

createServer((request, response) => {
  void buffer(request).then(() => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': body.length,
      'provider-signature': signature(request),
    });
    response.end(body);
  });
}).listen(Number(port), '127.0.0.1');
