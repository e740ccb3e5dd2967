import type { Line, StreamId } from './stream.ts'

/** What a kind of stream is made of: how it begins, how its lines are read, and what each changes. */
export type StreamKind<State, Event> = {
  readonly empty: State
  /** Nothing where a line cannot be read: it then changes nothing, and is shown to nobody. */
  readonly read: (line: Line) => Event | undefined
  /** The state after a line; of one that could not be read, only that it was there. */
  readonly apply: (state: State, event: Event | undefined, line: Line) => State
  readonly positionOf: (state: State) => number
}

/** What came: the state after it, the one before, and each line with its event. */
export type News<State, Event> = {
  readonly state: State
  readonly before: State
  readonly lines: readonly { readonly line: Line; readonly event: Event }[]
}

export type Listener<State, Event> = (news: News<State, Event>) => void

/** Streams as they are in memory, folded from their logs, and whoever hears what comes. */
export type OpenStreams<State, Event> = {
  readonly standing: (id: StreamId) => State
  readonly isOpen: (id: StreamId) => boolean
  /** Takes lines in, each once and in order, and tells of them. */
  readonly advance: (id: StreamId, lines: readonly Line[]) => State
  /** The state with lines that are not kept yet. */
  readonly foresee: (id: StreamId, lines: readonly Line[]) => State
  readonly onNews: (id: StreamId, listener: Listener<State, Event>) => () => void
  readonly listenedTo: () => readonly StreamId[]
}

/** So many streams are kept in memory; the one asked for longest ago goes first, unless somebody listens to it. */
const mostOpen = 500

export function openStreams<State, Event>(
  kind: StreamKind<State, Event>,
): OpenStreams<State, Event> {
  const states = new Map<StreamId, State>()
  const listeners = new Map<StreamId, Set<Listener<State, Event>>>()
  const standing = (id: StreamId) => states.get(id) ?? kind.empty
  const keep = (id: StreamId, state: State) => {
    states.delete(id)
    states.set(id, state)
    if (states.size <= mostOpen) return
    for (const one of states.keys()) {
      if (listeners.has(one)) continue
      states.delete(one)
      return
    }
  }
  return {
    standing,
    isOpen: (id) => states.has(id),
    foresee: (id, lines) => folded(kind, standing(id), lines).state,
    advance: (id, lines) => {
      const news = folded(kind, standing(id), lines)
      keep(id, news.state)
      if (news.lines.length > 0) for (const tell of listeners.get(id) ?? []) tell(news)
      return news.state
    },
    onNews: (id, listener) => {
      const these = listeners.get(id) ?? new Set()
      listeners.set(id, these.add(listener))
      return () => {
        these.delete(listener)
        if (these.size === 0) listeners.delete(id)
      }
    },
    listenedTo: () => [...listeners.keys()],
  }
}

/** A state with the lines that come after it. */
export function folded<State, Event>(
  kind: StreamKind<State, Event>,
  before: State,
  lines: readonly Line[],
): News<State, Event> {
  let state = before
  const told: { readonly line: Line; readonly event: Event }[] = []
  for (const line of lines) {
    if (line.position <= kind.positionOf(state)) continue
    const event = kind.read(line)
    state = kind.apply(state, event, line)
    if (event !== undefined) told.push({ line, event })
  }
  return { state, before, lines: told }
}
