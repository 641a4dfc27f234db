import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { verifyBundle, type Verdict } from '../../../../docs/verify-evidence.mjs';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { readBundle } from './exchange-queries.ts';

/** Runs the checks of the offline program here, on what the gateway hands out to everybody. */
export function Verification({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation();
  const verifying = useMutation({
    mutationFn: async () => verifyBundle(new Uint8Array(await readBundle(evidenceId))),
  });
  return (
    <section className="card">
      <h2>{t('evidence.verify')}</h2>
      <p className="muted">{t('evidence.verifyLead')}</p>
      {verifying.error !== null && (
        <ProblemNotice error={verifying.error} focused retry={() => verifying.mutate()} />
      )}
      <p className="actions">
        <Button type="primary" loading={verifying.isPending} onClick={() => verifying.mutate()}>
          {t(verifying.isPending ? 'evidence.verifying' : 'evidence.verify')}
        </Button>
      </p>
      <div aria-live="polite">{verifying.data !== undefined && <Found verdict={verifying.data} />}</div>
    </section>
  );
}

function Found({ verdict: { checks, bundle, used } }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const faults = checks.filter(({ fault }) => fault !== undefined).length;
  return (
    <>
      <p>
        <StatusTag tone={faults === 0 ? 'done' : 'problem'}>
          {faults === 0
            ? t('evidence.holds', { count: checks.length })
            : t('evidence.fails', { count: faults })}
        </StatusTag>
      </p>
      <ul className="checks">
        {checks.map(({ name, fault }) => (
          <li key={name}>
            <StatusTag tone={fault === undefined ? 'done' : 'problem'}>
              {t(fault === undefined ? 'evidence.passed' : 'evidence.failed')}
            </StatusTag>
            <span>
              {t(`evidence.checks.${name}`)}
              {fault !== undefined && <code className="fault-text">{fault}</code>}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('evidence.keys')}</h3>
      <dl className="facts">
        {[...used].map(([print, owner]) => (
          <div key={print}>
            <dt>{owner}</dt>
            <dd className="hash">{print}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('evidence.inclusion')}</h3>
      {bundle.inclusion.map(({ stream, seq, seal, index, size, path }) => (
        <div key={`${stream} ${seq}`}>
          <p>{t('evidence.inclusionOf', { seq, seal, size, place: index + 1 })}</p>
          <ol className="hash">
            {path.map((hash) => (
              <li key={hash}>{hash}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
