import { spawnSync } from 'node:child_process';

/** Refuses known high or critical faults in what production installs; a registry without an audit service is named, not passed. */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = JSON.parse(stdout || '{}') as {
  error?: unknown;
  metadata?: { vulnerabilities: Record<string, number> };
};

if (report.metadata === undefined) {
  console.log('The registry answers no audit: dependencies were not checked.');
} else {
  const { high = 0, critical = 0 } = report.metadata.vulnerabilities;
  console.log(`${high} high, ${critical} critical`);
  if (high + critical > 0) process.exitCode = 1;
}
