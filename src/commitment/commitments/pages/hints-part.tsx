import type { VNode } from 'preact'

/** What a machine can see that is still wanting: hints, and no judgement. */
export function hintsPart(hints: readonly string[]): VNode | undefined {
  if (hints.length === 0) return undefined
  return (
    <section>
      <h2 class="govuk-heading-m">Hints</h2>
      <ul class="govuk-list govuk-list--bullet">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  )
}
