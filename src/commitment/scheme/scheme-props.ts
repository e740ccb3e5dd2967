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
  readonly done: string | undefined
}
