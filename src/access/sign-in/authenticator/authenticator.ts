/** A member's authenticator app: its secret, unless the key of the house does not open it, and the last step used. */
export type Authenticator = {
  readonly secret: string | undefined
  readonly isConfirmed: boolean
  readonly lastStep: number
}

/** How an app stands: there is none, it works, or it is shut, because the key that its secret was sealed with is lost. */
export type AuthenticatorState = 'none' | 'works' | 'shut'

/** How a member's app stands. One that was never set up to the end counts as none. */
export function stateOf(found: Authenticator | undefined): AuthenticatorState {
  if (!found?.isConfirmed) return 'none'
  return found.secret === undefined ? 'shut' : 'works'
}
