import { type SealingKey, unseal } from './sealing.ts'

/** Something a room keeps sealed: what it is, said of one and of several, and what it was sealed for. */
export type KeptSealed = {
  readonly one: string
  readonly many: string
  readonly sealed: Buffer
  readonly use: string
}

/** What a key does not open, as “2 authenticator apps”; nothing where it opens all. */
export function shutInWords(key: SealingKey, kept: readonly KeptSealed[]): readonly string[] {
  const shut = kept.filter(({ sealed, use }) => unseal(key, sealed, use) === undefined)
  const kinds = new Map(shut.map(({ one, many }) => [many, one]))
  return [...kinds].map(([many, one]) => {
    const count = shut.filter((some) => some.many === many).length
    return count === 1 ? `1 ${one}` : `${count} ${many}`
  })
}
