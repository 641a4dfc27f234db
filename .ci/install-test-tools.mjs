// Installs what the tests need beside npm: Redis, a browser and a font with Chinese characters.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TOOLS = [
  { package: 'redis-server', isThere: () => finds('redis-server') },
  { package: 'chromium', isThere: () => finds('chromium') },
  {
    package: 'fonts-noto-cjk',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
];

function finds(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Packages that start services or ask questions must do neither here; what apt says shows only when it fails. */
function apt(...args) {
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0', '-o=DPkg::Lock::Timeout=120'];
  const settings = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  execFileSync('env', [...settings, 'apt-get', ...quiet, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const missing = TOOLS.filter((tool) => !tool.isThere()).map((tool) => tool.package);
const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;

if (missing.length > 0 && process.getuid?.() === 0 && finds('apt-get')) {
  console.log(`installing ${missing.join(', ')}`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
} else if (missing.length > 0) {
  console.error(`The tests need ${missing.join(', ')}. Run: sudo ${line}`);
  process.exitCode = 1;
}
