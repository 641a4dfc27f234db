import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';
import { BulkForm } from '../parts/bulk-form.tsx';
import { asked, type CaseFilterValues } from './case-queries.ts';

const ACTS = ['remind', 'invalidate', 'close'] as const;
type BulkAct = (typeof ACTS)[number];

interface Props {
  chosen: ReadonlySet<string>;
  filters: CaseFilterValues;
  total: number;
  onDone: () => void;
}

/** One act on the chosen cases, or on all that the filters find. */
export function BulkActs({ chosen, filters, total, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [act, setAct] = useState<BulkAct>();
  // What was chosen when the act was picked: the list may change below it.
  const [caseIds, setCaseIds] = useState<string[]>();
  const wish = caseIds === undefined ? { filter: asked(filters) } : { caseIds };
  if (act === undefined)
    return (
      <p className="actions">
        <span>
          {chosen.size > 0
            ? t('cases.bulk.chosen', { count: chosen.size })
            : t('cases.bulk.all', { count: total })}
        </span>
        {ACTS.map((name) => (
          <Button
            key={name}
            danger={name !== 'remind'}
            onClick={() => {
              setCaseIds(chosen.size > 0 ? [...chosen].slice(0, 200) : undefined);
              setAct(name);
            }}
          >
            {t(`cases.acts.names.${name}`)}
          </Button>
        ))}
      </p>
    );
  return (
    <BulkForm
      name={`${act} ${JSON.stringify(wish)}`}
      label={t('cases.bulk.act', { act: t(`cases.acts.names.${act}`) })}
      preview={() => bodyOf(api.POST('/admin/v1/bulk-acts/preview', { body: { act, ...wish } }))}
      perform={(seen, reason) =>
        bodyOf(api.POST('/admin/v1/bulk-acts', { body: { act, ...wish, seen, reason } }))
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['cases'] })}
      onCancel={() => {
        setAct(undefined);
        onDone();
      }}
    />
  );
}
