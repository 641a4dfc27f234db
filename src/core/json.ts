/** What JSON can carry. Money stands in it as a yuan string, never as a number. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [member: string]: Json;
}
