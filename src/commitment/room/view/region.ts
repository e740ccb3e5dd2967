import { type Question, questions } from '../../templates/template.ts'
import { mayAct } from '../acts/may.ts'
import type { RoomEvent } from '../events/room-event.ts'
import type { AskId, EntryId, GroupId, PledgeId, SeatId } from '../ids.ts'
import { linksOf } from '../state/links.ts'
import { type Room, type Seat, stepNow } from '../state/room.ts'
import type { Audience } from './viewer.ts'

/** A part of a room’s page that can be shown anew by itself. */
export type Region =
  | { readonly part: 'now' | 'people' | 'ballots' | 'agenda' }
  | { readonly part: 'questions'; readonly question: Question }
  | { readonly part: 'entry'; readonly id: EntryId }
  | { readonly part: 'group'; readonly id: GroupId }
  | { readonly part: 'pledge'; readonly id: PledgeId }
  | { readonly part: 'ask'; readonly id: AskId }

const wholeRoom: readonly Region[] = [{ part: 'now' }, { part: 'agenda' }, { part: 'people' }]

/** Events that change nothing anybody sees. */
const unseen: readonly RoomEvent['kind'][] = [
  ...(['consented', 'reason-given', 'dates-set', 'organisation-named', 'looks-back'] as const),
  ...(['created', 'prepared'] as const),
]

/** Which parts of the page an event changes; none for an event that changes nothing anybody sees. */
export function regionsOf(before: Room, after: Room, event: RoomEvent): readonly Region[] {
  switch (event.kind) {
    case 'seated':
    case 'left':
    case 'hand-raised':
    case 'hand-lowered':
    case 'ready':
    case 'not-ready':
      return [{ part: 'people' }]
    case 'voted':
    case 'ballot-opened':
    case 'ballot-closed':
      return [{ part: 'ballots' }]
    case 'pledge-drafted':
    case 'pledge-changed':
    case 'pledge-withdrawn':
    case 'pledge-answered':
    case 'action-drafted':
    case 'action-changed':
      return [{ part: 'pledge', id: event.pledge }]
    case 'action-dropped': {
      const pledge = before.actions.get(event.action)?.pledgeId
      return pledge ? [{ part: 'pledge', id: pledge }] : []
    }
    case 'ask-made':
    case 'ask-changed':
    case 'ask-withdrawn':
      return [{ part: 'ask', id: event.ask }]
    default:
      if (unseen.includes(event.kind)) return []
      return 'entry' in event || event.kind === 'grouped' || 'from' in event
        ? entryRegions(before, after, event)
        : wholeRoom
  }
}

/** What is arranged anew is shown as a list; what only changes its words or stages, by itself. */
function entryRegions(before: Room, after: Room, event: RoomEvent): readonly Region[] {
  switch (event.kind) {
    case 'grouped':
    case 'ungrouped':
    case 'merged':
    case 'unmerged':
    case 'entry-hidden':
    case 'entry-shown':
    case 'entry-withdrawn':
      return questions.map(({ code }) => ({ part: 'questions', question: code }))
    case 'linked':
    case 'unlinked':
      return [...placesOf(after, event.from), ...placesOf(after, event.to)]
    case 'time-taken':
      return wholeRoom
    case 'entry-reworded':
      return withLinked(after, event.entry)
    default:
      return 'entry' in event ? placesOf(after, event.entry) : placesOf(before, undefined)
  }
}

/** An entry, and those that show its words because they are linked with it. */
function withLinked(room: Room, id: EntryId): readonly Region[] {
  const others = linksOf(room, id).map(({ other }) => other)
  return [id, ...others].flatMap((one) => placesOf(room, one))
}

function placesOf(room: Room, id: EntryId | undefined): readonly Region[] {
  const entry = id && room.entries.get(id)
  if (!entry) return []
  return entry.group ? [{ part: 'group', id: entry.group }] : [{ part: 'entry', id: entry.id }]
}

/** Events after which the controls of whoever hosts are others. */
const turnsForHosts: readonly RoomEvent['kind'][] = [
  ...(['moved', 'paused', 'resumed', 'time-taken', 'handed-over', 'placing-set'] as const),
  'story-chosen',
]
/** Events after which a wall shows something else at large. */
const turnsForWalls: readonly RoomEvent['kind'][] = ['moved', 'story-chosen']

/** Whether an audience should ask for its page anew after an event: because it offers other things to do. */
export function isTurn(
  before: Room,
  after: Room,
  { event, audience }: { readonly event: RoomEvent; readonly audience: Audience },
): boolean {
  if (before.state !== after.state) return true
  if (audience === 'host') return turnsForHosts.includes(event.kind)
  if (audience === 'wall') return turnsForWalls.includes(event.kind)
  if (audience !== 'seated') return false
  return offersOf(before) !== offersOf(after) || isAskedOtherwise(before, after)
}

/** Whether a page would hold something else: in another phase another question, another story, and at another step nobody is ready yet. */
function isAskedOtherwise(before: Room, after: Room): boolean {
  const [was, is] = [stepNow(before), stepNow(after)]
  if (was?.phase !== is?.phase || before.story !== after.story) return true
  const here = `${was?.phase}/${was?.step}`
  return was?.step !== is?.step && [...before.ready.values()].includes(here)
}

/** What a room offers to whoever takes part, as one text to compare. */
function offersOf(room: Room): string {
  const seat: Seat = {
    id: '' as SeatId,
    role: 'participant',
    organisationId: undefined,
    hasLeft: false,
    recording: undefined,
  }
  const offered = ['add-entry', 'draft-pledge', 'make-ask', 'say-ready', 'raise-hand'] as const
  return offered.filter((act) => mayAct(room, { as: 'seat', seat }, act)).join(' ')
}

/** The regions of several events, each once. */
export function eachOnce(regions: readonly Region[]): readonly Region[] {
  return [...new Map(regions.map((region) => [JSON.stringify(region), region])).values()]
}
