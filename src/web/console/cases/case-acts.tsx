import { useTranslation } from 'react-i18next';
import { useLabels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import type { Case } from '../api.ts';
import { useServiceNames } from '../queries.ts';
import { ActForm } from './act-form.tsx';

type AllowedAct = Case['allowedActs'][string][number];

/** For which sides of a case these roles may act: operations for the gateway, a clerk for the own agency's sides. */
function sidesOf(shown: Case, roles: readonly { role: string; scope: string }[]): string[] {
  return Object.keys(shown.allowedActs).filter((side) => {
    const member = shown.members[side];
    return roles.some(({ role, scope }) =>
      member === undefined
        ? role === 'operations'
        : role === 'clerk' && (!scope.startsWith('member:') || scope === `member:${member}`),
    );
  });
}

/** Only what is allowed now can be done; beside it stands why the rest is not. */
export function CaseActs({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const { named } = useServiceNames();
  const { data: me } = useMe();
  const sides = sidesOf(shown, me?.roles ?? []);
  return (
    <section className="card" aria-labelledby="case-acts">
      <h2 id="case-acts">{t('cases.acts.title')}</h2>
      {sides.length === 0 && <p className="muted">{t('cases.acts.none')}</p>}
      {sides.map((side) => (
        <section key={side} aria-labelledby={`acts-${side}`}>
          <h3 id={`acts-${side}`}>{t('cases.acts.as', { side: named(shown.service, 'sides', side) })}</h3>
          <SideActs shown={shown} side={side} acts={shown.allowedActs[side] ?? []} />
        </section>
      ))}
    </section>
  );
}

interface Props {
  shown: Case;
  side: string;
  acts: readonly AllowedAct[];
}

function SideActs({ shown, side, acts }: Props) {
  const { t } = useTranslation();
  const { either } = useLabels();
  const refused = acts.filter(({ allowed }) => !allowed);
  return (
    <>
      {acts
        .filter(({ allowed }) => allowed)
        .map(({ act }) => (
          <details key={act}>
            <summary>{t(`cases.acts.names.${act}`)}</summary>
            <ActForm shown={shown} side={side} act={act} />
          </details>
        ))}
      {refused.length > 0 && (
        <details>
          <summary>{t('cases.acts.refused', { count: refused.length })}</summary>
          <ul>
            {refused.map(({ act, reason, reasonZh }) => (
              <li key={act}>
                <strong>{t(`cases.acts.names.${act}`)}</strong> {either(reason, reasonZh)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
