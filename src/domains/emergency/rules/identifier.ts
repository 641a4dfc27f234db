import { isPlainDate } from '../../../core/dates.ts';
import { isRegionCode } from '../../../core/region.ts';

/** Parts of an alert's identifier (GB/T 35965.1 annex A, UNCONFIRMED: read in a secondary place). */
export interface AlertIdentifier {
  /** GB/T 2260 division of the publisher. */
  region: string;
  /** GB/T 4657 sector. */
  sector: string;
  unit: string;
  extension: string;
  /** `yyyyMMddHHmmss`, Asia/Shanghai. */
  time: string;
  sequence: string;
}

const SHAPE = /^(\d{6})(\d{3})(\d{3})(\d{2})_(\d{14})_(\d)$/;

/** Length of every identifier. */
export const IDENTIFIER_LENGTH = 31;

/** The parts of an alert's identifier; undefined when it is none. */
export function readAlertIdentifier(text: string): AlertIdentifier | undefined {
  const [, region, sector, unit, extension, time, sequence] = SHAPE.exec(text) ?? [];
  if (region === undefined || sector === undefined || unit === undefined) return undefined;
  if (extension === undefined || time === undefined || sequence === undefined) return undefined;
  if (!isRegionCode(region) || !isTime(time)) return undefined;
  return { region, sector, unit, extension, time, sequence };
}

function isTime(text: string): boolean {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isPlainDate(date) && /^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(text.slice(8));
}
