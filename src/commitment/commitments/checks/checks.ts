import { type PathwayStage, pathwayStages } from '#vocabulary'
import { criteria } from '../events/plan-events.ts'
import {
  type Commitment,
  type CommittedAction,
  type CommittedPledge,
  standing,
  standingActions,
} from '../state/commitment.ts'

/** What keeps a commitment from being submitted, each in a sentence with where to mend it. */
export type Check = { readonly words: string; readonly at: 'partners' | 'pledges' | 'actions' }

/** Everything that still blocks a commitment; none where it can be signed and submitted. */
export function blockingChecks(commitment: Commitment): readonly Check[] {
  const pledges = standing(commitment)
  const actions = standingActions(commitment)
  return [
    ...partnerChecks(commitment),
    ...(pledges.length === 0 ? [{ words: 'There is no pledge yet', at: 'pledges' as const }] : []),
    ...pledges
      .filter(({ makers }) => !makers.some((one) => commitment.partners.has(one)))
      .map(({ code }) => ({ words: `Nobody makes ${code}`, at: 'pledges' as const })),
    ...pledgesWithoutAction(commitment).map(({ code }) => ({
      words: `${code} has no action, and no reason why not`,
      at: 'pledges' as const,
    })),
    ...stagesWithoutPledge(commitment).map((stage) => ({
      words: `No pledge touches “${pathwayStages.find(({ code }) => code === stage)?.label}”, and no reason is given`,
      at: 'pledges' as const,
    })),
    ...actions.flatMap(actionChecks),
  ]
}

/** Pledges from which nothing follows, and nobody has said why. */
function pledgesWithoutAction(commitment: Commitment): readonly CommittedPledge[] {
  const acted = new Set(standingActions(commitment).map(({ pledgeId }) => pledgeId))
  return standing(commitment).filter(
    ({ id }) => !acted.has(id) && !hasReason(commitment, 'pledge', id),
  )
}

/** Stages that no pledge touches, and nobody has said why. */
export function stagesWithoutPledge(commitment: Commitment): readonly PathwayStage[] {
  const touched = new Set(
    standing(commitment).flatMap(({ stage, alsoStages }) => [stage, ...alsoStages]),
  )
  return pathwayStages
    .map(({ code }) => code)
    .filter((code) => !touched.has(code) && !hasReason(commitment, 'stage', code))
}

function hasReason(commitment: Commitment, about: 'pledge' | 'stage', which: string): boolean {
  return commitment.reasons.some((one) => one.about === about && one.which === which)
}

function partnerChecks({ partners, applicant }: Commitment): readonly Check[] {
  const all = [...partners.values()]
  const few = applicant === 'organisation' ? 1 : 2
  return [
    ...(all.length < few
      ? [
          {
            words:
              few === 1
                ? 'The organisation is not named'
                : 'A partnership needs two organisations or more',
            at: 'partners' as const,
          },
        ]
      : []),
    ...(applicant === 'organisation' && all.length > 1
      ? [
          {
            words: 'There is more than one organisation: say that it is a partnership',
            at: 'partners' as const,
          },
        ]
      : []),
    ...all
      .filter(({ contactId }) => !contactId)
      .map(({ name }) => ({
        words: `${name} has no accountable contact`,
        at: 'partners' as const,
      })),
  ]
}

const needed = ['specific', 'measurable', 'time_bound'] as const

/** The gate of SMARTER: these three are at least partly met, and evaluating and reviewing are settled. */
function actionChecks(action: CommittedAction): readonly Check[] {
  const at = 'actions' as const
  const open = needed.filter((code) => {
    const verdict = action.judged.get(code)?.verdict
    return verdict === undefined || verdict === 'not_yet'
  })
  const label = (code: (typeof needed)[number]) =>
    criteria.find((one) => one.code === code)?.label ?? code
  const of = `Action ${action.number}`
  return [
    ...(open.length > 0
      ? [{ words: `${of} is not judged yet as: ${open.map(label).join(', ')}`, at }]
      : []),
    ...(action.evaluation === '' || action.evaluateOn === ''
      ? [{ words: `${of} has no question that tells what it changed, or no day to answer it`, at }]
      : []),
    ...(action.reviewEvery === ''
      ? [{ words: `${of} does not say when it is looked at again`, at }]
      : []),
  ]
}
