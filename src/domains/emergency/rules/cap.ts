import type { JsonObject } from '../../../core/json.ts';

/** An alert in the gateway's own words. Instants are RFC 3339 with `+08:00`. */
export interface Alert {
  identifier: string;
  sender: string;
  sentAt: string;
  status: string;
  messageType: string;
  references: readonly string[];
  eventType: string;
  level: 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';
  severity: string;
  urgency: string;
  certainty: string;
  areaDescription: string;
  regions: readonly string[];
  effective: string;
  expires: string;
  headline: string;
  description: string;
  instruction: string;
}

const SEVERITY_OF = { RED: 'Extreme', ORANGE: 'Severe', YELLOW: 'Moderate', BLUE: 'Minor' } as const;

/** The severity that stands for a colour where the publisher names none (UNCONFIRMED). */
export const severityOf = (level: Alert['level']): string => SEVERITY_OF[level];

/** The alert as an OASIS CAP 1.2 message in JSON; the publisher's signature travels beside it, unchanged. */
export function toCap(alert: Alert): JsonObject {
  return {
    identifier: alert.identifier,
    sender: alert.sender,
    sent: alert.sentAt,
    status: alert.status,
    msgType: alert.messageType,
    scope: 'Public',
    ...(alert.references.length === 0 ? {} : { references: alert.references.join(' ') }),
    info: [
      {
        category: ['Other'],
        event: alert.eventType,
        urgency: alert.urgency,
        severity: alert.severity,
        certainty: alert.certainty,
        effective: alert.effective,
        expires: alert.expires,
        headline: alert.headline,
        description: alert.description,
        instruction: alert.instruction,
        area: [
          {
            areaDesc: alert.areaDescription,
            geocode: alert.regions.map((value) => ({ valueName: 'GB/T 2260', value })),
          },
        ],
      },
    ],
  };
}
