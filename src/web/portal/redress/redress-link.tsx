import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDraft } from '../../kit/draft.ts';
import { flatten, optionsOf, type Schema } from '../../kit/form/schema.ts';
import { addWords } from '../../kit/i18n.ts';
import { useDraftOwner } from '../acting.ts';
import { EMPTY_DRAFT } from '../apply/application.ts';
import { servicesQuery, workflowIn } from '../queries.ts';
import { words } from './words.ts';

addWords(words);

const SERVICE = 'redress';

interface Props {
  workflow: 'correction' | 'complaint';
  /** Whose record or work it is: the service, and the city of the agency. */
  service: string;
  city: string | undefined;
  /** Kind and number of what it is about. */
  about?: string;
  reference: string;
  children: ReactNode;
}

/** Opens the form for a correction or a complaint with all that is known already filled in. */
export function RedressLink({ workflow, service, city, about, reference, children }: Props) {
  const { data: services = [] } = useQuery(servicesQuery);
  const [, keep] = useDraft(useDraftOwner(), `${SERVICE}/${workflow}`, EMPTY_DRAFT);
  const found = workflowIn(services, SERVICE, workflow);
  const asked = flatten((found?.workflow.forms.preCheck ?? {}) as Schema).properties?.['service'];
  if (city === undefined || asked === undefined || !optionsOf(asked).includes(service)) return null;
  const place = { service, region: city };
  const matter = about === undefined ? {} : { about };
  return (
    <Link
      to={`/services/${SERVICE}/${workflow}/apply`}
      onClick={() => keep({ preCheck: place, answers: { ...place, ...matter, reference } })}
    >
      {children}
    </Link>
  );
}
