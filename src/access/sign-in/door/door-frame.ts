import type { FastifyRequest } from 'fastify'
import type { PageOptions } from '#design'
import type { Needs } from '#foundations'
import { frameFor } from '../../frame/frame-for.ts'
import { ownPath } from '../own-path.ts'

/** What every page before signing in is given. */
export type DoorFrame = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  /** The token of the session the browser has already, which its forms must carry; empty without one. */
  readonly formToken: string
  /** Where to go after signing in; empty for the member's first page. */
  readonly back: string
}

/** The frame of a page before signing in: that of whoever is signed in already, if somebody is. */
export function doorFrame(
  { session }: FastifyRequest,
  needs: Pick<Needs, 'isDemonstration'>,
  back: string | undefined,
): DoorFrame {
  return {
    frame: { ...(session ? frameFor(session) : {}), demonstration: needs.isDemonstration },
    formToken: session?.formToken ?? '',
    back: ownPath(back),
  }
}
