import type { SimulatedRequest } from '../../../service.ts';
import type { NationalCaller } from '../national/envelope.ts';
import type { NationalTransport } from '../national/platform.ts';

/** Where the platform's simulator is, in `systems`. */
const PLATFORM = 'national-platform';

type Asking = Pick<SimulatedRequest, 'agency' | 'callSystem'>;

/** The agency's line to the platform's simulator, over HTTP. */
export const platformOf =
  ({ callSystem }: Asking): NationalTransport =>
  (message) =>
    callSystem(PLATFORM, message);

/** An agency as the platform knows it. */
export const callerOf = ({ agency }: Asking): NationalCaller => ({
  institution: `S${agency.city}00001`,
  institutionName: agency.nameZh.slice(0, 20),
  operator: 'sandbox',
  operatorName: '沙箱经办',
});
