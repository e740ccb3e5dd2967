import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'

/** What signing in needs: the house, and a way to go on with something after the answer is given. */
export type DoorNeeds = Needs & {
  /**
   * Does something beside the answer. An answer that waited for a letter would tell by its slowness whom
   * the house knows; and a mail server that is down keeps nobody from signing in.
   */
  readonly meanwhile: (work: () => Promise<void>) => void
}

/** The needs of signing in. The web closes once all that was begun beside its answers is done. */
export function doorNeeds(app: FastifyInstance, needs: Needs): DoorNeeds {
  const begun = new Set<Promise<void>>()
  app.addHook('onClose', async () => {
    await Promise.all(begun)
  })
  return {
    ...needs,
    meanwhile: (work) => {
      const going = work()
        .catch((problem: unknown) => {
          const told = problem instanceof Error ? problem.message : String(problem)
          process.stderr.write(`A letter could not be sent: ${told}\n`)
        })
        .finally(() => begun.delete(going))
      begun.add(going)
    },
  }
}
