// Installs what the bench needs beside npm: two proxies to compare with, a load generator, and Redis.
import { execFileSync, spawnSync } from 'node:child_process';

const TOOLS = [
  { package: 'haproxy', program: 'haproxy' },
  { package: 'nginx-light', program: 'nginx' },
  { package: 'wrk', program: 'wrk' },
  { package: 'redis-server', program: 'redis-server' },
  { package: 'util-linux', program: 'taskset' },
];

const PATHS = 'PATH="$PATH:/usr/sbin:/sbin"';
const finds = (program) => spawnSync('sh', ['-c', `${PATHS} command -v ${program}`]).status === 0;

/** Packages that start services or ask questions must do neither here; what apt says shows only when it fails. */
function apt(...args) {
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0', '-o=DPkg::Lock::Timeout=120'];
  const settings = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  execFileSync('env', [...settings, 'apt-get', ...quiet, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const missing = TOOLS.filter(({ program }) => !finds(program)).map((tool) => tool.package);

if (missing.length > 0 && process.getuid?.() === 0 && finds('apt-get')) {
  console.log(`installing ${missing.join(', ')}`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
} else if (missing.length > 0) {
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  console.error(`The bench needs ${missing.join(', ')}. Run: sudo ${line}`);
  process.exitCode = 1;
}
