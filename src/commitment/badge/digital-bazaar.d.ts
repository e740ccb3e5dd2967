/** The parts of Digital Bazaar’s packages that we call; they ship no types of their own. */
declare module '@digitalbazaar/data-integrity' {
  import type { Signer } from '@digitalbazaar/ed25519-multikey'
  import type { Cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'

  export class DataIntegrityProof {
    /** `date` is when the proof was made, in ISO 8601. */
    constructor(made: {
      readonly cryptosuite: Cryptosuite
      readonly signer?: Signer
      readonly date?: string
    })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export type Cryptosuite = { readonly name: string }
  export const cryptosuite: Cryptosuite
}

declare module '@digitalbazaar/ed25519-multikey' {
  export type Signer = { readonly id: string; readonly algorithm: string }
  export type KeyPair = {
    readonly publicKeyMultibase: string
    readonly secretKeyMultibase: string
    readonly signer: () => Signer
  }
  export function generate(from: {
    readonly controller: string
    readonly seed: Uint8Array
  }): Promise<KeyPair>
  export function from(key: { readonly [name: string]: unknown }): Promise<KeyPair>
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity'

  type Loaded = {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: object
  }
  type Asked = {
    readonly credential: object
    readonly suite: DataIntegrityProof
    readonly documentLoader: (address: string) => Promise<Loaded>
  }
  type Checking = Asked & {
    /** The moment to hold the dates of the credential against, in ISO 8601. */
    readonly now: string
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>
  }
  /** Adds the proof to the credential it is given, and gives it back. */
  export function issue(asked: Asked): Promise<{ readonly [name: string]: unknown }>
  /** Whether some proof of the credential holds. Of a revoked one it says yes. */
  export function verifyCredential(asked: Checking): Promise<{ readonly verified: boolean }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export type BitstringStatusList = {
    readonly length: number
    readonly setStatus: (index: number, status: true) => void
    readonly getStatus: (index: number) => boolean
  }
  export function createList(made: { readonly length: number }): Promise<BitstringStatusList>
  export function decodeList(told: { readonly encodedList: string }): Promise<BitstringStatusList>
  export function createCredential(made: {
    readonly id: string
    readonly list: BitstringStatusList
    readonly statusPurpose: string
  }): Promise<{ readonly [name: string]: unknown }>
  export function checkStatus(asked: object): Promise<{
    readonly verified: boolean
    readonly results?: readonly { readonly status: boolean }[]
  }>
}
