import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { purgePlaces } from './purge-places.store.ts'

const anHour = 3_600_000

/** Takes away places that have run out when the house opens and every hour after: late or twice, it comes to the same. */
export function purgeHourly(app: FastifyInstance, needs: Needs): void {
  const purge = async () => {
    await purgePlaces(needs.db).catch((problem: unknown) => {
      process.stderr.write(`Places that have run out could not be taken away: ${problem}\n`)
    })
  }
  const timer = setInterval(() => void purge(), anHour)
  timer.unref()
  app.addHook('onReady', purge)
  app.addHook('onClose', async () => clearInterval(timer))
}
