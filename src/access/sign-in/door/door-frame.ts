import type { FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import { frameFor } from '../../frame/frame-for.ts'
import { ownPath } from '../own-path.ts'
import type { DoorFrame } from './ways-in.page.tsx'

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
