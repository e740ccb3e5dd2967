import type { VNode } from 'preact'
import { button, insetText } from '#design'
import type { Due } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref, postForm } from '../pages/plan-frame.tsx'
import type { Section } from '../plan/plan.ts'
import { type ChangeKind, changeKinds } from './change.ts'
import type { FormProblems, Typed } from './typed-fields.ts'
import { cameFilled } from './typed-wording.ts'
import { fieldsOf, wordingFields } from './wording-fields.tsx'

type Props = {
  readonly place: PlanPlace
  readonly sections: readonly Section[]
  readonly kind: ChangeKind
  /** The action it is about; nothing where one is added, or is still to be named. */
  readonly action: PlanAction | undefined
  readonly typed: Typed
  readonly problems: FormProblems
  readonly refusal: string | undefined
  readonly readings: readonly Due[]
}

/** Changes a draft, or asks that a plan which was approved should say something else. */
export function AskPage(props: Props): VNode {
  const { place, kind, action, refusal, problems } = props
  const title = changeKinds.find(({ code }) => code === kind)?.label ?? ''
  const isDraft = place.open.plan.version === 0
  return (
    <PlanPartPage
      {...{ place, title, problems, refusal }}
      asks={isOnlyAsked(props) ? 'Confirm when it is due' : undefined}
      back={{ text: 'Back to the changes asked for', href: planHref(place, 'requests') }}
    >
      {!isDraft &&
        insetText({
          text: `Version ${place.open.plan.version} of this plan was approved, and stays as it is. What you ask for is listed until it is approved as part of the next.`,
        })}
      {action && (
        <p class="govuk-body">
          <strong>{`Action ${action.number}: `}</strong>
          <bdi>{action.statement}</bdi>
        </p>
      )}
      {kind === 'alter' && !action ? whichAction(props) : changeForm(props)}
    </PlanPartPage>
  )
}

/** Whether nothing is wrong, and a date is only told back to be confirmed. */
function isOnlyAsked({ problems, refusal, readings }: Props): boolean {
  const fields = Object.keys(problems)
  return !refusal && readings.length > 0 && fields.every((field) => field === 'due')
}

/** Asks which action is meant, before its fields can be shown. */
function whichAction({ place, kind, typed, problems }: Props): VNode {
  const { line } = fieldsOf({ typed, problems })
  return (
    <form method="get" action={planHref(place, 'requests', 'new', kind)} novalidate>
      {line('action', 'What is the number of the action?')}
      {button({ text: 'Continue' })}
    </form>
  )
}

function changeForm(props: Props): VNode {
  const { place, kind, action, typed, problems } = props
  const { line, lines } = fieldsOf({ typed, problems })
  const isDraft = place.open.plan.version === 0
  return postForm(
    place,
    planHref(place, 'requests', 'new', kind),
    <>
      {props.typed['change_id'] && (
        <input type="hidden" name="change_id" value={String(props.typed['change_id'])} />
      )}
      {props.typed[cameFilled] && (
        <input type="hidden" name={cameFilled} value={String(props.typed[cameFilled])} />
      )}
      {kind !== 'add' &&
        (action ? (
          <input type="hidden" name="action" value={action.id} />
        ) : (
          line('action', 'What is the number of the action?')
        ))}
      {kind === 'merge' &&
        line('into', 'Which action is it merged into?', 'Its number, such as 5.1.')}
      {(kind === 'renumber' || kind === 'add') &&
        line(
          'number',
          'Which number does it get?',
          'One that no action has or ever had, such as 7.4.',
        )}
      {(kind === 'add' || kind === 'alter') && wordingFields({ ...props, plan: place.open.plan })}
      {lines('reason', isDraft ? 'Why? (optional)' : 'Why?', 2)}
      {button({
        text: isDraft ? 'Save the change' : 'Ask for the change',
        preventDoubleClick: true,
      })}
    </>,
  )
}
