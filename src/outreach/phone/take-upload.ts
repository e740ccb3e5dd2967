import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Needs } from '#foundations'
import type { RecordRefusal } from '../contacts/record-contact.ts'
import { digestOf, digestsTold } from '../details/telling.store.ts'
import type { Device } from './device.store.ts'
import { aheadOf, correctedMoment } from './device-clock.ts'
import type { EventAnswer } from './phone-event.ts'
import { idOfEvent, readEvent, type ToldEvent } from './read-event.form.ts'
import { recordTold, type ToldOnPhone, type ToldOutcome } from './record-told.ts'

type Wrong = { readonly words: string; readonly ask?: string }

/** What a phone says of an entry that was refused: why, and what to do. */
const sayRefusal = {
  'foreign-council': { words: 'You do not work in this council. Choose another.', ask: 'council' },
  'to-come': { words: 'This would be in the future. Enter when it was.', ask: 'time' },
  'too-long-ago': { words: 'This would be more than 5 years ago. Enter when it was.', ask: 'time' },
  'late-without-reason': {
    words: 'It was more than 7 days ago. Enter why it is recorded late.',
    ask: 'reason',
  },
  'no-such-person': {
    words: 'This person cannot be found any more. Record them as somebody new.',
    ask: 'person',
  },
  'told-otherwise': {
    words: 'This was stored before with other words. Amend it on its page, then leave this out.',
  },
  'id-taken': { words: 'Somebody else stored an entry under this id. Record it once more.' },
  'no-agreement': {
    words: 'Your agency has no agreement in force to record this under. Ask your coordinator.',
  },
  'no-agreement-for-note': {
    words: 'Your agency may not keep notes, welfare or descriptions. Take them out.',
    ask: 'note',
  },
  'no-agreement-for-place': {
    words: 'Your agency may not keep places. Take the place out.',
    ask: 'place',
  },
  'patch-elsewhere': {
    words: 'This patch is in another council. Choose one of the council you chose, or none.',
    ask: 'patch',
  },
} as const satisfies Record<RecordRefusal, Wrong>

const clockWasWrong: Wrong = {
  words: 'The clock of this phone was wrong, so nobody knows when this was. Enter when it was.',
  ask: 'time',
}
const cannotBeRead: Wrong = {
  words: 'This entry cannot be read by Waymark. Record it once more, then leave this one out.',
}

/**
 * Takes a batch of events of a member's phone and answers each by itself, in the order they came. The
 * moment the phone told is kept beside the one it was corrected to.
 */
export async function takeUpload(
  needs: Needs,
  by: Member,
  upload: {
    readonly device: Device
    readonly deviceNow: Temporal.Instant
    readonly events: readonly unknown[]
  },
): Promise<{ readonly answers: readonly EventAnswer[]; readonly faults: readonly unknown[] }> {
  const now = needs.clock.now()
  const aheadMs = aheadOf(upload.deviceNow, now)
  const events = upload.events.map((event) => ({ event, told: readEvent(event) }))
  const ids = events.flatMap(({ told }) => (told ? [told.told.id] : []))
  const before = await needs.db.transaction().execute((db) => digestsTold(db, by.id, ids))
  const read = events.map(({ event, told }) => {
    const id = told?.told.id ?? idOfEvent(event) ?? ''
    // one that is here already needs no clock: what it was corrected to the first time stands
    const clocks = { now, aheadMs: told && before.has(told.told.id) ? 'known' : aheadMs } as const
    return { id, told: told && onOurClock(told, upload.device, clocks) }
  })
  const outcomes = await recordTold(
    needs,
    by,
    read.flatMap(({ told }) => (told && told !== 'ask' ? [told] : [])),
  )
  const faults: unknown[] = []
  const left = [...outcomes]
  const answers = read.map(({ id, told }): EventAnswer => {
    if (!told) return { id, outcome: 'refused', ...cannotBeRead }
    if (told === 'ask') return { id, outcome: 'refused', ...clockWasWrong }
    const outcome = left.shift()
    if (outcome && !outcome.ok && outcome.refusal === 'fault') faults.push(outcome.problem)
    return { id, ...inWords(outcome) }
  })
  return { answers, faults }
}

function onOurClock(
  event: ToldEvent,
  device: Device,
  clocks: { readonly now: Temporal.Instant; readonly aheadMs: number | 'known' },
): ToldOnPhone | 'ask' {
  const { told, isTyped, sequence, shiftId } = event
  const { registeredAt } = device
  const isKnown = clocks.aheadMs === 'known'
  const aheadMs = clocks.aheadMs === 'known' ? 0 : clocks.aheadMs
  const by = { aheadMs, isTyped: isTyped || isKnown, now: clocks.now, registeredAt }
  const contactedAt = correctedMoment(told.contactedAt, by)
  if (contactedAt === 'ask') return 'ask'
  return {
    told: { ...told, contactedAt },
    cameBy: {
      wordsHash: digestOf(told),
      toldAt: told.contactedAt,
      device: { id: device.id, sequence, aheadMs, shiftId },
    },
  }
}

function inWords(outcome: ToldOutcome | undefined): Omit<EventAnswer, 'id'> {
  if (outcome?.ok) return { outcome: outcome.value.isNew ? 'stored' : 'already' }
  if (!outcome || outcome.refusal === 'fault') {
    return { outcome: 'later', words: 'Waymark could not store this. It is tried again.' }
  }
  return { outcome: 'refused', ...sayRefusal[outcome.refusal] }
}

/** A moment as a phone is told it. */
export function momentForPhone(moment: Temporal.Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.epochMilliseconds).toString()
}
