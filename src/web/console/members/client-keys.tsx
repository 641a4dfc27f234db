import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../kit/format.ts';
import { useLabels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import { StatusTag } from '../../kit/status-tag.tsx';
import { DataTable, type Column } from '../parts/data-table.tsx';
import { EndKey } from './end-key.tsx';
import { standingOfClient, standingOfKey } from './key-standing.ts';
import type { Client, Key } from './member-queries.ts';
import { RegisterKey } from './register-key.tsx';

/** The keys of one program; the security role registers the next one and ends the old. */
export function ClientKeys({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const [ending, setEnding] = useState<string>();
  const isSecurity = me?.roles.some(({ role }) => role === 'security') === true;
  const columns = useColumns(isSecurity, setEnding);
  const { tone, words, days } = standingOfClient(client);
  const heading = `client ${client.clientId}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{t('members.clientTitle', { clientId: client.clientId })}</h2>
      <p>
        <StatusTag tone={tone}>{t(`members.keys.${words}`, { days })}</StatusTag>{' '}
        {(words === 'endsSoon' || words === 'none') && t('members.keys.next')}
      </p>
      <DataTable
        caption={t('members.keys.caption', { clientId: client.clientId })}
        columns={columns}
        rows={client.keys}
        keyOf={({ kid }) => kid}
        empty={t('members.keys.none')}
      />
      {ending !== undefined && (
        <EndKey key={ending} client={client} kid={ending} onDone={() => setEnding(undefined)} />
      )}
      {isSecurity && <RegisterKey client={client} />}
    </section>
  );
}

function useColumns(isSecurity: boolean, end: (kid: string) => void): readonly Column<Key>[] {
  const { t } = useTranslation();
  const { language } = useLabels();
  return useMemo<readonly Column<Key>[]>(
    () => [
      { title: 'kid', cell: ({ kid }) => <code>{kid}</code> },
      { title: t('members.keys.alg'), cell: ({ alg }) => alg },
      {
        title: t('members.keys.state'),
        cell: (key) => {
          const { tone, words, days } = standingOfKey(key);
          return <StatusTag tone={tone}>{t(`members.keys.${words}`, { days })}</StatusTag>;
        },
      },
      { title: t('members.keys.from'), cell: ({ notBefore }) => formatInstant(notBefore, language) },
      {
        title: t('members.keys.to'),
        cell: ({ notAfter }) =>
          notAfter === undefined ? t('members.keys.noEnd') : formatInstant(notAfter, language),
      },
      ...(isSecurity
        ? [
            {
              title: t('members.keys.act'),
              cell: ({ kid }: Key) => (
                <button type="button" className="linkish" onClick={() => end(kid)}>
                  {t('members.keys.end')} <span className="unseen">{kid}</span>
                </button>
              ),
            },
          ]
        : []),
    ],
    [t, language, isSecurity, end],
  );
}
