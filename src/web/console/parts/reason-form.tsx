import { Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '../../kit/form/question.tsx';
import { ReasonInput } from '../../kit/form/reason-input.tsx';
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
      <ReasonInput
        label={t('parts.reason')}
        fault={isAsked && reason === '' && t('parts.reasonMissing')}
        value={draft.reason}
        onChange={(reason) => keep({ reason })}
      />
      {typed !== undefined && (
        <Question
          id={`${id}-typed`}
          label={t('parts.typed', { word: typed })}
          fault={isAsked && !isTyped && t('parts.typedWrong', { word: typed })}
        >
          <Input
            id={`${id}-typed`}
            value={word}
            autoComplete="off"
            onChange={({ target }) => setWord(target.value)}
          />
        </Question>
      )}
      <Button htmlType="submit" danger={isDanger} loading={isPending}>
        {label}
      </Button>
    </form>
  );
}
