import type { ComponentChildren, VNode } from 'preact'
import { errorSummary, insetText, problemList } from '#design'
import type { FormProblems } from '../changing/typed-fields.ts'
import { PlanFrame, type PlanPlace } from './plan-frame.tsx'

type Props = {
  readonly place: PlanPlace
  readonly title: string
  /** Where it leads back to; the plan itself where nothing is said. */
  readonly back?: { readonly text: string; readonly href: string } | undefined
  readonly problems?: FormProblems | undefined
  /** What is wrong and is of no one field. */
  readonly refusal?: string | undefined
  /** What is asked, where nothing is wrong and something is only to be confirmed. */
  readonly asks?: string | undefined
  readonly done?: string | undefined
  readonly children: ComponentChildren
}

/** A page about part of a plan: what went wrong, what was done, and the name of the plan over its heading. */
export function PlanPartPage(props: Props): VNode {
  const { place, title, back, problems, refusal, asks, done, children } = props
  const list = [...(refusal ? [{ text: refusal }] : []), ...problemList(problems ?? {})]
  return (
    <PlanFrame {...{ place, title, back }} problem={list.length > 0 && !asks}>
      {list.length > 0 &&
        errorSummary({ titleText: asks ?? 'There is a problem', errorList: list })}
      {done && insetText({ text: done })}
      <span class="govuk-caption-l">
        <bdi>{place.open.plan.title}</bdi>
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </PlanFrame>
  )
}
