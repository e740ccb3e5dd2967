/** An object of JSON whose fields nobody has looked at yet. */
export type Json = { readonly [name: string]: unknown }

/** The object that a parsed text is; `undefined` when it is a list, a word, or nothing. */
export function objectOf(parsed: unknown): Json | undefined {
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? { ...parsed }
    : undefined
}
