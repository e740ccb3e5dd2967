import type { PlanSnapshot } from '../snapshot/plan-snapshot.ts'

/** One thing that is otherwise in a later version than in an earlier one. */
export type Difference = {
  readonly what: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What a later version says otherwise than an earlier one, part by part, by identity and not by place. */
export function differencesBetween(
  before: PlanSnapshot,
  after: PlanSnapshot,
): readonly Difference[] {
  return [
    ...changed('Title', before.title, after.title),
    ...changed('Who commits', namesOf(before), namesOf(after)),
    ...partsOf(before.pledges, after.pledges, ({ code }) => `Pledge ${code}`, pledgeInWords),
    ...partsOf(before.actions, after.actions, ({ number }) => `Action ${number}`, actionInWords),
    ...changed('Reasons', reasonsOf(before), reasonsOf(after)),
  ]
}

function changed(what: string, before: string, after: string): readonly Difference[] {
  return before === after ? [] : [{ what, before: before || undefined, after: after || undefined }]
}

type Part = { readonly id: string }

function partsOf<Some extends Part>(
  before: readonly Some[],
  after: readonly Some[],
  nameOf: (part: Some) => string,
  inWords: (part: Some) => string,
): readonly Difference[] {
  const kept = new Map(after.map((part) => [part.id, part]))
  const known = new Set(before.map(({ id }) => id))
  return [
    ...before.flatMap((part) => {
      const later = kept.get(part.id)
      return changed(nameOf(part), inWords(part), later ? inWords(later) : '')
    }),
    ...after
      .filter(({ id }) => !known.has(id))
      .map((part) => ({ what: nameOf(part), before: undefined, after: inWords(part) })),
  ]
}

function namesOf({ partners }: PlanSnapshot): string {
  return partners.map(({ name }) => name).join(', ')
}

function reasonsOf({ reasons }: PlanSnapshot): string {
  return reasons.map(({ words }) => words).join('; ')
}

function pledgeInWords(pledge: PlanSnapshot['pledges'][number]): string {
  const { words, stage, alsoStages, different, known } = pledge
  return [words, [stage, ...alsoStages].join(', '), different, known].filter(Boolean).join(' · ')
}

function actionInWords(action: PlanSnapshot['actions'][number]): string {
  const {
    words,
    type,
    lead,
    partners,
    due,
    tracked,
    success,
    evaluation,
    evaluateOn,
    reviewEvery,
  } = action
  return [words, type, lead, partners, due, tracked, success, evaluation, evaluateOn, reviewEvery]
    .filter(Boolean)
    .join(' · ')
}
