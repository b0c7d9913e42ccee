/** What lies under the claims. */
export const LAYERS = ['sentences', 'dates', 'counts', 'entities'] as const;
export type Layer = (typeof LAYERS)[number];
