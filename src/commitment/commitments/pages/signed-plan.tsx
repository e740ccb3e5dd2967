import type { VNode } from 'preact'
import { apartIn } from '#design'
import { pathwayStages } from '#vocabulary'
import { labelOfStage } from '../../room/view/stage-tags.tsx'
import { actionTypes, applicantKinds } from '../events/plan-events.ts'
import {
  type Commitment,
  type CommittedAction,
  type CommittedPledge,
  standing,
  standingActions,
} from '../state/commitment.ts'

type Areas = readonly { readonly code: string; readonly name: string }[]

/** Everything a version that is signed consists of, in words: whatever its snapshot holds stands here. */
export function signedPlan(commitment: Commitment, areas: Areas): VNode {
  return (
    <>
      {aboutPart(commitment, areas)}
      {standing(commitment).map((pledge) => pledgePart(commitment, pledge))}
      {stagesPart(commitment)}
    </>
  )
}

function aboutPart(commitment: Commitment, areas: Areas): VNode {
  const { applicant, partners, roundtables } = commitment
  const kind = applicantKinds.find(({ code }) => code === applicant)?.label
  const places = commitment.areas.map((one) => areas.find(({ code }) => code === one)?.name ?? one)
  return (
    <section>
      <h2 class="govuk-heading-m">Who commits</h2>
      <p class="govuk-body">
        {[kind, places.length > 0 && `In ${places.join(', ')}`].filter(Boolean).join('. ')}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {[...partners.values()].map(({ id, name, sector }) => (
          <li key={id}>{apartIn([name, sector].filter(Boolean).join(' · '), [name, sector])}</li>
        ))}
      </ul>
      {roundtables.map(({ id, title, sha256 }) => (
        <p key={id} class="govuk-body">
          {`It comes from the roundtable “${title}”, whose log has the check `}
          <code class="waymark-room__check">{sha256}</code>
        </p>
      ))}
    </section>
  )
}

function pledgePart(commitment: Commitment, pledge: CommittedPledge): VNode {
  const makers = pledge.makers.flatMap((one) => commitment.partners.get(one)?.name ?? [])
  const reason = reasonFor(commitment, 'pledge', pledge.id)
  const also = pledge.alsoStages.map(labelOfStage).join(', ')
  return (
    <section key={pledge.id}>
      <h2 class="govuk-heading-m">{`${pledge.code}: ${pledge.words}`}</h2>
      {lines([
        ['Stage', labelOfStage(pledge.stage)],
        ['Other stages it touches', also],
        ['Made by', makers.join(', ')],
        ['Comes from', pledge.from.join(', ')],
        ['What will be different', pledge.different],
        ['How we will know', pledge.known],
        ['Why no action follows from it', reason],
      ])}
      {standingActions(commitment)
        .filter(({ pledgeId }) => pledgeId === pledge.id)
        .map(actionPart)}
    </section>
  )
}

function actionPart(action: CommittedAction): VNode {
  return (
    <section key={action.id}>
      <h3 class="govuk-heading-s">{`Action ${action.number}: ${action.words}`}</h3>
      {lines([
        ['Type', actionTypes.find(({ code }) => code === action.type)?.label],
        ['Who leads', action.lead],
        ['Who else takes part', action.partners],
        ['By when', action.due],
        ['How it is tracked', action.tracked],
        ['What success looks like', action.success],
        ['What is asked of it', action.evaluation],
        ['When that is answered', action.evaluateOn],
        ['How often it is looked at again', action.reviewEvery],
      ])}
    </section>
  )
}

function stagesPart(commitment: Commitment): VNode | null {
  const reasons = pathwayStages.flatMap(({ code, label }) => {
    const words = reasonFor(commitment, 'stage', code)
    return words ? [[label, words] as const] : []
  })
  if (reasons.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Stages without a pledge, and why</h2>
      {lines(reasons)}
    </section>
  )
}

function reasonFor({ reasons }: Commitment, about: 'pledge' | 'stage', which: string) {
  return reasons.find((one) => one.about === about && one.which === which)?.words
}

function lines(told: readonly (readonly [string, string | undefined])[]): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {told.flatMap(([what, words]) =>
        words ? [<li key={what}>{apartIn(`${what}: ${words}`, [words])}</li>] : [],
      )}
    </ul>
  )
}
