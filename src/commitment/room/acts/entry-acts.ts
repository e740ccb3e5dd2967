import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { questions } from '../../templates/template.ts'
import { attributions } from '../events/entry-events.ts'
import type { EntryId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { type Acting, act, seatOf } from './act.ts'
import {
  id,
  isOld,
  line,
  lines,
  neededLine,
  reason,
  refusalAt,
  stage,
  stages,
  ticked,
  version,
} from './fields.ts'
import { isLateAnswer } from './is-late.ts'
import { isHost, isOwn } from './whose.ts'

const words = neededLine(500, {
  missing: 'Enter what you want to say',
  tooLong: 'An entry must be 500 characters or fewer',
})
const questionCode = z.enum(
  questions.map(({ code }) => code) as [
    (typeof questions)[number]['code'],
    ...(typeof questions)[number]['code'][],
  ],
  'Select what this answers',
)
const attribution = z.enum(
  attributions.map(({ code }) => code) as [
    (typeof attributions)[number]['code'],
    ...(typeof attributions)[number]['code'][],
  ],
  'Select under whose name this stands',
)
const entry = id<'entry'>()
const addForm = { entry_id: entry, question: questionCode, words, stages: stages() }

/** What people do with what is written down. */
export const entryActs = {
  'add-entry': act('add-entry', z.object({ ...addForm, attribution }), (room, form, acting) => {
    const there = whatIsThere(room, form)
    if (there) return refused(there)
    const seat = seatOf(acting)
    const organisation = seat?.organisationId
    if (form.attribution === 'organisation' && !organisation) return refused('no-organisation')
    const isUnattributed = form.attribution === 'unattributed'
    const key = isUnattributed ? acting.keyFor(form.entry_id) : undefined
    return done([
      {
        kind: 'entry-added' as const,
        entry: form.entry_id,
        question: form.question,
        words: form.words,
        stages: form.stages,
        attribution: form.attribution,
        channel: 'self' as const,
        isLate: isLateAnswer(room, form.question),
        ...(key ? { key } : {}),
        ...(organisation && !isUnattributed ? { organisation } : {}),
      },
    ])
  }),
  'add-for-room': act(
    'add-for-room',
    z.object({
      ...addForm,
      organisation: z.string().default(''),
      channel: z.enum(['proxy', 'paper', 'organiser']).default('proxy'),
      theme: line(80, 'The theme must be 80 characters or fewer'),
      addressee: line(120, 'The addressee must be 120 characters or fewer'),
    }),
    (room, form) => {
      const there = whatIsThere(room, form)
      if (there) return refused(there)
      const organisation = [...room.organisations.keys()].find((one) => one === form.organisation)
      return done([
        {
          kind: 'entry-added' as const,
          entry: form.entry_id,
          question: form.question,
          words: form.words,
          stages: form.stages,
          attribution: organisation ? ('organisation' as const) : ('unattributed' as const),
          channel: form.channel,
          isLate: isLateAnswer(room, form.question),
          ...(organisation ? { organisation } : {}),
          ...(form.theme ? { theme: form.theme } : {}),
          ...(form.addressee ? { addressee: form.addressee } : {}),
        },
      ])
    },
  ),
  'reword-entry': act(
    'reword-entry',
    z.object({ entry_id: entry, words, version: version() }),
    (room, form, acting) => {
      const one = room.entries.get(form.entry_id)
      if (!one) return refused('no-such-entry')
      if (!isOwn(one, acting) && !isHost(acting)) return refused('not-yours')
      if (isOld(one, form)) return refused('changed-since')
      return one.words === form.words
        ? refused('nothing-changed')
        : done([{ kind: 'entry-reworded', entry: form.entry_id, words: form.words }])
    },
  ),
  'withdraw-entry': act('withdraw-entry', z.object({ entry_id: entry }), (room, form, acting) => {
    const one = room.entries.get(form.entry_id)
    if (!one) return refused('no-such-entry')
    if (isOwn(one, acting)) return done([{ kind: 'entry-withdrawn', entry: form.entry_id }])
    return refused(isHost(acting) ? 'only-wording' : 'not-yours')
  }),
  'place-entry': act(
    'place-entry',
    z.object({ entry_id: entry, stages: stages() }),
    (room, form, acting) => {
      const refusal = mayArrange(room, form.entry_id, acting)
      return refusal
        ? refused(refusal)
        : done([{ kind: 'entry-placed', entry: form.entry_id, stages: form.stages }])
    },
  ),
  'leave-unplaced': act('leave-unplaced', z.object({ entry_id: entry, reason }), (room, form) =>
    room.entries.has(form.entry_id)
      ? done([{ kind: 'left-unplaced', entry: form.entry_id, reason: form.reason }])
      : refused('no-such-entry'),
  ),
  'move-upstream': act(
    'move-upstream',
    z.object({
      entry_id: entry,
      from: stage('Select the stage it comes from'),
      to: stage('Select the stage it could move to'),
    }),
    (room, form, acting) => {
      const refusal = mayArrange(room, form.entry_id, acting)
      if (refusal) return refused(refusal)
      return isUpstream(form.from, form.to)
        ? done([{ kind: 'moved-upstream', entry: form.entry_id, from: form.from, to: form.to }])
        : refused('not-upstream')
    },
  ),
  describe: act(
    'describe',
    z.object({
      entry_id: entry,
      factors: ticked(),
      partners: line(300, 'Partners must be 300 characters or fewer'),
      barrier: lines(500, 'The barrier must be 500 characters or fewer'),
    }),
    (room, { entry_id: one, factors, partners, barrier }, acting) => {
      const refusal = mayArrange(room, one, acting)
      return refusal
        ? refused(refusal)
        : done([{ kind: 'described', entry: one, factors, partners, barrier }])
    },
  ),
}

/** Why an entry cannot begin under its id: it is there, with these words or with others. */
function whatIsThere(room: Room, form: { readonly entry_id: EntryId; readonly words: string }) {
  const there = room.entries.get(form.entry_id)
  return there && refusalAt([there.originally, there.words], form.words)
}

/** Whether this may be placed, moved or described by whoever acts; why not. */
function mayArrange(room: Room, entryId: EntryId, acting: Acting) {
  const one = room.entries.get(entryId)
  if (!one) return 'no-such-entry'
  return isOwn(one, acting) || isHost(acting) || room.placing === 'anybodys'
    ? undefined
    : 'not-yours'
}

const order = ['universal', 'targeted', 'crisis', 'recovery', 'move_on', 'settled']

function isUpstream(from: string, to: string): boolean {
  return order.indexOf(to) < order.indexOf(from)
}
