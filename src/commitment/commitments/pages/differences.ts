import type { PlanSnapshot } from '../snapshot/plan-snapshot.ts'

/** One thing that is otherwise in a later version than in an earlier one. */
export type Difference = {
  readonly what: string
  /** The ids of the pledge or action it is of, and of the pledge an action belongs to. */
  readonly of: readonly string[]
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What a later version says otherwise than an earlier one, part by part, by identity and not by place. */
export function differencesBetween(
  before: PlanSnapshot,
  after: PlanSnapshot,
): readonly Difference[] {
  return [
    ...changed({ what: 'Title', of: [] }, before.title, after.title),
    ...changed({ what: 'Made by', of: [] }, before.applicant, after.applicant),
    ...changed({ what: 'Who commits', of: [] }, namesOf(before), namesOf(after)),
    ...changed({ what: 'Places', of: [] }, before.areas.join(', '), after.areas.join(', ')),
    ...partsOf(before, after, pledgesIn),
    ...partsOf(before, after, actionsIn),
    ...partsOf(before, after, reasonsIn),
  ]
}

type Named = Pick<Difference, 'what' | 'of'>
type Part = Named & { readonly id: string; readonly words: string }

function changed(named: Named, before: string, after: string): readonly Difference[] {
  return before === after
    ? []
    : [{ ...named, before: before || undefined, after: after || undefined }]
}

function partsOf(
  before: PlanSnapshot,
  after: PlanSnapshot,
  partsIn: (plan: PlanSnapshot) => readonly Part[],
): readonly Difference[] {
  const [earlier, later] = [partsIn(before), partsIn(after)]
  const kept = new Map(later.map((part) => [part.id, part]))
  const known = new Set(earlier.map(({ id }) => id))
  return [
    ...earlier.flatMap(({ id, what, of, words }) => {
      const now = kept.get(id)
      return changed({ what, of: [...of, ...(now?.of ?? [])] }, words, now?.words ?? '')
    }),
    ...later
      .filter(({ id }) => !known.has(id))
      .map(({ what, of, words }) => ({ what, of, before: undefined, after: words })),
  ]
}

function namesOf({ partners }: PlanSnapshot): string {
  return partners.map(({ name }) => name).join(', ')
}

function pledgesIn({ pledges, partners }: PlanSnapshot): readonly Part[] {
  return pledges.map(({ id, code, words, stage, alsoStages, makers, different, known }) => {
    const names = partners.filter((one) => makers.includes(one.id)).map(({ name }) => name)
    const told = [words, names.join(', '), [stage, ...alsoStages].join(', '), different, known]
    return { id, what: `Pledge ${code}`, of: [id], words: told.filter(Boolean).join(' · ') }
  })
}

function actionsIn({ actions }: PlanSnapshot): readonly Part[] {
  return actions.map((action) => {
    const { id, number, pledge } = action
    return { id, what: `Action ${number}`, of: [id, pledge], words: actionInWords(action) }
  })
}

function reasonsIn({ reasons, pledges }: PlanSnapshot): readonly Part[] {
  return reasons.map(({ about, which, words }) => {
    const code = pledges.find(({ id }) => id === which)?.code
    const what = about === 'pledge' ? `Why ${code ?? 'a pledge'} has no action` : `Reason: ${which}`
    return { id: `${about} ${which}`, what, of: [which], words }
  })
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
