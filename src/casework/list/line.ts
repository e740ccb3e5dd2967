import type { MemberId, PersonId } from '#vocabulary'
import { daysBetween } from './days.ts'
import type { ListState, WayOfJoining } from './list-state.ts'

/** Somebody on the by-name list, as its table shows them. Days are `YYYY-MM-DD`. */
export type Line = {
  readonly personId: PersonId
  readonly state: ListState
  /** Since when in this state and council. */
  readonly fromOn: string
  readonly joinedOn: string
  readonly joinedAs: WayOfJoining
  readonly areaCode: string | undefined
  readonly metOn: string | undefined
  readonly metAreaCode: string | undefined
  /** Nights seen sleeping rough in the last 180. */
  readonly nights: number
  /** Months in which they were seen sleeping rough, of the last twelve and this one among them. */
  readonly monthsSeen: number
  readonly lead: Lead | undefined
  /** The open task that is due first. */
  readonly nextTask: NextTask | undefined
  /** The day something was last done about them here: a lead, a task, a word at a meeting. */
  readonly actedOn: string | undefined
}

/** Somebody on the list with what they are called and why they are on it. */
export type ShownLine = Line & { readonly who: string; readonly why: readonly string[] }

export type Lead = {
  readonly memberId: MemberId
  readonly name: string
  readonly agencyName: string
  readonly fromOn: string
}

export type NextTask = { readonly what: string; readonly owner: string; readonly dueOn: string }

/** What may want doing about somebody on the list, the most pressing first. Each is also a filter. */
export const wants = [
  { code: 'task_overdue', label: 'Task overdue' },
  { code: 'no_lead', label: 'No lead worker' },
  { code: 'not_met', label: 'Not met for 14 days' },
  { code: 'no_action', label: 'No action for 7 days' },
] as const
export type Want = (typeof wants)[number]['code']

/** What else the list can be narrowed to. */
export const kinds = [
  { code: 'long_term', label: 'Long-term' },
  { code: 'new', label: 'New in the last 28 days' },
  { code: 'returner', label: 'Returned' },
] as const
export type Kind = (typeof kinds)[number]['code']

/** What wants doing about somebody, most pressing first. */
export function wantsOf(line: Line, today: string): readonly Want[] {
  return wants.map(({ code }) => code).filter((code) => isWanted(line, code, today))
}

function isWanted(line: Line, want: Want, today: string): boolean {
  switch (want) {
    case 'task_overdue':
      return line.nextTask !== undefined && line.nextTask.dueOn < today
    case 'no_lead':
      return line.lead === undefined
    case 'not_met':
      return line.metOn === undefined || daysBetween(line.metOn, today) >= 14
    case 'no_action':
      return line.actedOn === undefined || daysBetween(line.actedOn, today) >= 7
  }
}

/** Which kinds somebody is of. Long-term is the framework's B1: three months seen of twelve, this one among them. */
function kindsOf(line: Line, today: string): readonly Kind[] {
  return kinds
    .map(({ code }) => code)
    .filter((code) => {
      if (code === 'long_term') return line.monthsSeen >= 3
      if (code === 'returner') return line.joinedAs !== 'new'
      return line.joinedAs === 'new' && daysBetween(line.joinedOn, today) < 28
    })
}

/** How the list is narrowed; nothing is everybody. */
export type Narrowing = {
  readonly areaCode: string | undefined
  readonly state: ListState | undefined
  readonly show: Want | Kind | undefined
}

/** The lines of a narrowed list, those who need something done soonest first, then whoever is on it longest. */
export function narrowed(
  lines: readonly Line[],
  { areaCode, state, show }: Narrowing,
  today: string,
): readonly Line[] {
  const shown = lines.filter(
    (line) =>
      (areaCode === undefined || line.areaCode === areaCode) &&
      (state === undefined || line.state === state) &&
      (show === undefined ||
        [...wantsOf(line, today), ...kindsOf(line, today)].some((code) => code === show)),
  )
  const keys = new Map(shown.map((line) => [line, pressing(line, today)]))
  return shown.toSorted(
    (one, other) =>
      (keys.get(other) ?? 0) - (keys.get(one) ?? 0) ||
      one.joinedOn.localeCompare(other.joinedOn) ||
      one.personId.localeCompare(other.personId),
  )
}

/** A more pressing want outweighs all less pressing ones; whoever sleeps rough comes before whoever does not. */
function pressing(line: Line, today: string): number {
  const wanted = wantsOf(line, today)
  const weight = wants.reduce(
    (sum, { code }, place) => sum + (wanted.includes(code) ? 2 ** (wants.length - place) : 0),
    0,
  )
  return weight + (line.state === 'sleeping_rough' ? 1 : 0)
}
