/** What an address or a form says under a name, once: the last, where it came more than once; nothing where it is no text. */
export function askedOnce(told: unknown): string {
  const last: unknown = Array.isArray(told) ? told.at(-1) : told
  return typeof last === 'string' ? last : ''
}
