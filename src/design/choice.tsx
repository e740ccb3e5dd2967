import type { ComponentChildren, VNode } from 'preact'
import { type HintOptions, hint } from './hint.tsx'
import { label } from './label.tsx'
import {
  type Attributes,
  classes,
  type Dressing,
  isShown,
  type Wording,
  wordsOf,
} from './options.ts'

/** One answer to choose, with what may open beneath it once it is chosen. */
export type Choice = Wording & {
  readonly value: string | number
  readonly id?: string | undefined
  readonly label?: Dressing | undefined
  readonly hint?: HintOptions | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly conditional?: { readonly html: ComponentChildren } | undefined
  readonly attributes?: Attributes | undefined
}

/** A word between answers, such as "or". */
export type Divider = { readonly divider: string }

/** What the group settles for each of its answers. */
export type ChoicePlace = {
  readonly kind: 'radios' | 'checkboxes'
  readonly id: string
  readonly name: string
  readonly isChecked: boolean
  readonly describedBy?: string | undefined
  readonly behaviour?: string | undefined
}

/** The id of the nth answer (from 1). The first has no number, so that an error can link to it. */
export function choiceId(prefix: string, position: number): string {
  return position > 1 ? `${prefix}-${position}` : prefix
}

/** A word between answers. */
export function divider(kind: ChoicePlace['kind'], words: string): VNode {
  return <div class={`govuk-${kind}__divider`}>{words}</div>
}

/** One radio button or checkbox, its label and hint, and what opens beneath it. */
export function choice(answer: Choice, place: ChoicePlace): VNode {
  const block = `govuk-${place.kind}`
  const opens = isShown(answer.conditional?.html)
  const conditionalId = `conditional-${place.id}`
  const hintId = isShown(wordsOf(answer.hint)) ? `${place.id}-item-hint` : undefined
  return (
    <>
      <div class={`${block}__item`}>
        {choiceControl(answer, place, {
          controls: opens ? conditionalId : undefined,
          describedBy: classes(place.describedBy, hintId) || undefined,
        })}
        {label({
          text: answer.text,
          html: answer.html,
          classes: classes(`${block}__label`, answer.label?.classes),
          attributes: answer.label?.attributes,
          for: place.id,
        })}
        {hintId &&
          hint({
            ...answer.hint,
            id: hintId,
            classes: classes(`${block}__hint`, answer.hint?.classes),
          })}
      </div>
      {opens && (
        <div
          class={classes(
            `${block}__conditional`,
            !place.isChecked && `${block}__conditional--hidden`,
          )}
          id={conditionalId}
        >
          {answer.conditional?.html}
        </div>
      )}
    </>
  )
}

function choiceControl(
  answer: Choice,
  place: ChoicePlace,
  links: { readonly controls: string | undefined; readonly describedBy: string | undefined },
): VNode {
  return (
    <input
      class={`govuk-${place.kind}__input`}
      id={place.id}
      name={place.name}
      type={place.kind === 'radios' ? 'radio' : 'checkbox'}
      value={answer.value}
      checked={place.isChecked}
      disabled={answer.disabled}
      data-aria-controls={links.controls}
      data-behaviour={place.behaviour || undefined}
      aria-describedby={links.describedBy}
      {...answer.attributes}
    />
  )
}
