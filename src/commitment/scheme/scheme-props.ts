import type { SignedInFrame } from '#access'
import type { Problems } from '#design'
import type { KeyRing } from '../badge/keys/key-ring.ts'

type Fields = Readonly<Record<string, string>>

/** What the page of the scheme shows. */
export type SchemeProps = SignedInFrame & {
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<Fields>
  readonly hasArtwork: boolean
  readonly keys: KeyRing
  /** Who asks that one person may approve, while that waits for somebody else’s word. */
  readonly asked: { readonly by: string; readonly isOwn: boolean } | undefined
  /** By whom, by name, at a moment (ISO 8601). */
  readonly changes: readonly {
    readonly by: string
    readonly at: string
    readonly words: readonly string[]
  }[]
  readonly done: string | undefined
}
