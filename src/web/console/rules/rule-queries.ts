import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

export type RuleVersion = components['schemas']['RuleVersion'];
export type RuleLine = components['schemas']['RuleLine'];

export const versionsQuery = queryOptions({
  queryKey: ['rules', 'versions'],
  queryFn: async () => (await bodyOf(api.GET('/admin/v1/rule-versions'))).items,
});

export interface VersionPath {
  subject: string;
  version: string;
}

export const versionQuery = (path: VersionPath) =>
  queryOptions({
    queryKey: ['rules', 'version', path.subject, path.version],
    queryFn: () => bodyOf(api.GET('/admin/v1/rule-versions/{subject}/{version}', { params: { path } })),
  });

export const differenceQuery = (path: VersionPath, against: string) =>
  queryOptions({
    queryKey: ['rules', 'difference', path.subject, path.version, against],
    queryFn: async () =>
      (
        await bodyOf(
          api.GET('/admin/v1/rule-versions/{subject}/{version}/difference', {
            params: { path, query: { against } },
          }),
        )
      ).changes,
  });

/** What it would do if the cases of `from` adopted the version. */
export const adoptionQuery = (path: VersionPath, from: string) =>
  queryOptions({
    queryKey: ['rules', 'adoption', path.subject, path.version, from],
    queryFn: () =>
      bodyOf(
        api.POST('/admin/v1/rule-versions/{subject}/{version}/adoption-preview', {
          params: { path },
          body: { from },
        }),
      ),
  });

/** The first digits: enough for people to tell versions apart. */
export const shortened = (version: string): string => version.slice(0, 12);
