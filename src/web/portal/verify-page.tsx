import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../contracts/site.ts';
import { bodyOf, createApi } from '../kit/api.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StatusTag } from '../kit/status-tag.tsx';

const site = createApi<Pick<paths, '/public/v1/verifications'>>();
const CODE_ID = 'verification-code';

const MOST_SIGNS = 64;

/** The code of a QR code stands behind `#`, where no server reads it. */
const scannedCode = (): string => window.location.hash.slice(1, MOST_SIGNS + 1);

/** Anybody may check whether a paper was issued here and still stands; no sign-in, nothing about a person. */
export default function VerifyPage() {
  const { t } = useTranslation();
  const [code, setCode] = useState(scannedCode);
  const checking = useMutation({
    mutationFn: (typed: string) => bodyOf(site.POST('/public/v1/verifications', { body: { code: typed } })),
  });
  const { mutate, reset } = checking;
  useEffect(() => {
    const scanned = scannedCode();
    if (scanned === '') return;
    window.history.replaceState(null, '', window.location.pathname);
    mutate(scanned);
  }, [mutate]);
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') mutate(code);
        }}
      >
        <div className="field">
          <label htmlFor={CODE_ID}>{t('verify.code')}</label>
          <Input
            id={CODE_ID}
            value={code}
            maxLength={MOST_SIGNS}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => {
              setCode(target.value);
              reset();
            }}
          />
        </div>
        <Button type="primary" htmlType="submit" loading={checking.isPending}>
          {t('verify.ask')}
        </Button>
        <output className="verdict">
          {checking.data !== undefined && (
            <>
              <StatusTag tone={checking.data.valid ? 'done' : 'problem'}>
                {t(checking.data.valid ? 'verify.valid' : 'verify.invalid')}
              </StatusTag>
              <p>{t(checking.data.valid ? 'verify.validMeans' : 'verify.invalidMeans')}</p>
            </>
          )}
        </output>
      </form>
      {checking.error !== null && <ProblemNotice error={checking.error} focused retry={() => mutate(code)} />}
    </Page>
  );
}
