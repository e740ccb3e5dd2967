import type { ComponentChildren, VNode } from 'preact'
import { backLink, Page, type PageOptions } from '#design'
import type { PlanToday } from '../standing/open-plans.ts'

/** What every page of a plan is made from. */
export type PlanPlace = {
  readonly open: PlanToday
  readonly frame: Partial<PageOptions>
  /** The address pages of plans begin with for whoever reads: `/plans` for everybody, `/our-plans` for members. */
  readonly base: '/plans' | '/our-plans'
  /** Whether whoever reads writes this plan. */
  readonly isOurs: boolean
  readonly formToken: string
}

/** The address of a plan, or of something in it. */
export function planHref(
  { base, open }: Pick<PlanPlace, 'base' | 'open'>,
  ...parts: string[]
): string {
  return [base, open.plan.id, ...parts].join('/')
}

type Props = {
  readonly place: PlanPlace
  readonly title: string
  readonly problem?: boolean
  /** Where it leads back to; the plan itself where nothing is said. */
  readonly back?: { readonly text: string; readonly href: string } | undefined
  readonly children: ComponentChildren
}

/** A page within a plan: a way back above, and nothing else of its own. */
export function PlanFrame({ place, title, problem, back, children }: Props): VNode {
  return (
    <Page
      {...place.frame}
      title={title}
      section={place.base === '/plans' ? 'plans' : 'our-plans'}
      problem={problem}
      before={backLink(back ?? { text: 'Back to the plan', href: planHref(place) })}
    >
      {children}
    </Page>
  )
}

/** The token of the session that a form of ours carries. */
export function tokenField({ formToken }: Pick<PlanPlace, 'formToken'>): VNode {
  return <input type="hidden" name="form_token" value={formToken} />
}

/** A form of ours: sent by post, with the token of the session. */
export function postForm(
  place: Pick<PlanPlace, 'formToken'>,
  action: string,
  children: ComponentChildren,
): VNode {
  return (
    <form method="post" action={action} novalidate>
      {tokenField(place)}
      {children}
    </form>
  )
}
