import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { checkCertificate, checkClock, type Checked } from './findings.ts';

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
    const ms = Date.now() - asked;
    const what = `${url.origin} answers (${answer.status}, ${ms} ms)`;
    const whatZh = `${url.origin} 有应答（${answer.status}，${ms} 毫秒）`;
    return [{ check: 'url', result: 'ok', what, whatZh }, checkClock(answer.headers.get('date')), ...secured];
  } catch (error) {
    const what = `${url.origin}: ${reasonOf(error)}`;
    const fix =
      'Start the system, open the port to this host, and compare baseUrl in the members file with where it listens';
    const fixZh = '请启动对方系统并对本主机开放端口，核对成员文件中的 baseUrl 与其监听地址是否一致';
    return [{ check: 'url', result: 'fail', what, whatZh: what, fix, fixZh }, ...secured];
  }
}

const plain = (sandbox: boolean): Checked =>
  sandbox
    ? {
        check: 'tls',
        result: 'ok',
        what: 'plain HTTP, as a sandbox may',
        whatZh: '明文 HTTP（仅沙箱允许）',
      }
    : {
        check: 'tls',
        result: 'fail',
        what: 'plain HTTP',
        whatZh: '明文 HTTP',
        fix: 'Serve https and change baseUrl in the members file',
        fixZh: '请启用 https 并修改成员文件中的 baseUrl',
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
    return {
      check: 'tls',
      result: 'fail',
      what: `no TLS: ${reasonOf(error)}`,
      whatZh: `无法建立 TLS：${reasonOf(error)}`,
      fix: 'Serve TLS 1.2 or 1.3 on the port of baseUrl',
      fixZh: '请在 baseUrl 的端口上提供 TLS 1.2 或 1.3',
    };
  } finally {
    socket.destroy();
  }
}

function certificateOf(socket: TLSSocket): { validTo: Date; problem?: string } {
  const validTo = new Date(socket.getPeerCertificate().valid_to);
  if (socket.authorized) return { validTo };
  return { validTo, problem: String(socket.authorizationError) };
}
