import type { VNode } from 'preact'
import { button, errorSummary, input } from '#design'

type FindForm = {
  readonly action: string
  readonly formToken: string
  readonly typed: string
  readonly problem: string | undefined
  /** What its button says. */
  readonly asks: string
}

/** The form that finds a person, wherever one is looked for. */
export function findForm({ action, formToken, typed, problem, asks }: FindForm): VNode {
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {input({
        name: 'name',
        value: typed,
        label: { text: 'Name or reference', classes: 'govuk-label--m' },
        hint: {
          text: 'Any part of a name, as any agency wrote it. A year or date of birth or a phone number helps to tell people apart.',
        },
        errorMessage: problem ? { text: problem } : undefined,
        autocomplete: 'off',
        spellcheck: false,
      })}
      {button({ text: asks })}
    </form>
  )
}

/** What stands above a page when what was typed cannot be looked for. */
export function findProblem(problem: string | undefined): VNode | undefined {
  if (!problem) return undefined
  return errorSummary({
    titleText: 'There is a problem',
    errorList: [{ text: problem, href: '#name' }],
  })
}
