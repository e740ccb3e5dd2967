import type { ComponentChildren, VNode } from 'preact'

/** A list of points. */
export function bulleted(points: readonly ComponentChildren[]): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  )
}

/** A list of steps, in order. */
export function numbered(steps: readonly ComponentChildren[]): VNode {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  )
}

/** A link within a sentence. */
export function linked(href: string, words: string): VNode {
  return (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  )
}

/** A paragraph. */
export function said(...words: readonly ComponentChildren[]): VNode {
  return <p class="govuk-body">{words}</p>
}

/** The title of a part of a page, which links may lead to. It keeps its distance whatever stands before it. */
export function part(id: string, words: string): VNode {
  return (
    <h2 class="govuk-heading-l govuk-!-padding-top-4" id={id}>
      {words}
    </h2>
  )
}
