import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components, paths } from '../../contracts/site.ts';
import { bodyOf, createApi } from '../kit/api.ts';
import { formatInstant } from '../kit/format.ts';
import { useLabels } from '../kit/labels.ts';
import { StatusTag, type Tone } from '../kit/status-tag.tsx';

type Notice = components['schemas']['PublicNotice'];

const site = createApi<Pick<paths, '/public/v1/notices'>>();
const REFRESH_MS = 60_000;

const noticesQuery = queryOptions({
  queryKey: ['public-notices'],
  queryFn: async () => (await bodyOf(site.GET('/public/v1/notices'))).items,
  refetchInterval: REFRESH_MS,
});

const TONES: Readonly<Record<Notice['level'], Tone>> = {
  RED: 'problem',
  ORANGE: 'notice',
  YELLOW: 'notice',
  BLUE: 'running',
};

/** Warnings in force for the two cities. They stand on the page and never over it; where they cannot be read nothing is shown. */
export function PublicNotices() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(noticesQuery);
  if (data.length === 0) return null;
  return (
    <section className="card attention" aria-labelledby="warnings">
      <h2 id="warnings">{t('notices.title')}</h2>
      <ul className="rows">
        {data.map((notice) => (
          <Warning key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function Warning({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { language, either } = useLabels();
  const { level, headline, source, publishedAt, until, broughtBy, text, advice, area } = notice;
  return (
    <li>
      <div className="row">
        {/* The publisher's words stay as they are, whatever the language of the page. */}
        <strong lang="zh-CN">{headline}</strong>
        <StatusTag tone={TONES[level]}>{t(`notices.level.${level}`)}</StatusTag>
      </div>
      <div className="muted">
        {t('notices.by', { source, at: formatInstant(publishedAt, language) })}
        {' · '}
        {t('notices.until', { at: formatInstant(until, language) })}
      </div>
      <details>
        <summary>{t('notices.more')}</summary>
        <div lang="zh-CN">
          <p>{text}</p>
          {advice !== '' && <p>{advice}</p>}
        </div>
        <p className="muted">
          {t('notices.area', { area })}
          <br />
          {t('notices.broughtBy', { who: either(broughtBy.name, broughtBy.nameZh) })}
          {' · '}
          {t(notice.isSignatureVerified ? 'notices.verified' : 'notices.notVerified')}
        </p>
      </details>
    </li>
  );
}
