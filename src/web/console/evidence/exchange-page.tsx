import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { components } from '../../../contracts/admin.ts';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import './evidence.css';
import { ExportEvidence } from './export-evidence.tsx';
import { exchangeQuery } from './exchange-queries.ts';
import { Verification } from './verification.tsx';

type Exchange = components['schemas']['Exchange'];

/** One exchange as the log keeps it, with what proves it. */
export default function ExchangePage() {
  const { t } = useTranslation();
  const { evidenceId = '' } = useParams();
  const read = useQuery(exchangeQuery(evidenceId));
  return (
    <Page title={t('evidence.record')}>
      <Loaded of={read}>
        {(data) => (
          <>
            <section className="card">
              <dl className="facts">
                <dt>{t('evidence.id')}</dt>
                <dd>
                  <CopyText text={data.id} />
                </dd>
              </dl>
              <Decisions decisions={data.decisions} />
            </section>
            <Verification evidenceId={data.id} />
            <section className="card">
              <h2>{t('evidence.entries')}</h2>
              {data.entries.map((entry) => (
                <Entry key={`${entry.stream} ${entry.seq}`} entry={entry} />
              ))}
            </section>
            <ExportEvidence evidenceId={data.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Entry({ entry }: { entry: Exchange['entries'][number] }) {
  const { t } = useTranslation();
  const { language } = useLabels();
  const said = JSON.parse(entry.text) as { kind: string; at: number };
  const at = new Date(said.at + 8 * 3_600_000).toISOString();
  return (
    <div className="log-entry">
      <h3>{t('evidence.entry', { seq: entry.seq, kind: t(`evidence.kinds.${said.kind}`) })}</h3>
      <p className="muted">{formatInstant(at, language)}</p>
      <dl className="facts">
        <dt>{t('evidence.hash')}</dt>
        <dd className="hash">{entry.hash}</dd>
        <dt>{t('evidence.previous')}</dt>
        <dd className="hash">{entry.previous}</dd>
      </dl>
      <Folded title={t('evidence.text')} text={JSON.stringify(JSON.parse(entry.text), null, 2)} />
      {entry.proof !== undefined && (
        <Folded title={t('evidence.proof')} text={JSON.stringify(entry.proof, null, 2)} />
      )}
    </div>
  );
}

const Folded = ({ title, text }: { title: string; text: string }) => (
  <details>
    <summary>{title}</summary>
    <pre className="raw">{text}</pre>
  </details>
);

function Decisions({ decisions }: { decisions: Exchange['decisions'] }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return null;
  return (
    <>
      <h2>{t('evidence.decisions')}</h2>
      <ul>
        {decisions.map((decision) => {
          const { id, outcome, subject, action } = decision as unknown as Decision;
          return (
            <li key={id}>
              <StatusTag tone={outcome === 'permit' ? 'done' : 'problem'}>
                {t(`evidence.${outcome}`)}
              </StatusTag>{' '}
              {subject.id} · {action.name}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface Decision {
  id: string;
  outcome: 'permit' | 'deny';
  subject: { id: string };
  action: { name: string };
}
