import type { Edge } from './edge.ts';
import { httpSignatures } from './http-signatures.ts';
import { modi } from './modi.ts';
import { xRoad } from './x-road.ts';

/** Every form besides our own. A further one is a further file. */
export const EDGES: readonly Edge[] = [modi, xRoad, httpSignatures];
