import { escapeHtml } from '../../core/html.ts';
import type { DemoAccount, DemoRole } from './demo-accounts.ts';

const GROUPS: readonly { role: DemoRole; title: string }[] = [
  { role: 'resident', title: '居民 Residents' },
  { role: 'clerk', title: '经办人员 Clerks' },
  { role: 'operations', title: '业务运维 Operations' },
  { role: 'security', title: '安全管理 Security' },
  { role: 'audit', title: '安全审计 Audit' },
];

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; }
.notice { border-left: .4rem solid #b45309; padding: .5rem 1rem; background: #b4530918; }
ul { list-style: none; padding: 0; }
li { margin: .5rem 0; }
input { font: inherit; padding: .4rem; }
button { font: inherit; text-align: start; width: 100%; padding: .6rem .9rem; border: 1px solid; border-radius: .4rem; background: none; color: inherit; cursor: pointer; }
button:hover, button:focus-visible { outline: 3px solid #2563eb; }
.account { font-family: ui-monospace, monospace; }
.story { display: block; }
`;

const accountButton = (
  account: DemoAccount,
): string => `<li><button name="account" value="${escapeHtml(account.name)}">
<strong>${escapeHtml(account.displayName)}</strong> <span class="account">${escapeHtml(account.name)}</span>
<span class="story">${escapeHtml(account.storyZh)}</span>
<span class="story" lang="en">${escapeHtml(account.story)}</span>
</button></li>`;

const group = (accounts: readonly DemoAccount[], { role, title }: (typeof GROUPS)[number]): string => {
  const members = accounts.filter((account) => account.role === role);
  if (members.length === 0) return '';
  return `<section aria-labelledby="${role}"><h2 id="${role}">${title}</h2><ul>${members.map(accountButton).join('')}</ul></section>`;
};

const page = (title: string, content: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;

/** A page of demo accounts, one click each; it works without scripts. */
export const signInPage = (accounts: readonly DemoAccount[], action: string): string =>
  page(
    '沙箱登录 Sandbox sign-in',
    `<h1>沙箱登录 <span lang="en">Sandbox sign-in</span></h1>
<p class="notice" role="note">这是模拟登录服务，以下均为虚构人员，无需密码。<span lang="en">This is a simulated sign-in service. Everyone below is invented and there is no password.</span></p>
<p>${GROUPS.map(({ role, title }) => `<a href="#${role}">${title}</a>`).join(' · ')} · <a href="#number">其他 Others</a></p>
<form method="post" action="${escapeHtml(action)}">
${GROUPS.map((one) => group(accounts, one)).join('\n')}
</form>
<form method="post" action="${escapeHtml(action)}">
<h2>人员文件中的其他人员 <span lang="en">Anyone else of the people file</span></h2>
<label for="number">公民身份号码 <span lang="en">Citizen number</span></label>
<input id="number" name="number" required pattern="[0-9]{17}[0-9X]" autocomplete="off">
<button>登录 <span lang="en">Sign in</span></button>
</form>`,
  );

/** Asks before signing out; `form` is the issuer library's own, already escaped. */
export const signOutPage = (form: string): string =>
  page(
    '退出登录 Sign out',
    `<h1>退出登录？ <span lang="en">Sign out?</span></h1>
${form}
<button form="op.logoutForm" type="submit" name="logout" value="yes" autofocus>退出 <span lang="en">Sign out</span></button>
<p><button form="op.logoutForm" type="submit">返回 <span lang="en">Stay signed in</span></button></p>`,
  );

export const signedOutPage = (): string =>
  page('已退出 Signed out', '<h1>已退出登录 <span lang="en">Signed out</span></h1>');

/** What the simulated issuer shows when a sign-in cannot go on. */
export const errorPage = (error: string, description = ''): string =>
  page(
    '无法登录 Sign-in failed',
    `<h1>无法登录 <span lang="en">Sign-in failed</span></h1>
<p>请回到网站重新登录。<span lang="en">Go back to the site and sign in again.</span></p>
<p lang="en"><span class="account">${escapeHtml(error)}</span> ${escapeHtml(description)}</p>`,
  );

/** Content-Security-Policy of the page; the gateway's origin is where the form's redirect leads. */
export const signInPolicy = (publicUrl: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${new URL(publicUrl).origin}`;
