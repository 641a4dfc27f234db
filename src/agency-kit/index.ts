export { createAgencyClient } from './client.ts';
export type { AgencyCall, AgencyClient, AgencyClientOptions, GatewayAnswer } from './client.ts';
export { readClientFile } from './client-file.ts';
export type { ClientFile, GrantedCall } from './client-file.ts';
export { pinnedKeys, publishedKeys, signingKey } from './keys.ts';
export type { KeySource, PublicJwk } from './keys.ts';
export { answerGateway } from './middleware.ts';
export type { AgencyAnswer, AnsweringHandler, AnsweringOptions, GatewayCall } from './middleware.ts';
export { AgencyRefusal, GatewayProblem } from './problem.ts';
