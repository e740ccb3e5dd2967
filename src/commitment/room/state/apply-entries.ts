import type { entryEvents } from '../events/entry-events.ts'
import type { EventOf } from '../events/room-event.ts'
import type { EntryId } from '../ids.ts'
import type { Applies, Told } from './apply-life.ts'
import { changing, having, lacking } from './changing.ts'
import { isBetween } from './links.ts'
import type { Entry, Room } from './room.ts'

type EntryKind = (typeof entryEvents)[number]['shape']['kind']['value']

/** What each event about something written changes. */
export const applyEntries: Applies<EntryKind> = {
  'entry-added': (room, event, told) => ({
    ...room,
    entries: having(room.entries, event.entry, entryOf(event, told)),
  }),
  'entry-reworded': (room, { entry, words }, { seat }) =>
    change(room, entry, (one) => ({
      ...one,
      words,
      version: one.version + 1,
      originally:
        seat !== undefined && seat !== one.author ? (one.originally ?? one.words) : one.originally,
    })),
  'entry-withdrawn': (room, { entry }) => ({
    ...room,
    entries: lacking(room.entries, entry),
    links: room.links.filter(({ from, to }) => from !== entry && to !== entry),
  }),
  'hiding-asked': (room, { entry, reason }) =>
    change(room, entry, (one) => ({ ...one, hidingAsked: reason })),
  'entry-hidden': (room, { entry, reason }) =>
    change(room, entry, (one) => ({ ...one, hidden: { reason }, hidingAsked: undefined })),
  'entry-shown': (room, { entry }) =>
    change(room, entry, (one) => ({ ...one, hidden: undefined, hidingAsked: undefined })),
  'entry-placed': (room, { entry, stages }) =>
    change(room, entry, (one) => ({ ...one, stages, unplacedReason: undefined })),
  'left-unplaced': (room, { entry, reason }) =>
    change(room, entry, (one) => ({ ...one, stages: [], unplacedReason: reason })),
  'moved-upstream': (room, { entry, from, to }) =>
    change(room, entry, (one) => ({ ...one, shift: { from, to } })),
  described: (room, { entry, factors, partners, barrier }) =>
    change(room, entry, (one) => ({ ...one, factors, partners, barrier })),
  grouped: (room, { group, title, entries }) => {
    const named = { ...room, groups: having(room.groups, group, title) }
    return entries.reduce(
      (so, entry) => change(so, entry, (one) => ({ ...one, group })),
      named as Room,
    )
  },
  ungrouped: (room, { entry }) =>
    withoutEmptyGroups(change(room, entry, (one) => ({ ...one, group: undefined }))),
  merged: (room, { entry, into }) => change(room, entry, (one) => ({ ...one, mergedInto: into })),
  unmerged: (room, { entry }) => change(room, entry, (one) => ({ ...one, mergedInto: undefined })),
  linked: (room, { from, to, as }) => ({
    ...room,
    links: [...room.links.filter((link) => !isBetween(link, from, to)), { from, to, as }],
  }),
  unlinked: (room, { from, to }) => ({
    ...room,
    links: room.links.filter((link) => !isBetween(link, from, to)),
  }),
}

function change(room: Room, id: EntryId, how: (entry: Entry) => Entry): Room {
  return { ...room, entries: changing(room.entries, id, how) }
}

function withoutEmptyGroups(room: Room): Room {
  const used = new Set([...room.entries.values()].map(({ group }) => group))
  return { ...room, groups: new Map([...room.groups].filter(([id]) => used.has(id))) }
}

function entryOf(event: EventOf<'entry-added'>, { seat, position }: Told): Entry {
  const { question, words, stages, attribution, channel, isLate } = event
  const isSomebodys = attribution !== 'unattributed' && channel === 'self'
  return {
    id: event.entry,
    question,
    words,
    stages,
    attribution,
    channel,
    isLate,
    position,
    originally: undefined,
    version: 1,
    author: isSomebodys ? seat : undefined,
    enteredBy: attribution === 'unattributed' && channel === 'self' ? undefined : seat,
    organisationId: attribution === 'unattributed' ? undefined : event.organisation,
    key: event.key,
    theme: event.theme,
    addressee: event.addressee,
    group: undefined,
    mergedInto: undefined,
    unplacedReason: undefined,
    shift: undefined,
    factors: [],
    partners: '',
    barrier: '',
    hidden: undefined,
    hidingAsked: undefined,
  }
}
