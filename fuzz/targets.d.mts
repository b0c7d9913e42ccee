export type Target =
  | {
      readonly kind: 'text';
      readonly patience?: number;
      readonly run: (input: string) => void | Promise<void>;
    }
  | {
      readonly kind: 'bytes';
      readonly patience?: number;
      readonly run: (input: Uint8Array) => void | Promise<void>;
    };

export function targets(load: (path: string) => Promise<unknown>): Promise<Readonly<Record<string, Target>>>;
