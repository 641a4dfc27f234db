import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '../../kit/form/question.tsx';
import { useLabels } from '../../kit/labels.ts';
import { Page, Waiting } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { FilterChoice } from '../parts/filter-bar.tsx';
import { servicesQuery } from '../queries.ts';
import { BackButton } from './back-button.tsx';
import './counter.css';
import { desksQuery } from '../imports/import-queries.ts';
import type { Desk, Matter, StepProps } from './filing.ts';

/** What the person wants, of what this desk deals in. */
export function MatterStep({ filing, keep, go }: Omit<StepProps, 'matter'>) {
  const { t } = useTranslation();
  const desks = useQuery(desksQuery);
  const services = useQuery(servicesQuery);
  const error = desks.error ?? services.error;
  const [deskId, setDesk] = useState(filing.matter?.desk.memberId);
  const desk = desks.data?.find(({ memberId }) => memberId === deskId) ?? desks.data?.[0];
  const matters = (services.data ?? []).flatMap((service) =>
    desk?.services.includes(service.name) === true
      ? service.workflows.map((workflow) => ({ desk, service, workflow }))
      : [],
  );
  return (
    <Page title={t('counter.matter.title')}>
      {error !== null && <ProblemNotice error={error} />}
      {(desks.data === undefined || services.data === undefined) && error === null && (
        <Waiting>{t('kit.loading')}</Waiting>
      )}
      {desks.data !== undefined && services.data !== undefined && (
        <section className="card">
          <DeskChoice desks={desks.data} desk={desk} onChoose={setDesk} />
          <Choice
            matters={matters}
            chosen={filing.matter}
            onChoose={(matter) => {
              keep({ matter, preCheck: {}, answers: {}, agreed: [] });
              go('check');
            }}
          />
        </section>
      )}
      <BackButton onBack={() => go('who')} />
    </Page>
  );
}

interface DeskProps {
  desks: readonly Desk[];
  desk: Desk | undefined;
  onChoose: (id: string) => void;
}

function DeskChoice({ desks, desk, onChoose }: DeskProps) {
  const { t } = useTranslation();
  const { either } = useLabels();
  if (desks.length < 2) return <p className="muted">{desk && either(desk.name, desk.nameZh)}</p>;
  return (
    <FilterChoice
      label={t('counter.matter.desk')}
      value={desk?.memberId}
      choices={desks.map(({ memberId, name, nameZh }) => [memberId, either(name, nameZh)])}
      onChange={onChoose}
      isRequired
    />
  );
}

interface ChoiceProps {
  matters: readonly Matter[];
  chosen: Matter | undefined;
  onChoose: (matter: Matter) => void;
}

const keyOf = ({ service, workflow }: Matter): string => `${service.name}/${workflow.name}`;

function Choice({ matters, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const [key, setKey] = useState(chosen && keyOf(chosen));
  const [isAsked, setAsked] = useState(false);
  const matter = matters.find((one) => keyOf(one) === key);
  const isMissing = isAsked && matter === undefined;
  if (matters.length === 0) return <p className="empty">{t('counter.matter.none')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (matter !== undefined) onChoose(matter);
      }}
    >
      <Question label={t('counter.matter.legend')} fault={isMissing && t('counter.matter.choose')}>
        {matters.map((one) => (
          <label className="matter" key={keyOf(one)}>
            <input
              type="radio"
              name="matter"
              checked={keyOf(one) === key}
              onChange={() => setKey(keyOf(one))}
            />
            {text(one.workflow.label)}
          </label>
        ))}
      </Question>
      <Button type="primary" htmlType="submit">
        {t('counter.matter.next')}
      </Button>
    </form>
  );
}
