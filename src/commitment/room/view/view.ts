import type { SeatId } from '../ids.ts'
import { presentIn } from '../state/derive.ts'
import { linksOf } from '../state/links.ts'
import type { Entry, Room } from '../state/room.ts'
import type { Ballot, Pledge } from '../state/work.ts'
import { orderKeyOf } from './order.ts'
import type { BallotView, EntryView, PledgeView, RoomView, SeatView } from './room-view.ts'
import type { Audience } from './viewer.ts'

/** The names that go with seats, as they were given. */
export type Names = ReadonlyMap<SeatId, string>

/**
 * Shapes a room for an audience: each thing is made anew from what that audience may have, and only where it is asked for, since
 * most of what is told of a room is about one thing in it.
 */
export function viewOf(room: Room, names: Names, audience: Audience): RoomView {
  const parts = {
    entries: onceAsked(() => entryViews(room, { names, audience })),
    ballots: onceAsked(() => room.ballots.map((ballot) => ballotView(room, ballot))),
    pledges: onceAsked(() =>
      [...room.pledges.values()]
        .filter(({ withdrawn }) => withdrawn === undefined)
        .map((pledge) => pledgeView(room, pledge)),
    ),
    seats: onceAsked(() =>
      audience === 'host' || audience === 'seated' ? seatViews(room, names) : [],
    ),
  }
  return {
    groups: room.groups,
    organisations: room.organisations,
    asks: askViews(room),
    get entries() {
      return parts.entries()
    },
    get ballots() {
      return parts.ballots()
    },
    get pledges() {
      return parts.pledges()
    },
    get seats() {
      return parts.seats()
    },
  }
}

/** Works something out when it is first asked for. */
function onceAsked<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: work() }
    return made.value
  }
}

function entryViews(room: Room, seen: For): readonly EntryView[] {
  const all = [...room.entries.values()]
  const gathered = all.filter(({ mergedInto, hidden }) => mergedInto && !hidden)
  return all
    .filter(({ hidden, mergedInto }) => !mergedInto && (!hidden || seen.audience === 'host'))
    .map((entry) => entryView(room, entry, { ...seen, gathered }))
    .toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
}

function askViews({ asks }: Room): RoomView['asks'] {
  return [...asks.values()].map(({ id, addressee, request, reason, entries }) => ({
    ...{ id, addressee, request, reason, entries },
  }))
}

type For = { readonly names: Names; readonly audience: Audience }

function entryView(
  room: Room,
  entry: Entry,
  { names, audience, gathered }: For & { readonly gathered: readonly Entry[] },
): EntryView {
  const { id, question, words, stages, isLate, group, theme, addressee, shift, unplacedReason } =
    entry
  const isHost = audience === 'host'
  return {
    id,
    question,
    words,
    stages,
    isLate,
    group,
    theme,
    addressee,
    shift,
    unplacedReason,
    by: byWhom(room, entry, names),
    links: linksOf(room, id),
    gathered: gathered
      .filter(({ mergedInto }) => mergedInto === id)
      .map((one) => ({ id: one.id, words: one.words })),
    order: orderKeyOf(entry),
    hidden: isHost ? entry.hidden?.reason : undefined,
    hidingAsked: isHost ? entry.hidingAsked : undefined,
    isReworded: entry.originally !== undefined,
    originally: isHost ? entry.originally : undefined,
    details: { factors: entry.factors, partners: entry.partners, barrier: entry.barrier },
  }
}

/** A name and an organisation, an organisation alone, or nothing: as the writer chose. */
function byWhom(room: Room, entry: Entry, names: Names): string | undefined {
  if (entry.attribution === 'unattributed') return undefined
  const organisation = entry.organisationId && room.organisations.get(entry.organisationId)
  if (entry.attribution === 'organisation') return organisation
  const name = entry.author && names.get(entry.author)
  return [name, organisation].filter(Boolean).join(', ') || undefined
}

function ballotView(room: Room, ballot: Ballot): BallotView {
  const { id, title, way, votes, most, choices, cast, onPaper, result } = ballot
  const wordsOf = (choice: string) => choiceInWords(room, choice)
  return {
    ...{ id, title, way, votes, most },
    choices: choices.map((choice) => ({ id: choice, words: wordsOf(choice) })),
    haveVoted: cast.size - (cast.has('room') ? 1 : 0) + onPaper,
    result: result?.map((one) => ({ ...one, words: wordsOf(one.choice) })),
  }
}

/** What a choice on a ballot says: an entry, a group or an ask. */
export function choiceInWords(room: Room, choice: string): string {
  const entry = [...room.entries.values()].find(({ id }) => id === choice)
  if (entry) return entry.hidden ? 'Hidden' : entry.words
  const group = [...room.groups].find(([id]) => id === choice)
  if (group) return group[1] || 'A group without a name'
  return [...room.asks.values()].find(({ id }) => id === choice)?.request ?? 'Withdrawn'
}

function pledgeView(room: Room, pledge: Pledge): PledgeView {
  const { id, code, words, stage, alsoStages, from, different, known } = pledge
  return {
    ...{ id, code, words, stage, alsoStages, from, different, known },
    makers: pledge.makers.flatMap((one) => room.organisations.get(one) ?? []),
    answers: [...pledge.answers].map(([organisation, told]) => ({
      organisation: room.organisations.get(organisation) ?? 'An organisation',
      ...told,
    })),
    actions: [...room.actions.values()].filter(({ pledgeId }) => pledgeId === id),
  }
}

function seatViews(room: Room, names: Names): readonly SeatView[] {
  const at = room.visits.at(-1)
  const here = at && `${at.phase}/${at.step}`
  return presentIn(room).map(({ id, role, organisationId }) => ({
    ...{ id, role },
    name: names.get(id) ?? 'Somebody',
    organisation: organisationId && room.organisations.get(organisationId),
    isFacilitating: id === room.facilitator,
    isReady: here !== undefined && room.ready.get(id) === here,
    hasHandUp: room.hands.includes(id),
  }))
}
