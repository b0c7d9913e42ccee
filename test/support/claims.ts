import { extract } from '../../src/extract.js';

export interface ClaimRow {
  event: string;
  status: string;
  source: string;
  name: string | null;
  via: readonly string[];
  actor: string | null;
  base: string | null;
  date: string | null;
  of: string | null;
  bound: string | null;
  part: string | null;
  count: number | null;
  qualifier: string | null;
}

/** The claims of a text in one line each: what a table of cases compares. */
export async function claimRows(
  text: string,
  language: string,
  published: string | null,
): Promise<ClaimRow[]> {
  const { claims } = await extract({ id: 'case', text, language, ...(published && { published }) });
  return claims.map((claim) => ({
    event: claim.event,
    status: claim.status,
    source: claim.source.kind,
    name: claim.source.name,
    via: claim.source.via,
    actor: claim.actor?.id ?? null,
    base: claim.base?.id ?? null,
    date: claim.date?.value ?? null,
    of: claim.date?.of ?? null,
    bound: claim.date?.bound ?? null,
    part: claim.date?.part ?? null,
    count: claim.troop_count?.value ?? null,
    qualifier: claim.troop_count?.qualifier ?? null,
  }));
}
