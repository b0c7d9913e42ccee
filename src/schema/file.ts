/** The JSON Schema of the output, which ships beside the program: the authority on the format. */
export const SCHEMA_FILE = new URL('../../schemas/claims.schema.json', import.meta.url);
