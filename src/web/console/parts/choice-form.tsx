import { useId, useState, type ComponentProps } from 'react';
import { Question } from '../../kit/form/question.tsx';
import { ReasonForm } from './reason-form.tsx';

interface Props<Choice extends string> extends Omit<ComponentProps<typeof ReasonForm>, 'onDo' | 'typed'> {
  question: string;
  /** Said where nothing was chosen. */
  missing: string;
  /** Each choice with its words. */
  choices: readonly (readonly [choice: Choice, words: string])[];
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
  onDo: (chosen: Choice, reason: string, forget: () => void) => void;
}

/** A decision between a few ways, with its reason. */
export function ChoiceForm<Choice extends string>(props: Props<Choice>) {
  const { question, missing, choices, chosen, onChoose, onDo, children, ...form } = props;
  const group = useId();
  const [isAsked, setAsked] = useState(false);
  return (
    <ReasonForm
      {...form}
      onDo={(reason, forget) => {
        setAsked(true);
        if (chosen !== undefined) onDo(chosen, reason, forget);
      }}
    >
      {children}
      <Question label={question} fault={isAsked && chosen === undefined && missing}>
        {choices.map(([choice, words]) => (
          <p key={choice} className="choice">
            <label className="in-line">
              <input
                type="radio"
                name={group}
                checked={chosen === choice}
                onChange={() => onChoose(choice)}
              />
              {words}
            </label>
          </p>
        ))}
      </Question>
    </ReasonForm>
  );
}
