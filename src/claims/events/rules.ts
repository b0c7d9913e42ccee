/** What the event layer needs to know of a language. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in with the layer
export interface EventRules {}
