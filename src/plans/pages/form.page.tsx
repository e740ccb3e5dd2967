import type { ComponentChildren, VNode } from 'preact'
import { button, errorSummary, problemList } from '#design'
import type { Asked } from './asked.ts'
import { PlanFrame, type PlanPlace, postForm } from './plan-frame.tsx'

type Props = {
  readonly place: PlanPlace
  readonly title: string
  readonly action: string
  readonly press: string
  readonly asked: Asked
  /** What stands between the heading and the form. */
  readonly about?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page with one form. */
export function FormPage({ place, title, action, press, asked, about, children }: Props): VNode {
  const hidden = Object.keys(asked.problems).filter((field) => field.endsWith('_id'))
  const list = problemList(asked.problems, hidden)
  return (
    <PlanFrame place={place} title={title} problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{title}</h1>
      {about}
      {postForm(
        place,
        action,
        <>
          {children}
          {button({ text: press, preventDoubleClick: true })}
        </>,
      )}
    </PlanFrame>
  )
}
