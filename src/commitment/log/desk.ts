import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { done, type Id, type MemberId, type Outcome } from '#vocabulary'
import { addLines, linesAfter, wasDone } from './log.store.ts'
import { type Listener, type OpenStreams, openStreams, type StreamKind } from './open-streams.ts'
import type { CommandId, Line, StreamId } from './stream.ts'
import { takeTurns } from './turns.ts'

/** What is to happen, whose seat or which member it is of, and when. */
export type Happening<Event> = {
  readonly events: readonly Event[]
  readonly seatId: Id<'seat'> | undefined
  readonly memberId: MemberId | undefined
  readonly at: Temporal.Instant
}

/** What a command does, where it finds the stream. It may be asked again when others were quicker. */
export type Command<State, Event, Refusal extends string> = {
  readonly id: CommandId
  readonly decide: (state: State) => Outcome<Happening<Event>, Refusal>
  /** The refusal of something else under an id at which something stands: a command that was done before is answered so, where it comes again with other words. */
  readonly otherwise?: Refusal
  /** What else is kept in the same transaction, where anything is. */
  readonly keep?: (change: {
    readonly before: State
    readonly after: State
  }) => ((db: Db) => Promise<void>) | undefined
}

/** Where streams lie open, and whatever is done to them passes. */
export type Desk<State, Event> = {
  /** The state as the log has it now. */
  readonly read: (db: Db, id: StreamId) => Promise<State>
  /** Does a command once, however often it is sent and whoever else acts meanwhile. */
  readonly act: <Refusal extends string>(
    db: Db,
    id: StreamId,
    command: Command<State, Event, Refusal>,
  ) => Promise<Outcome<State, Refusal>>
  /** Hears each line in order, once. Returns how to stop. */
  readonly onNews: (id: StreamId, listener: Listener<State, Event>) => () => void
  /** Another process has brought a stream this far, perhaps with the lines it added: whoever listens here hears of it. */
  readonly heard: (
    db: () => Db,
    id: StreamId,
    news: { readonly head: number; readonly lines: () => readonly Line[] | undefined },
  ) => Promise<void>
  readonly listenedTo: () => readonly StreamId[]
}

/** So often a command is decided anew when others were quicker; more means that something is wrong. */
const mostTries = 30

/** `sealed` makes of lines what other processes hear of them at once; nothing where they are to read them themselves. */
export function openDesk<State, Event extends { readonly kind: string }>(
  kind: StreamKind<State, Event>,
  sealed: Sealed = () => undefined,
): Desk<State, Event> {
  const streams = openStreams(kind)
  const inTurn = takeTurns<StreamId>()
  const { positionOf } = kind
  const catchUp = async (db: Db, id: StreamId) => {
    const after = positionOf(streams.standing(id))
    return streams.advance(id, await linesAfter(db, id, after))
  }
  return {
    read: (db, id) => inTurn(id, () => catchUp(db, id)),
    act: (db, id, command) =>
      inTurn(id, async () => {
        if (!streams.isOpen(id)) await catchUp(db, id)
        for (let tries = 0; tries < mostTries; tries += 1) {
          const outcome = await tryOnce(db, id, { command, kind, streams, catchUp, sealed })
          if (outcome) return outcome
        }
        throw new Error('A command found its stream changed at every try')
      }),
    onNews: streams.onNews,
    heard: async (db, id, { head, lines }) => {
      const stands = () => positionOf(streams.standing(id))
      const isNews = () => streams.listenedTo().includes(id) && stands() < head
      const hear = async () => {
        if (!isNews()) return
        const brought = lines()
        if (brought?.[0]?.position === stands() + 1) streams.advance(id, brought)
        else await catchUp(db(), id)
      }
      // asked again when its turn comes: of an act of this process the word arrives before the act has ended
      if (isNews()) await inTurn(id, hear)
    },
    listenedTo: streams.listenedTo,
  }
}

type Sealed = (id: StreamId, lines: readonly Line[]) => string | undefined

type Trying<State, Event, Refusal extends string> = {
  readonly sealed: Sealed
  readonly command: Command<State, Event, Refusal>
  readonly kind: StreamKind<State, Event>
  readonly streams: OpenStreams<State, Event>
  readonly catchUp: (db: Db, id: StreamId) => Promise<State>
}

/** One try of a command, and the answer where it is one. */
async function tryOnce<State, Event extends { readonly kind: string }, Refusal extends string>(
  db: Db,
  id: StreamId,
  { command, kind, streams, catchUp, sealed }: Trying<State, Event, Refusal>,
): Promise<Outcome<State, Refusal> | undefined> {
  const before = kind.positionOf(streams.standing(id))
  const tried = await attempt(db, id, { command, streams, sealed, after: before })
  if (tried.was === 'done') return done(streams.advance(id, tried.lines))
  const now = await catchUp(db, id)
  if (tried.was === 'behind') return undefined
  // what was done once cannot be done again, and is not refused for that
  if (tried.was === 'done-before' || (await wasDoneBefore(db, id, command.id)))
    return answerAgain(command, now)
  // what is refused by what memory had may be allowed by what has happened since
  const isSettled = tried.was === 'refused' && kind.positionOf(now) === before
  return isSettled ? tried.outcome : undefined
}

function wasDoneBefore(db: Db, id: StreamId, commandId: CommandId): Promise<boolean> {
  return db.transaction().execute((within) => wasDone(within, id, commandId))
}

function answerAgain<State, Event, Refusal extends string>(
  { decide, otherwise }: Command<State, Event, Refusal>,
  now: State,
): Outcome<State, Refusal> {
  const again = decide(now)
  return !again.ok && again.refusal === otherwise ? again : done(now)
}

type Attempt<State, Event, Refusal extends string> = {
  readonly command: Command<State, Event, Refusal>
  readonly streams: OpenStreams<State, Event>
  readonly sealed: Sealed
  readonly after: number
}

type Tried<Refusal extends string> =
  | { readonly was: 'done'; readonly lines: readonly Line[] }
  | { readonly was: 'done-before' | 'behind' }
  | { readonly was: 'refused'; readonly outcome: { readonly ok: false; readonly refusal: Refusal } }

/** Decides a command by what memory has of its stream, and keeps what comes of it if the log stands there too. */
async function attempt<State, Event extends { readonly kind: string }, Refusal extends string>(
  db: Db,
  streamId: StreamId,
  { command, streams, sealed, after }: Attempt<State, Event, Refusal>,
): Promise<Tried<Refusal>> {
  const before = streams.standing(streamId)
  const decided = command.decide(before)
  if (!decided.ok) return { was: 'refused', outcome: decided }
  const lines = linesOf(decided.value, after)
  const keep = command.keep?.({ before, after: streams.foresee(streamId, lines) })
  const add = (within: Db) =>
    addLines(within, {
      ...{ streamId, after, commandId: command.id, sealed: sealed(streamId, lines) },
      ...decided.value,
    })
  // lines alone are one question to the database, for which everybody in a roundtable waits
  const added = !keep
    ? await add(db)
    : await db.transaction().execute(async (within) => {
        const head = await add(within)
        if (typeof head === 'number') await keep(within)
        return head
      })
  return typeof added === 'number' ? { was: 'done', lines } : { was: added }
}

function linesOf<Event extends { readonly kind: string }>(
  { events, seatId, memberId, at }: Happening<Event>,
  after: number,
): readonly Line[] {
  return events.map((event, index) => ({
    position: after + index + 1,
    kind: event.kind,
    told: event,
    ...{ seatId, memberId, at },
  }))
}
