export interface Seeds {
  readonly seeds: readonly (string | Uint8Array)[];
  readonly tokens: readonly string[];
  readonly longest?: number;
  readonly share?: number;
}

export function seedsOf(root: string): Readonly<Record<string, Seeds>>;
