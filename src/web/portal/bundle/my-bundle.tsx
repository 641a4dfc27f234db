import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { bodyOf } from '../../kit/api.ts';
import { addWords } from '../../kit/i18n.ts';
import { CopyText } from '../../kit/copy-text.tsx';
import { formatDay } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { api, type Bundle, type Service } from '../api.ts';
import { CaseLine } from '../case-line.tsx';
import { bundleKindsQuery, servicesQuery, workflowIn } from '../queries.ts';
import { BUNDLE_TONES } from './bundle-tones.ts';
import { words } from './words.ts';

addWords(words);

/** The parent of several cases: each part with its case, what it waits for, or why it was refused. */
export default function MyBundle() {
  const { t } = useTranslation();
  const { text, language } = useLabels();
  const { bundleId = '' } = useParams();
  const services = useQuery(servicesQuery);
  const kinds = useQuery(bundleKindsQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['my-bundle', bundleId],
    queryFn: () => bodyOf(api.GET('/resident/v1/my-bundles/{bundleId}', { params: { path: { bundleId } } })),
  });
  if (data === undefined)
    return error === null ? (
      <Waiting>{t('kit.loading')}</Waiting>
    ) : (
      <ProblemNotice error={error} retry={() => void refetch()} />
    );
  const kind = kinds.data?.find(({ name }) => name === data.name);
  return (
    <Page title={kind === undefined ? data.number : text(kind.label)}>
      <section className="card" aria-live="polite">
        <p>
          <StatusTag tone={BUNDLE_TONES[data.state]}>{t(`bundle.${data.state}`)}</StatusTag>{' '}
          {data.overdue && <StatusTag tone="problem">{t('standing.overdue')}</StatusTag>}
        </p>
        <dl className="facts">
          <dt>{t('case.number')}</dt>
          <dd>
            <CopyText text={data.number} />
          </dd>
          <dt>{t('case.openedAt')}</dt>
          <dd>{formatDay(data.openedAt, language)}</dd>
        </dl>
      </section>
      <section className="card">
        <h2>{t('bundle.parts')}</h2>
        <ul className="rows">
          {data.parts.map((part) => (
            <PartLine
              key={part.part}
              part={part}
              services={services.data ?? []}
              isNamed={data.parts.some(({ person }) => person !== part.person)}
            />
          ))}
        </ul>
      </section>
    </Page>
  );
}

interface PartLineProps {
  part: Bundle['parts'][number];
  services: readonly Service[];
  /** Whether the parts are for several people. */
  isNamed: boolean;
}

function PartLine({ part, services, isNamed }: PartLineProps) {
  const { t } = useTranslation();
  const { text, either } = useLabels();
  const name = isNamed ? part.person : undefined;
  if (part.case !== undefined) return <CaseLine row={part.case} services={services} name={name} />;
  const found = workflowIn(services, part.service, part.workflow);
  const what = found === undefined ? part.part : text(found.workflow.label);
  const { refusal } = part;
  const title = <strong>{name === undefined ? what : t('together.person', { what, name })}</strong>;
  // Opened under a delegation that has ended since.
  if (part.status === 'OPENED')
    return (
      <li>
        {title}
        <p className="muted">{t('together.hidden')}</p>
      </li>
    );
  return (
    <li>
      <div className="row">
        {title}
        <StatusTag tone={refusal === undefined ? 'waiting' : 'problem'}>
          {t(refusal === undefined ? 'bundle.planned' : 'standing.refused')}
        </StatusTag>
      </div>
      {refusal === undefined ? (
        <p className="muted">{t(part.waitsBecause === undefined ? 'bundle.waits' : 'bundle.triesAgain')}</p>
      ) : (
        <>
          <p>
            {either(refusal.title, refusal.titleZh)} {either(refusal.detail, refusal.detailZh)}
          </p>
          {refusal.remedy !== undefined && (
            <p className="reason">
              <strong>{t('finding.fix')}</strong> {either(refusal.remedy.fix, refusal.remedy.fixZh)}
              <br />
              <span className="muted">{refusal.remedy.sources.join(t('kit.comma'))}</span>
            </p>
          )}
        </>
      )}
    </li>
  );
}
