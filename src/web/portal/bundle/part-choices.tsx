import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf, useLabels } from '../../kit/labels.ts';
import type { BundleKind } from '../api.ts';
import { workflowIn } from '../queries.ts';
import type { BundleOfPage } from './bundle-form.ts';
import { OwnAnswers } from './own-answers.tsx';
import type { BundlePerson } from './people.ts';

/** Where the choices for a person begin, to go there from elsewhere on the page. */
export const placeOf = ({ who }: BundlePerson): string => `for-${who}`;

/** Which matters, for whom: oneself first, everybody else behind a fold until something is chosen for them. */
export function PartChoices({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const [own, ...others] = page.people;
  if (own === undefined) return null;
  return (
    <>
      <fieldset className="field">
        <legend>{t('bundle.which')}</legend>
        <Choices page={page} kind={kind} person={own} />
      </fieldset>
      {others.map((person) => (
        <details key={person.who} open={page.isChosenFor(person) ? true : undefined}>
          <summary id={placeOf(person)}>{t(`together.${person.ground}`, { name: person.name })}</summary>
          <fieldset className="field" aria-label={t('together.own', { name: person.name })}>
            <Choices page={page} kind={kind} person={person} />
          </fieldset>
        </details>
      ))}
      <Hint page={page} kind={kind} />
    </>
  );
}

interface ChoicesProps {
  page: BundleOfPage;
  kind: BundleKind;
  person: BundlePerson;
}

function Choices({ page, kind, person }: ChoicesProps) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const isOther = person.who !== '';
  const shown = isOther ? kind.parts.filter(({ part }) => person.parts.includes(part)) : kind.parts;
  return (
    <div className="choices">
      {shown.map((row) => {
        const { part, service, workflow } = row;
        const found = workflowIn(page.services.data ?? [], service, workflow);
        const isChosen = page.isChosen(part, person.who);
        const isOpen = person.parts.includes(part);
        return (
          <div key={part}>
            <Checkbox
              checked={isChosen}
              disabled={!isOpen}
              onChange={({ target }) => page.choose(part, person.who, target.checked)}
            >
              {found === undefined ? part : text(found.workflow.label)}
              {!isOpen && <span className="muted"> · {t('together.notDelegated')}</span>}
            </Checkbox>
            {isOther && isChosen && <OwnAnswers page={page} kind={kind} row={row} person={person} />}
          </div>
        );
      })}
    </div>
  );
}

/** How a child or another adult comes into the form. */
function Hint({ page, kind }: { page: BundleOfPage; kind: BundleKind }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const proof = kind.parts.find(({ provesFamily, namesFamily }) => provesFamily && namesFamily !== undefined);
  const isAlone = page.people.every(({ ground }) => ground === 'own' || ground === 'delegation');
  const labels = page.services.data?.find(({ name }) => name === proof?.service)?.labels;
  const field = labelOf(labels, 'fields', proof?.namesFamily ?? '');
  if (page.isActing || proof === undefined || field === undefined) return null;
  return (
    <p className="hint">
      {isAlone && t('together.bringChild', { field: text(field) })} {t('together.adults')}
    </p>
  );
}
