import type { ClientKey, Member } from '../members.ts';

/** One thing that was looked at, and what to do about it. */
export interface Checked {
  check: 'member' | 'keys' | 'url' | 'clock' | 'tls' | 'contract';
  result: 'ok' | 'warn' | 'fail';
  /** What was seen. */
  what: string;
  whatZh: string;
  /** What mends it; absent when nothing is wrong. */
  fix?: string;
  fixZh?: string;
}

const DAY = 86_400_000;
const SOON_DAYS = 30;

const isInForce = ({ notBefore, notAfter }: ClientKey, now: number): boolean =>
  notBefore.getTime() <= now && (notAfter === undefined || notAfter.getTime() > now);

/** Whether each registered program of a member has a key to sign with, and for how long. */
export function checkKeys({ clients }: Member, now = Date.now()): Checked[] {
  if (clients.length === 0)
    return [
      {
        check: 'keys',
        result: 'fail',
        what: 'no software is registered',
        whatZh: '未登记任何接入程序',
        fix: 'Put a client of the member into the members file',
        fixZh: '请在成员文件中为该机构登记接入程序',
      },
    ];
  return clients.flatMap(({ id, keys }) => checkClient(id, keys, now));
}

function checkClient(id: string, keys: readonly ClientKey[], now: number): Checked[] {
  const live = keys.filter((key) => isInForce(key, now));
  if (live.length === 0)
    return [
      {
        check: 'keys',
        result: 'fail',
        what: `${id} has no key in force (${keys.length} registered and not revoked)`,
        whatZh: `${id} 没有有效密钥（已登记且未吊销 ${keys.length} 个）`,
        fix: 'Register a public key: npm run cli -- client create, or POST /admin/v1/clients/{clientId}/keys',
        fixZh: '请登记公钥：npm run cli -- client create，或在控制台“机构与密钥”页面登记',
      },
    ];
  const last = Math.max(...live.map(({ notAfter }) => notAfter?.getTime() ?? Number.POSITIVE_INFINITY));
  const days = Math.floor((last - now) / DAY);
  const ends: Checked[] =
    days < SOON_DAYS
      ? [
          {
            check: 'keys',
            result: 'warn',
            what: `the last key of ${id} ends in ${days} days`,
            whatZh: `${id} 的最后一个密钥将在 ${days} 天后到期`,
            fix: 'Register the next key now: npm run cli -- client rotate; both count until the old one ends',
            fixZh: '请立即登记新密钥：npm run cli -- client rotate；旧密钥到期前两者同时有效',
          },
        ]
      : [
          {
            check: 'keys',
            result: 'ok',
            what: `${id} has ${live.length} key(s) in force`,
            whatZh: `${id} 有 ${live.length} 个有效密钥`,
          },
        ];
  const weak = live.filter(({ alg }) => alg === 'RS256');
  return [...ends, ...weak.map(weakKey)];
}

const weakKey = ({ kid }: ClientKey): Checked => ({
  check: 'keys',
  result: 'warn',
  what: `${kid} is RS256`,
  whatZh: `${kid} 使用 RS256`,
  fix: 'Register an ES256 or EdDSA key and take RS256 from the members file',
  fixZh: '请登记 ES256 或 EdDSA 密钥，并从成员文件中去掉 RS256',
});

/** Seconds by which tokens may differ from our clock. */
const SKEW = 10;

/** The clock of an agency by the Date header of its answer. Whole seconds: one second off is rounding. */
export function checkClock(date: string | null, now = Date.now()): Checked {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs))
    return {
      check: 'clock',
      result: 'warn',
      what: 'its answers carry no Date',
      whatZh: '其应答未带 Date 头',
      fix: 'Let its server send the Date header, and keep its clock by NTP',
      fixZh: '请让服务器发送 Date 头，并用 NTP 校时',
    };
  const seconds = Math.round((theirs - now) / 1000);
  const what = `its clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} ours`;
  const whatZh = `其时钟比本网关${seconds < 0 ? '慢' : '快'} ${Math.abs(seconds)} 秒`;
  if (Math.abs(seconds) <= 2) return { check: 'clock', result: 'ok', what, whatZh };
  const result = Math.abs(seconds) > SKEW ? 'fail' : 'warn';
  const fix = `Set it by NTP: tokens are refused beyond ${SKEW} s`;
  return {
    check: 'clock',
    result,
    what,
    whatZh,
    fix,
    fixZh: `请用 NTP 校时：偏差超过 ${SKEW} 秒的令牌会被拒绝`,
  };
}

const CERTIFICATE_DAYS = 21;

/** A certificate as it was shown; `problem` is why it is not trusted. */
export function checkCertificate(
  certificate: { validTo: Date; problem?: string },
  now = Date.now(),
): Checked {
  const days = Math.floor((certificate.validTo.getTime() - now) / DAY);
  if (certificate.problem !== undefined)
    return {
      check: 'tls',
      result: 'fail',
      what: `its certificate is not trusted: ${certificate.problem}`,
      whatZh: `其证书不受信任：${certificate.problem}`,
      fixZh: '请部署由受信任机构为该域名签发的完整证书链（自有机构请配置 NODE_EXTRA_CA_CERTS）',
      fix: 'Serve the whole chain, issued for this host name by a certificate authority that Node trusts (or name yours in NODE_EXTRA_CA_CERTS)',
    };
  if (days < CERTIFICATE_DAYS)
    return {
      check: 'tls',
      result: days < 0 ? 'fail' : 'warn',
      what: `its certificate ends in ${days} days`,
      whatZh: `其证书将在 ${days} 天后到期`,
      fix: 'Renew it',
      fixZh: '请更换证书',
    };
  return {
    check: 'tls',
    result: 'ok',
    what: `its certificate counts for ${days} more days`,
    whatZh: `其证书还有 ${days} 天有效期`,
  };
}
