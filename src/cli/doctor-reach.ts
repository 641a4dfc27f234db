import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { checkCertificate, checkClock, type Checked } from './doctor-findings.ts';

const TIMEOUT_MS = 5_000;

/** Address, clock and TLS of an agency's system. Asks for the base address only; any answer will do. */
export async function checkReach(baseUrl: string, { sandbox }: { sandbox: boolean }): Promise<Checked[]> {
  const url = new URL(baseUrl);
  const secured = url.protocol === 'https:' ? [await checkTls(url)] : [plain(sandbox)];
  try {
    const asked = Date.now();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
    await answer.body?.cancel();
    const what = `${url.origin} answers (${answer.status}, ${Date.now() - asked} ms)`;
    return [{ check: 'url', result: 'ok', what }, checkClock(answer.headers.get('date')), ...secured];
  } catch (error) {
    const fix =
      'Start the system, open the port to this host, and compare baseUrl in the members file with where it listens';
    return [{ check: 'url', result: 'fail', what: `${url.origin}: ${reasonOf(error)}`, fix }, ...secured];
  }
}

const plain = (sandbox: boolean): Checked =>
  sandbox
    ? { check: 'tls', result: 'ok', what: 'plain HTTP, as a sandbox may' }
    : {
        check: 'tls',
        result: 'fail',
        what: 'plain HTTP',
        fix: 'Serve https and change baseUrl in the members file',
      };

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}

async function checkTls(url: URL): Promise<Checked> {
  const port = Number(url.port) || 443;
  // Shown whatever it is: the reason why it is not trusted stands in the finding.
  const socket = connect({ host: url.hostname, port, servername: url.hostname, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return checkCertificate(certificateOf(socket));
  } catch (error) {
    const fix = 'Serve TLS 1.2 or 1.3 on the port of baseUrl';
    return { check: 'tls', result: 'fail', what: `no TLS: ${reasonOf(error)}`, fix };
  } finally {
    socket.destroy();
  }
}

function certificateOf(socket: TLSSocket): { validTo: Date; problem?: string } {
  const validTo = new Date(socket.getPeerCertificate().valid_to);
  if (socket.authorized) return { validTo };
  return { validTo, problem: String(socket.authorizationError) };
}
