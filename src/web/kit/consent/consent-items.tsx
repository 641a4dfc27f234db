import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Question } from '../form/question.tsx';
import { addWords } from '../i18n.ts';
import { useLabels } from '../labels.ts';
import type { ConsentForm } from './consent.ts';
import { words } from './words.ts';

addWords(words);

type Item = ConsentForm['items'][number];

interface Props {
  form: ConsentForm;
  agreed: readonly string[];
  /** Whether to say what is not possible without the items still open. */
  isMissing: boolean;
  /** At a counter nobody is sent to a counter. */
  isAtCounter?: boolean;
  onChange: (agreed: readonly string[]) => void;
}

/** Agreement item by item: what, for what, to whom, on which law, and what is not possible without it. */
export function ConsentItems({ form, agreed, isMissing, isAtCounter = false, onChange }: Props) {
  const { t } = useTranslation();
  const open = form.items.filter(({ item }) => !agreed.includes(item));
  const isOpen = isMissing && open.length > 0;
  return (
    <Question
      label={t('consent.legend')}
      fault={isOpen && t(isAtCounter ? 'consent.open' : 'consent.missing', { count: open.length })}
    >
      {[...byMatter(form.items)].map(([matter, items]) => (
        <OfMatter key={matter} {...{ items, agreed, isMissing, isAtCounter, onChange }} />
      ))}
    </Question>
  );
}

function byMatter(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const one of items) found.set(one.matter.zh, [...(found.get(one.matter.zh) ?? []), one]);
  return found;
}

interface OfMatterProps extends Omit<Props, 'form'> {
  items: readonly Item[];
}

/** The items of one matter, each by itself or all at once. */
function OfMatter({ items, agreed, isMissing, isAtCounter, onChange }: OfMatterProps) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const own = items.map(({ item }) => item);
  const given = own.filter((item) => agreed.includes(item));
  const set = (chosen: readonly string[], isGiven: boolean) => {
    const others = agreed.filter((item) => !chosen.includes(item));
    onChange(isGiven ? [...others, ...chosen] : others);
  };
  return (
    <fieldset className="group">
      <legend>{items[0] !== undefined && text(items[0].matter)}</legend>
      <div className="choices">
        <Checkbox
          checked={given.length === own.length}
          indeterminate={given.length > 0 && given.length < own.length}
          onChange={({ target }) => set(own, target.checked)}
        >
          {t('consent.all', { count: own.length })}
        </Checkbox>
      </div>
      <ul className="rows">
        {items.map((one) => (
          <li key={one.item}>
            <div className="choices">
              <Checkbox
                checked={agreed.includes(one.item)}
                onChange={({ target }) => set([one.item], target.checked)}
              >
                <ConsentTitle item={one} />
              </Checkbox>
            </div>
            <About item={one} />
            {isMissing && isAtCounter !== true && !agreed.includes(one.item) && <Without item={one} />}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type Said = Pick<Item, 'kind' | 'label'>;

/** One item in a line. */
export function ConsentTitle({ item: { kind, label } }: { item: Said }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  return <>{t(`consent.kind.${kind}`, { what: text(label) })}</>;
}

function About({ item: { kind, data, purposes, receivers, legalBases } }: { item: Item }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  const listed = (labels: readonly Item['label'][]): string =>
    [...new Set(labels.map(text))].join(t('kit.comma'));
  return (
    <details>
      <summary>{t('consent.about')}</summary>
      <dl className="facts">
        <dt>{t(`consent.data.${kind}`)}</dt>
        <dd>{listed(data)}</dd>
        <dt>{t('consent.purpose')}</dt>
        <dd>{listed(purposes)}</dd>
        <dt>{t('consent.receivers')}</dt>
        <dd>{listed(receivers)}</dd>
        <dt>{t('consent.law')}</dt>
        <dd>
          {legalBases.length === 0 && t('consent.noLaw')}
          <ul className="plain">
            {legalBases.map(({ document, article, status }) => (
              <li key={`${document} ${article}`}>
                {document} {article} {status === 'UNCONFIRMED' && `(${t('kit.unconfirmed')})`}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </details>
  );
}

/** What stops when this is refused, and where else the matter can be done. */
function Without({ item: { kind, label, data } }: { item: Item }) {
  const { t } = useTranslation();
  const { text } = useLabels();
  return (
    <p className="fault">
      {t(`consent.without.${kind}`, {
        what: text(label),
        steps: data.slice(0, 3).map(text).join(t('kit.comma')),
      })}
    </p>
  );
}
