import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../contracts/admin.ts';
import { bodyOf } from '../../kit/api.ts';
import { api } from '../api.ts';

export type CasePaper = components['schemas']['CasePaper'];
export type PaperKind = CasePaper['kind'];

export const KINDS: readonly PaperKind[] = ['COMMITMENT', 'LEGAL_DOCUMENT', 'CERTIFICATE', 'OTHER'];
export const MOST_BYTES = 8_388_608;

export const papersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['papers', caseId],
    queryFn: async () =>
      (await bodyOf(api.GET('/admin/v1/cases/{caseId}/papers', { params: { path: { caseId } } }))).items,
  });

export interface Scan {
  desk: string;
  kind: PaperKind;
  file: File;
}

/** Sends the bytes as they are. */
export const sendPaper = (caseId: string, { file, ...query }: Scan): Promise<CasePaper> =>
  bodyOf(
    api.POST('/admin/v1/cases/{caseId}/papers', {
      params: { path: { caseId }, query },
      headers: { 'Content-Type': file.type === '' ? 'application/pdf' : file.type },
      body: '',
      bodySerializer: () => file,
    }),
  );

export const removePaper = (caseId: string, paperId: string, reason: string): Promise<CasePaper> =>
  bodyOf(
    api.POST('/admin/v1/cases/{caseId}/papers/{paperId}/removal', {
      params: { path: { caseId, paperId } },
      body: { reason },
    }),
  );

export const paperAddress = (caseId: string, paperId: string): string =>
  `/admin/v1/cases/${caseId}/papers/${paperId}`;
