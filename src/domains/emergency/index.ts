import { lawValues } from '../../core/law-values.ts';
import { defineService } from '../../service.ts';
import { endPublisherKey, registerPublisherKey } from './desk.ts';
import { emergencyCases } from './cases.ts';
import { getAlert } from './getAlert.ts';
import { listAlerts } from './listAlerts.ts';
import { listReliefRequests } from './listReliefRequests.ts';
import { moveReliefRequest } from './moveReliefRequest.ts';
import { noticesOfAlerts } from './public-notices.ts';
import { publishResources } from './publishResources.ts';
import { relayAlert } from './relayAlert.ts';
import { requestRelief } from './requestRelief.ts';
import { LAW } from './rules.ts';
import { sandbox } from './sandbox.ts';
import { searchResources } from './searchResources.ts';
import { sendAlerts } from './send-alerts.ts';

/** 应急信息联动: alerts are relayed and acknowledged, relief resources are shared. */
export default defineService({
  name: 'emergency',
  workflows: {},
  tables: [],
  operations: {
    relayAlert,
    listAlerts,
    getAlert,
    publishResources,
    searchResources,
    requestRelief,
    listReliefRequests,
    moveReliefRequest,
  },
  statusOperation: 'getEmergencyStepStatus',
  printables: {},
  rulesHash: LAW.contentHash,
  rules: lawValues(LAW),
  workedCases: emergencyCases,
  sweeps: [sendAlerts],
  desk: { 'register-publisher-key': registerPublisherKey, 'end-publisher-key': endPublisherKey },
  tells: noticesOfAlerts,
  sandbox,
});
