import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { caseQuery } from '../queries.ts';
import { Papers } from '../papers/papers.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseDocuments, CasePostings } from './case-files.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseRules } from './case-rules.tsx';
import { CaseSteps } from './case-steps.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import './cases.css';
import { RevealPerson } from './reveal-person.tsx';

/** Everything of one case; what may be done stands beside it. */
export default function CasePage() {
  const { t } = useTranslation();
  const { caseId = '' } = useParams();
  const read = useQuery(caseQuery(caseId));
  const number = read.data?.number;
  return (
    <Page title={number === undefined ? t('cases.one') : t('cases.oneTitle', { number })}>
      <Loaded of={read}>
        {(shown) => (
          <div className="columns">
            <div>
              <CaseHeader shown={shown} />
              <CaseSteps shown={shown} />
              <CaseTimeline shown={shown} />
              <CaseDocuments shown={shown} />
              <Papers caseId={shown.id} members={Object.values(shown.members)} />
              <CasePostings shown={shown} />
              <CaseRules shown={shown} />
            </div>
            <div>
              <CaseActs shown={shown} />
              <RevealPerson caseId={shown.id} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
