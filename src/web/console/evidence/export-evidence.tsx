import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../parts/reason-form.tsx';
import { saveFile } from '../parts/save-file.ts';
import { bundleAddress, readBodies } from './exchange-queries.ts';

/** The evidence to take along: for everybody without bodies, with them for a reason. */
export function ExportEvidence({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation();
  const exporting = useMutation({
    mutationFn: async ({ reason }: { reason: string; forget: () => void }) =>
      saveFile(await readBodies(evidenceId, reason), `evidence-${evidenceId}-with-bodies.zip`),
    onSuccess: (_saved, { forget }) => forget(),
  });
  return (
    <section className="card no-print">
      <p className="actions">
        <a className="button" href={bundleAddress(evidenceId)} download>
          {t('evidence.download')}
        </a>
      </p>
      <details>
        <summary>{t('evidence.withBodies')}</summary>
        <p>{t('evidence.withBodiesLead')}</p>
        <ReasonForm
          name={`evidence bodies ${evidenceId}`}
          label={t('evidence.withBodies')}
          isPending={exporting.isPending}
          error={exporting.error}
          onDo={(reason, forget) => exporting.mutate({ reason, forget })}
        />
      </details>
    </section>
  );
}
