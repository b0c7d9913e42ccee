/** What the troop counter needs to know of a language. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in with the counter
export interface CountRules {}
