export interface ValidateFlags {
  readonly articles?: string;
}
export const run = (..._: unknown[]): Promise<0> => Promise.resolve(0);
