import { Temporal } from 'temporal-polyfill'
import { type Category, categories, type Purpose, purposes } from '#access'
import { type AgencyId, dayInWords, type Id } from '#vocabulary'

export type ConsentId = Id<'consent'>

/** The purposes a person can decide about. Answering them, and looking after the record, are not for them to allow. */
export const consentPurposes = purposes.filter(
  ({ code }) => code !== 'subject_access' && code !== 'oversight',
)

export const consentDecisions = [
  { code: 'given', label: 'Given' },
  { code: 'refused', label: 'Refused' },
  { code: 'withdrawn', label: 'Withdrawn' },
] as const
export type Decision = (typeof consentDecisions)[number]['code']

export const consentWays = [
  { code: 'written', label: 'In writing' },
  { code: 'verbal', label: 'By word of mouth' },
  { code: 'text', label: 'By text message' },
] as const
export type ConsentWay = (typeof consentWays)[number]['code']

/** What a person decided, from a day on. `untilOn` is the first day on which it no longer holds; none is said outright. */
export type Consent = {
  readonly id: ConsentId
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  readonly decision: Decision
  readonly how: ConsentWay
  readonly witnessedBy: string | undefined
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | undefined
  readonly noticeVersion: string
  readonly agencyId: AgencyId
  readonly recordedAt: Temporal.Instant
}

export type ConsentState =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'current'; readonly by: Consent }
  | { readonly kind: 'ended'; readonly by: Consent }
  | { readonly kind: 'withdrawn'; readonly by: Consent }
  | { readonly kind: 'refused'; readonly by: Consent }

/**
 * What stands today for one purpose and category. The decision that stands is the last by the day from which
 * it holds, and of one day the last recorded: so a withdrawal recorded today stands at once, and an older
 * paper found later does not undo it. `people.withholds` says the same in the database.
 */
export function consentState(
  decisions: readonly Consent[],
  asked: { readonly purpose: Purpose; readonly category: Category },
  today: Temporal.PlainDate,
): ConsentState {
  const by = decisions
    .filter(
      ({ purpose, categories: told }) => purpose === asked.purpose && told.includes(asked.category),
    )
    .filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, today) <= 0)
    .toSorted(inOrder)
    .at(-1)
  if (!by) return { kind: 'not-asked' }
  if (by.decision !== 'given') return { kind: by.decision, by }
  const isOver = by.untilOn && Temporal.PlainDate.compare(by.untilOn, today) <= 0
  return { kind: isOver ? 'ended' : 'current', by }
}

/** Whether a person keeps one category of their record from other agencies for a purpose. */
export function isWithheld(state: ConsentState): boolean {
  return state.kind === 'ended' || state.kind === 'withdrawn' || state.kind === 'refused'
}

function inOrder(one: Consent, other: Consent): number {
  return (
    Temporal.PlainDate.compare(one.fromOn, other.fromOn) ||
    Temporal.Instant.compare(one.recordedAt, other.recordedAt) ||
    (one.id < other.id ? -1 : 1)
  )
}

/** A state as the page says it, with its day. */
export function stateInWords(state: ConsentState): string {
  switch (state.kind) {
    case 'not-asked':
      return 'Not asked'
    case 'current':
      return `Current since ${dayInWords(state.by.fromOn)}, ${endInWords(state.by)}`
    case 'ended':
      return `Ended on ${dayInWords(state.by.untilOn ?? state.by.fromOn)}`
    case 'withdrawn':
      return `Withdrawn on ${dayInWords(state.by.fromOn)}`
    case 'refused':
      return `Refused on ${dayInWords(state.by.fromOn)}`
  }
}

/** When consent ends, in words; that it has no end date is said outright. */
export function endInWords({ untilOn }: Pick<Consent, 'untilOn'>): string {
  return untilOn ? `ends on ${dayInWords(untilOn)}` : 'no end date'
}

/** One line of the page: a purpose, the categories that stand alike, and how they stand. */
export type ConsentLine = {
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  readonly state: ConsentState
}

/** What a person decided, purpose by purpose, categories that stand by the same decision together. Nothing is said of what nobody asked. */
export function consentLines(
  decisions: readonly Consent[],
  today: Temporal.PlainDate,
): readonly ConsentLine[] {
  return consentPurposes.flatMap(({ code: purpose }) => {
    const lines = new Map<string, ConsentLine>()
    for (const { code: category } of categories) {
      const state = consentState(decisions, { purpose, category }, today)
      if (state.kind === 'not-asked') continue
      const before = lines.get(state.by.id)
      const told = [...(before?.categories ?? []), category]
      lines.set(state.by.id, { purpose, categories: told, state })
    }
    return [...lines.values()]
  })
}

/** Consent that is told already and holds only from a day to come. */
export function consentToCome(
  decisions: readonly Consent[],
  today: Temporal.PlainDate,
): readonly Consent[] {
  return decisions
    .filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, today) > 0)
    .toSorted(inOrder)
}
