import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { peopleHere } from '../state/derive.ts'
import { type Room, stepNow } from '../state/room.ts'
import { act, seatOf } from './act.ts'
import { id, line } from './fields.ts'

const nothing = z.object({})

/** Coming, going, and being there. */
export const seatActs = {
  'take-seat': act(
    'take-seat',
    z.object({
      seat_id: id<'seat'>(),
      role: z.enum(['facilitator', 'note_taker', 'participant', 'observer', 'wall']),
      organisation_id: id<'organisation'>(),
      organisation: line(120, 'The organisation must be 120 characters or fewer'),
    }),
    (room, form, { actor }) => {
      const isHosting = form.role === 'facilitator' || form.role === 'note_taker'
      if (isHosting && actor.as !== 'convenor') return refused('not-now')
      const isCounted = form.role === 'participant'
      if (isCounted && peopleHere(room).length >= room.template.places.blockAt)
        return refused('full')
      const organisation = organisationOf(room, form)
      return done([
        {
          kind: 'seated' as const,
          taken: form.seat_id,
          role: form.role,
          ...(organisation ? { organisation } : {}),
        },
      ])
    },
  ),
  leave: act('leave', nothing, (_room, _form, acting) => {
    const seat = seatOf(acting)
    return seat ? done([{ kind: 'left', gone: seat.id }]) : refused('not-now')
  }),
  consent: act(
    'consent',
    z.object({ recording: z.enum(['agrees', 'does_not'], 'Select yes or no') }),
    (_room, { recording }) => done([{ kind: 'consented', recording }]),
  ),
  'raise-hand': act('raise-hand', nothing, (room, _form, acting) => {
    const seat = seatOf(acting)
    return seat && !room.hands.includes(seat.id)
      ? done([{ kind: 'hand-raised' }])
      : refused('nothing-changed')
  }),
  'lower-hand': act(
    'lower-hand',
    z.object({ whose: z.string().default('') }),
    (room, form, acting) => {
      const seat = seatOf(acting)
      const isFacilitating = seat !== undefined && seat.id === room.facilitator
      const whose = room.hands.find((one) => one === form.whose && isFacilitating) ?? seat?.id
      return whose && room.hands.includes(whose)
        ? done([{ kind: 'hand-lowered', whose }])
        : refused('nothing-changed')
    },
  ),
  'say-ready': act('say-ready', nothing, (room) => {
    const at = stepNow(room)
    return at ? done([{ kind: 'ready', phase: at.phase, step: at.step }]) : refused('not-now')
  }),
  'say-not-ready': act('say-not-ready', nothing, () => done([{ kind: 'not-ready' }])),
}

/** An organisation that is here already under this name, or one more. */
function organisationOf(
  room: Room,
  {
    organisation_id: idOfNew,
    organisation: name,
  }: { organisation_id: Parameters<Room['organisations']['get']>[0]; organisation: string },
) {
  if (name === '') return undefined
  const plain = name.toLocaleLowerCase('en-GB')
  const known = [...room.organisations].find(
    ([, called]) => called.toLocaleLowerCase('en-GB') === plain,
  )
  return known ? { id: known[0], name: known[1] } : { id: idOfNew, name }
}
