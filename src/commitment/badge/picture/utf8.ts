/** Bytes as text, a byte order mark kept; `undefined` when they are of another encoding, or no text. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined // what the decoder throws is always that
  }
}
