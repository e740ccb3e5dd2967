import { Temporal } from 'temporal-polyfill'
import { type Due, type PlanCalendar, readDay, readDue } from '#vocabulary'
import type { Followed, Standing, TrackedAction } from './tracked-action.ts'

const plan: PlanCalendar = { period: { from: day('2022-10-01'), to: day('2025-04-01') } }

/** An action in progress and due by the end of April 2023, with an update of March, but for what a test says otherwise. */
export function anAction(
  but: Partial<Followed> = {},
  standing: Standing = { life: 'in_progress' },
): TrackedAction {
  const followed: Followed = {
    due: due('April 2023'),
    owner: 'Canal Street Trust, housing lead',
    confidence: { level: 'on_track' },
    updatedOn: day('2023-03-15'),
    cadence: { every: 3, unit: 'months' },
    followedFrom: undefined,
    doneOn: [],
    dependencies: [],
    override: undefined,
  }
  return { ...followed, ...but, ...standing }
}

/** What a plan from October 2022 to March 2025 means by a text. */
export function due(raw: string): Due {
  return readDue(raw, plan)
}

/** A day of the calendar; a fault in the test when it is none. */
export function day(text: string): Temporal.PlainDate {
  return readDay(text) ?? Temporal.PlainDate.from(text, { overflow: 'reject' })
}
