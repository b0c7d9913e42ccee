/** `patience`: how long an execution may take in milliseconds, beside its part for the length; `lengthOf` tells that. */
interface Timed<Input> {
  readonly patience?: number;
  readonly lengthOf?: (input: Input) => number;
  readonly run: (input: Input) => void | Promise<void>;
}

export type Target =
  ({ readonly kind: 'text' } & Timed<string>) | ({ readonly kind: 'bytes' } & Timed<Uint8Array>);

export function targets(load: (path: string) => Promise<unknown>): Promise<Readonly<Record<string, Target>>>;
