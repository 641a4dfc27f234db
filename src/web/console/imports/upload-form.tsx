import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemError } from '../../kit/api.ts';
import { Question } from '../../kit/form/question.tsx';
import { useLabels } from '../../kit/labels.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { FilterBar, FilterChoice } from '../parts/filter-bar.tsx';
import { servicesQuery } from '../queries.ts';
import { desksQuery, startImport, templateAddress, type Upload } from './import-queries.ts';
import { PresentConsent } from './present-consent.tsx';

/** Which matter, at which desk, and the file. */
export function UploadForm() {
  const { t } = useTranslation();
  const { text, either } = useLabels();
  const id = useId();
  const { data: desks = [] } = useQuery(desksQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  const [deskId, setDesk] = useState<string>();
  const [key, setKey] = useState('');
  const [file, setFile] = useState<File>();
  const [isAsked, setAsked] = useState(false);
  const desk = desks.find(({ memberId }) => memberId === deskId) ?? desks[0];
  const matters = services
    .filter(({ name }) => desk?.services.includes(name) === true)
    .flatMap((service) => service.workflows.map((workflow) => ({ service, workflow })));
  const matter = matters.find(({ service, workflow }) => `${service.name}/${workflow.name}` === key);
  const sending = useSend();
  const isMissing = isAsked && (matter === undefined || file === undefined);
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (desk === undefined || matter === undefined || file === undefined) return;
        const { service, workflow } = matter;
        sending.mutate({ desk: desk.memberId, service: service.name, workflow: workflow.name, file });
      }}
    >
      <h2>{t('imports.upload')}</h2>
      <Refused error={sending.error} />
      <FilterBar>
        {desks.length > 1 && (
          <FilterChoice
            label={t('imports.desk')}
            value={desk?.memberId}
            choices={desks.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
            onChange={setDesk}
            isRequired
          />
        )}
        <FilterChoice
          label={t('imports.matter')}
          value={key}
          choices={[
            ['', t('imports.choose')],
            ...matters.map(
              ({ service, workflow }) => [`${service.name}/${workflow.name}`, text(workflow.label)] as const,
            ),
          ]}
          onChange={setKey}
          isRequired
        />
        {matter !== undefined && (
          <a className="button" href={templateAddress(matter.service.name, matter.workflow.name)} download>
            {t('imports.template')}
          </a>
        )}
      </FilterBar>
      {matter !== undefined && <PresentConsent matter={matter} />}
      <Question id={id} label={t('imports.file')} fault={isMissing && t('imports.fileMissing')}>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
      </Question>
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {t('imports.start')}
      </Button>
    </form>
  );
}

/** The same file for the same matter is the same upload, however often it is tried. */
function useSend() {
  const navigate = useNavigate();
  const sent = useRef<{ key: string; upload: Upload }>(undefined);
  return useMutation({
    mutationFn: (upload: Upload) => {
      const before = sent.current;
      const isSame =
        before !== undefined &&
        before.upload.file === upload.file &&
        before.upload.workflow === upload.workflow;
      sent.current = isSame ? before : { key: crypto.randomUUID(), upload };
      return startImport(upload, sent.current.key);
    },
    onSuccess: ({ importId }) => navigate(`/imports/${importId}`),
  });
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null) return null;
  const findings = error instanceof ProblemError ? (error.problem.findings ?? []) : [];
  if (findings.length === 0) return <ProblemNotice error={error} focused />;
  return (
    <section className="problem" role="alert">
      <h3>{t('imports.faults')}</h3>
      <ul>
        {findings.map(({ path, code, message }) => (
          <li key={`${path}${code}${message}`}>
            {path?.replace(/^\/body\//u, '')} {code} {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
