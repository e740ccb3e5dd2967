import { Temporal } from 'temporal-polyfill'
import type { Plan } from '../plan/plan.ts'

type Followed = Pick<Plan, 'cadence' | 'period' | 'followedFrom'>

/** How many days there are between the opening of a review and its meeting, where nobody says otherwise. */
const daysToMeeting = 28

/** The day on which the next review of a plan is to open: a cadence after the last opened, or after the plan was first followed. */
export function nextOpening(
  { cadence, period, followedFrom }: Followed,
  last: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  return (last ?? followedFrom ?? period.from).add({ [cadence.unit]: cadence.every })
}

/**
 * The day as of which a review opens today by the plan’s own rhythm; nothing while none is due. Where several were missed it is
 * the last of them: nobody is asked for reviews of months that are over.
 */
export function dueOpening(
  plan: Followed,
  last: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const { cadence, period, followedFrom } = plan
  const from = last ?? followedFrom ?? period.from
  const after = (times: number) => from.add({ [cadence.unit]: cadence.every * times })
  if (compare(after(1), today) > 0) return undefined
  const passed = from.until(today, { largestUnit: cadence.unit })[cadence.unit]
  return after(Math.max(1, Math.floor(passed / cadence.every)))
}

const { compare } = Temporal.PlainDate

/** The day of the meeting of a review that opens on a day. */
export function meetingAfter(openedOn: Temporal.PlainDate): Temporal.PlainDate {
  return openedOn.add({ days: daysToMeeting })
}
