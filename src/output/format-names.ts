/** The formats that claims are written in; apart from their writers, so that naming them loads none. */
export const FORMAT_NAMES = ['yaml', 'json', 'jsonl', 'csv', 'webannotation'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
