import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UnreachableError, type Problem } from './api.ts';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.ts';
import { signInAddress } from './session.ts';

/** Answers that have words of their own, whatever the code. */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'expired',
  403: 'refused',
  404: 'missing',
  409: 'conflict',
  412: 'changed',
  413: 'invalid',
  422: 'refused',
  429: 'busy',
  503: 'away',
};

const wordsOf = (error: unknown): string => {
  if (error instanceof UnreachableError) return 'offline';
  if (!(error instanceof ProblemError)) return 'failed';
  // The page is older than the session: whoever signs in again gets a fresh one.
  return error.problem.code === 'CSRF_INVALID' ? 'expired' : (BY_STATUS[error.status] ?? 'failed');
};

interface Props {
  error: unknown;
  /** Does the same again; where nothing can be repeated there is no button. */
  retry?: (() => void) | undefined;
  /** Takes the focus when it appears, after something the person did. */
  focused?: boolean;
}

/** What went wrong in calm words, who must act, and a way on. What was typed stays. */
export function ProblemNotice({ error, retry, focused = false }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused, error]);
  const words = wordsOf(error);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <section className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name={words === 'offline' || words === 'away' ? 'waiting' : 'problem'} />
        {t(`kit.problem.${words}.title`)}
      </h2>
      <p>{t(`kit.problem.${words}.text`, { seconds: problem?.retryAfter ?? 60 })}</p>
      {problem !== undefined && words !== 'expired' && <Said problem={problem} />}
      <p className="actions">
        {words === 'expired' && (
          <Button type="primary" href={signInAddress()}>
            {t('kit.signInAgain')}
          </Button>
        )}
        {words !== 'expired' && retry !== undefined && (
          <Button onClick={retry}>{t(words === 'changed' ? 'kit.showFresh' : 'kit.tryAgain')}</Button>
        )}
      </p>
    </section>
  );
}

/** The gateway's own words, with the rule behind a fold. */
function Said({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const { remedy } = problem;
  return (
    <>
      <p>
        <strong>{either(problem.title, problem.titleZh)}</strong>
        {problem.detail !== undefined && <> {either(problem.detail, problem.detailZh)}</>}
      </p>
      {remedy !== undefined && (
        <p>
          {either(remedy.reason, remedy.reasonZh)} {either(remedy.fix, remedy.fixZh)}
        </p>
      )}
      <details>
        <summary>{t('kit.details')}</summary>
        <dl className="facts">
          {remedy !== undefined && (
            <>
              <dt>{t('kit.rule')}</dt>
              <dd>{remedy.ruleIds.join(', ')}</dd>
              <dt>{t('kit.source')}</dt>
              <dd>{remedy.sources.join('；')}</dd>
            </>
          )}
          <dt>{t('kit.code')}</dt>
          <dd>{problem.code}</dd>
          <dt>{t('kit.requestId')}</dt>
          <dd>{problem.requestId}</dd>
        </dl>
      </details>
    </>
  );
}
