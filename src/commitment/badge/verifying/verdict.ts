import type { Temporal } from 'temporal-polyfill'

/** What a badge says of itself. It is to be believed no further than the verdict goes. */
export type BadgeTold = {
  readonly id: string
  readonly award: string
  readonly holder: { readonly name: string; readonly address: string | undefined }
  readonly issuer: { readonly did: string; readonly name: string }
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant | undefined
  readonly evidence: { readonly address: string | undefined; readonly name: string } | undefined
}

/** What could not be looked at: how it is signed, the keys of its issuer, or a list of badges taken back. */
export type Unchecked = 'signature' | 'issuer' | 'revocation' | 'suspension' | 'status'

type Judged = { readonly badge: BadgeTold; readonly at: Temporal.Instant }

/** What there is to say of a badge at a moment. Whatever the issuer’s side does not answer is neither valid nor invalid. */
export type Verdict =
  | (Judged & {
      readonly kind:
        | 'valid'
        | 'revoked'
        | 'suspended'
        | 'expired'
        | 'not-yet'
        | 'altered'
        | 'key-withdrawn'
    })
  | (Judged & { readonly kind: 'unknown-issuer'; readonly why: string })
  | {
      readonly kind: 'could-not-check'
      readonly what: Unchecked
      readonly why: string
      readonly badge: BadgeTold | undefined
      readonly at: Temporal.Instant
    }
  | { readonly kind: 'not-a-badge'; readonly why: string; readonly at: Temporal.Instant }

/** How a verifier asks the issuer’s side. Both give JSON, and throw where nobody answers. */
export type Look = {
  /** The DID document of an issuer; `undefined` where it is known that there is no such issuer. */
  readonly didDocument: (did: string) => Promise<unknown>
  readonly statusList: (address: string) => Promise<unknown>
}
