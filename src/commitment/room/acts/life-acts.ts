import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayOfMoment, done, london, readDay, refused } from '#vocabulary'
import { sealOf } from '../../discussion-log/snapshot.ts'
import { phaseOf } from '../../templates/template.ts'
import { peopleHere } from '../state/derive.ts'
import type { Room } from '../state/room.ts'
import { act, seatOf } from './act.ts'
import { id, line, lines, neededLine } from './fields.ts'
import { whatKeepsOpen } from './what-keeps-open.ts'

const nothing = z.object({})
const reasonForm = z.object({
  reason: neededLine(500, {
    missing: 'Say why',
    tooLong: 'The reason must be 500 characters or fewer',
  }),
})

/** A day and a time of day in London, as the fields of a form give them. */
const startForm = {
  day: z
    .string()
    .default('')
    .refine((typed) => /^\d{4}-\d{2}-\d{2}$/.test(typed), 'Enter the day, such as 2027-02-18'),
  time: z
    .string()
    .default('')
    .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), 'Enter the time, such as 13:30'),
}

const laterDay = startForm.day.refine(
  (typed) => readDay(typed) !== undefined,
  'Enter a day of the calendar, such as 2027-02-18',
)

const prepareForm = z
  .object({
    title: neededLine(120, {
      missing: 'Enter what the roundtable is called',
      tooLong: 'The title must be 120 characters or fewer',
    }),
    purpose: lines(2000, 'The purpose must be 2,000 characters or fewer'),
    ground_rules: lines(4000, 'The ground rules must be 4,000 characters or fewer'),
    place: line(300, 'The place must be 300 characters or fewer'),
    ...startForm,
  })
  .transform(({ day, time, ground_rules: groundRules, ...told }, context) => {
    const startsAt = startOf(day, time)
    if (!startsAt)
      context.addIssue({ code: 'custom', path: ['day'], message: 'Enter a day of the calendar' })
    return { ...told, groundRules, startsAt: startsAt ?? '' }
  })

function startOf(day: string, time: string): string | undefined {
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' })
    return local.toZonedDateTime(london).toInstant().toString()
  } catch {
    return undefined
  }
}

/** A step, by its phase and code, or as a list to choose from has both in one. */
const moveForm = z
  .object({
    phase: z.string().default(''),
    step: z.string().default(''),
    where: z.string().default(''),
  })
  .transform(({ phase, step, where }) => {
    const [ofPhase = '', ofStep = ''] = where.split('/')
    return { phase: phase || ofPhase, step: step || ofStep }
  })

/** The acts of a roundtable’s life, from its preparation to its record. */
export const lifeActs = {
  prepare: act('prepare', prepareForm, (_room, form) => done([{ kind: 'prepared', ...form }])),
  schedule: act('schedule', nothing, (room) =>
    room.startsAt && room.purpose && room.groundRules
      ? done([{ kind: 'scheduled' }])
      : refused('not-prepared'),
  ),
  'open-pre-work': act('open-pre-work', nothing, (room) =>
    room.isPreWorkOpen ? refused('nothing-changed') : done([{ kind: 'pre-work-opened' }]),
  ),
  'open-lobby': act(
    'open-lobby',
    z.object({ early: line(300, 'The reason must be 300 characters or fewer') }),
    (room, { early }, { now }) => {
      if (isNear(room, now)) return done([{ kind: 'lobby-opened' }])
      return early ? done([{ kind: 'lobby-opened', early }]) : refused('too-early')
    },
  ),
  start: act('start', z.object({ alone: z.string().optional() }), (room, { alone }) =>
    peopleHere(room).length >= 2 || alone ? done([{ kind: 'started' }]) : refused('too-few'),
  ),
  pause: act(
    'pause',
    z.object({ label: line(60, 'The label must be 60 characters or fewer') }),
    (_room, { label }) => done([{ kind: 'paused', label: label || 'Break' }]),
  ),
  resume: act('resume', nothing, () => done([{ kind: 'resumed' }])),
  move: act('move', moveForm, (room, { phase, step }) =>
    phaseOf(room.template, phase)?.steps.some(({ code }) => code === step)
      ? done([{ kind: 'moved', phase, step }])
      : refused('no-such-step'),
  ),
  'take-time': act(
    'take-time',
    z.object({
      from: z.enum(['next-phase', 'break', 'finish-later'], 'Select where the minutes come from'),
      minutes: z.coerce
        .number('Enter how many minutes')
        .int('Enter whole minutes')
        .min(1, 'Enter at least one minute')
        .max(60, 'Enter at most 60 minutes'),
    }),
    (_room, { from, minutes }) => done([{ kind: 'time-taken', from, minutes }]),
  ),
  'hand-over': act(
    'hand-over',
    z.object({ to: id<'seat'>('Select somebody who is here') }),
    (room, { to }) => {
      const seat = room.seats.get(to)
      if (!seat || seat.hasLeft || seat.role === 'wall' || seat.role === 'observer')
        return refused('no-such-seat')
      return to === room.facilitator
        ? refused('nothing-changed')
        : done([{ kind: 'handed-over', to }])
    },
  ),
  'take-over': act('take-over', nothing, (_room, _form, acting) => {
    const seat = seatOf(acting)
    return seat ? done([{ kind: 'handed-over', to: seat.id }]) : refused('not-now')
  }),
  'wrap-up': act('wrap-up', nothing, () => done([{ kind: 'wrap-up-begun' }])),
  close: act('close', nothing, (room) => {
    const open = whatKeepsOpen(room)
    return open ? refused(open) : done([{ kind: 'closed', sha256: sealOf(room) }])
  }),
  reopen: act('reopen', reasonForm, (room, { reason }, { now }) => {
    const isOld =
      room.closedAt &&
      room.closedAt.add({ hours: 30 * 24 }).epochMilliseconds < now.epochMilliseconds
    return isOld ? refused('too-old') : done([{ kind: 'reopened', reason }])
  }),
  publish: act('publish', z.object({ checked: z.string().optional() }), (_room, { checked }) =>
    checked
      ? done([{ kind: 'published', checked: 'nobody can be recognised' }])
      : refused('not-checked'),
  ),
  cancel: act('cancel', reasonForm, (_room, { reason }) => done([{ kind: 'cancelled', reason }])),
  'set-placing': act(
    'set-placing',
    z.object({ whose: z.enum(['anybodys', 'own']) }),
    (room, { whose }) =>
      room.placing === whose ? refused('nothing-changed') : done([{ kind: 'placing-set', whose }]),
  ),
  'set-dates': act(
    'set-dates',
    z.object({ feedback_on: laterDay, review_on: laterDay }),
    (room, { feedback_on: feedbackOn, review_on: reviewOn }) =>
      [feedbackOn, reviewOn].some((day) => isBeforeRoundtable(room, day))
        ? refused('before-roundtable')
        : done([{ kind: 'dates-set', feedbackOn, reviewOn }]),
  ),
}

/** Whether a day (YYYY-MM-DD) lies before the one on which a roundtable was held, or is to be. */
export function isBeforeRoundtable({ startedAt, startsAt }: Room, day: string): boolean {
  const start = startedAt ?? startsAt
  return start !== undefined && day < dayOfMoment(start).toString()
}

/** Within a day of its start, or past it. */
function isNear(room: Room, now: Temporal.Instant): boolean {
  const { startsAt } = room
  return (
    startsAt !== undefined &&
    startsAt.subtract({ hours: 24 }).epochMilliseconds <= now.epochMilliseconds
  )
}
