import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLabels } from '../../kit/labels.ts';
import { useMe } from '../../kit/session.ts';
import { membersQuery } from '../queries.ts';

/** Names of agencies for those who may list them; a clerk sees the own one, by its id. */
export function useMemberNames(): (memberId: string) => string {
  const { data: me } = useMe();
  const mayList = me?.roles.some(({ role }) => role !== 'clerk' && role !== 'resident') === true;
  const { data: members } = useQuery({ ...membersQuery, enabled: mayList });
  const { either } = useLabels();
  return useCallback(
    (memberId) => {
      const found = members?.find((member) => member.memberId === memberId);
      return found === undefined ? memberId : either(found.name, found.nameZh);
    },
    [members, either],
  );
}
