import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { addWords } from '../../kit/i18n.ts';
import { useLabels } from '../../kit/labels.ts';
import { Pager } from '../../kit/pager.tsx';
import { servicesQuery } from '../queries.ts';
import { actsQuery } from './queries.ts';
import { words } from './words.ts';

addWords(words);

/** What was seen and done, newest first; both sides read the same. */
export function Acts() {
  const { t } = useTranslation();
  const { text, language } = useLabels();
  const [page, setPage] = useState(1);
  const { data } = useQuery({ ...actsQuery(page), placeholderData: keepPreviousData });
  const { data: services = [] } = useQuery(servicesQuery);
  if (data === undefined) return null;
  return (
    <section className="card">
      <h2>{t('family.acts')}</h2>
      {data.total === 0 && <p>{t('family.noActs')}</p>}
      <ul className="rows">
        {data.items.map(({ giver, taker, operation, service, at, caseNumber }) => {
          const label = services.find(({ name }) => name === service)?.label;
          const what = t(`family.operation.${operation}`);
          return (
            <li key={`${at}${operation}${service}`}>
              {t('family.did', { giver, taker, what })}
              <div className="muted">
                {formatInstant(at, language)}
                {label !== undefined && ` · ${text(label)}`}
                {caseNumber !== undefined && ` · ${caseNumber}`}
              </div>
            </li>
          );
        })}
      </ul>
      <Pager {...data} onPage={setPage} />
    </section>
  );
}
