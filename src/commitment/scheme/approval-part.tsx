import type { VNode } from 'preact'
import { apartIn, button } from '#design'
import type { SchemeProps } from './scheme-props.ts'

/** That one person may approve, where somebody asks for it: whoever did can take it back, and another confirms it. */
export function approvalPart({ asked, formToken }: SchemeProps): VNode | null {
  if (!asked) return null
  const form = (answer: 'confirmed' | 'over', press: string) => (
    <form method="post" action={`/assessing/scheme/approval/${answer}`} class="waymark-room__form">
      <input type="hidden" name="form_token" value={formToken} />
      {button({ text: press, classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  )
  return (
    <section>
      <h2 class="govuk-heading-m">Whether one person may approve an award</h2>
      <p class="govuk-body">
        {apartIn(
          `${asked.by} asks that whoever reviewed may approve. Until somebody else confirms it, it takes two people.`,
          [asked.by],
        )}
      </p>
      {!asked.isOwn && form('confirmed', 'Confirm: one person may approve')}
      {form('over', asked.isOwn ? 'Take it back' : 'Do not confirm: it takes two people')}
    </section>
  )
}
