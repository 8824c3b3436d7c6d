/** A text as a SQL literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A name as a SQL identifier. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
