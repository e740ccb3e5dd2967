import type { FastifyRequest } from 'fastify'
import type { PageOptions } from '#design'
import type { Needs } from '#foundations'

export type PublicFrame = Pick<PageOptions, 'reader' | 'demonstration' | 'isCopy'>

/** The frame of a page for anybody: it names nobody, and shows a visitor the way in and a member the way on. */
export function publicFrame(
  { isDemonstration }: Pick<Needs, 'isDemonstration'>,
  { session }: Pick<FastifyRequest, 'session'>,
): PublicFrame {
  return { reader: session ? 'member' : 'visitor', demonstration: isDemonstration }
}
