import { Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../kit/draft.ts';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useMe } from '../../kit/session.ts';

interface Props {
  /** Names the draft, such as `close <case id>`: what was typed outlives a reload and a new sign-in. */
  name: string;
  /** What the button says: the act in words. */
  label: string;
  /** The person must type this before the act: for what cannot be taken back. */
  typed?: string | undefined;
  isDanger?: boolean;
  isPending: boolean;
  error: unknown;
  /** Reads again what has changed, where the act was refused because somebody else was quicker. */
  onFresh?: (() => void) | undefined;
  onDo: (reason: string, forget: () => void) => void;
  /** Further fields of the act, and what it means. */
  children?: ReactNode;
}

const EMPTY = { reason: '' };

/** An act with its reason, which is recorded. Nothing happens while the reason (and the typed word) is missing. */
export function ReasonForm(props: Props) {
  const { name, label, typed, isDanger = false, isPending, error, onFresh, onDo, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const { data: me } = useMe();
  const [draft, keep, forget] = useDraft(me?.accountId ?? '', name, EMPTY);
  const [word, setWord] = useState('');
  const [isAsked, setAsked] = useState(false);
  const reason = draft.reason.trim();
  const isTyped = typed === undefined || word.trim() === typed;
  return (
    <form
      className="reasoned"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason !== '' && isTyped) onDo(reason, forget);
      }}
    >
      {error !== null && error !== undefined && <ProblemNotice error={error} focused retry={onFresh} />}
      {children}
      <div className={isAsked && reason === '' ? 'field wrong' : 'field'}>
        <label htmlFor={id}>{t('parts.reason')}</label>
        {isAsked && reason === '' && (
          <p className="fault" role="alert">
            {t('parts.reasonMissing')}
          </p>
        )}
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={draft.reason}
          onChange={({ target }) => keep({ reason: target.value })}
        />
      </div>
      {typed !== undefined && (
        <div className={isAsked && !isTyped ? 'field wrong' : 'field'}>
          <label htmlFor={`${id}-typed`}>{t('parts.typed', { word: typed })}</label>
          {isAsked && !isTyped && (
            <p className="fault" role="alert">
              {t('parts.typedWrong', { word: typed })}
            </p>
          )}
          <Input
            id={`${id}-typed`}
            value={word}
            autoComplete="off"
            onChange={({ target }) => setWord(target.value)}
          />
        </div>
      )}
      <Button htmlType="submit" danger={isDanger} loading={isPending}>
        {label}
      </Button>
    </form>
  );
}
