import type { Needs } from '#foundations'
import { holdPlans } from '../../standing/open-plans.ts'
import { remindOfPlans } from './remind-of-plans.ts'

const roundsEvery = 60 * 60_000

/** Does what the time asks of plans, now and each hour from now on. What it gives ends that. */
export function startReminding(needs: Needs, report: (words: string) => void): () => Promise<void> {
  const held = holdPlans()
  let going: Promise<void> = Promise.resolve()
  const round = () => {
    going = going
      .then(() => remindOfPlans(needs, held))
      .catch((problem: unknown) => report(`The reminders of plans stopped early: ${problem}`))
  }
  const rounds = setInterval(round, roundsEvery)
  round()
  return async () => {
    clearInterval(rounds)
    await going
  }
}
