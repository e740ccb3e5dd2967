import type { ComponentChildren, VNode } from 'preact'
import { backLink, errorSummary, insetText, Page, type PageOptions, problemList } from '#design'
import type { Plan } from '../plan/plan.ts'
import type { FormProblems } from './typed-fields.ts'

/** What a page about part of a plan is made from. */
export type PlanPart = {
  readonly frame: Partial<PageOptions>
  readonly formToken: string
  readonly plan: Plan
  /** `/plans` for everybody, `/our-plans` for members. */
  readonly base: '/plans' | '/our-plans'
}

/** The address of something of a plan. */
export function partHref({ base, plan }: Pick<PlanPart, 'base' | 'plan'>, ...parts: string[]) {
  return [base, plan.id, ...parts].join('/')
}

type Props = {
  readonly part: PlanPart
  readonly title: string
  /** Where it leads back to; the plan itself where nothing is said. */
  readonly back?: { readonly text: string; readonly href: string } | undefined
  readonly problems?: FormProblems | undefined
  /** What is wrong and is of no one field. */
  readonly refusal?: string | undefined
  readonly done?: string | undefined
  readonly children: ComponentChildren
}

/** A page about part of a plan: a way back, what went wrong, what was done, and the name of the plan over its heading. */
export function PlanPartPage({
  part,
  title,
  back,
  problems,
  refusal,
  done,
  children,
}: Props): VNode {
  const { plan, base, frame } = part
  const list = [...(refusal ? [{ text: refusal }] : []), ...problemList(problems ?? {})]
  return (
    <Page
      {...frame}
      title={title}
      section={base === '/plans' ? 'plans' : 'our-plans'}
      problem={list.length > 0}
      before={backLink(back ?? { text: 'Back to the plan', href: partHref(part) })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {done && insetText({ text: done })}
      <span class="govuk-caption-l">
        <bdi>{plan.title}</bdi>
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Page>
  )
}

/** A form of ours: sent by post, with the token of the session. */
export function postForm(
  { formToken }: Pick<PlanPart, 'formToken'>,
  action: string,
  children: ComponentChildren,
): VNode {
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {children}
    </form>
  )
}
