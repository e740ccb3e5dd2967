import type { VNode } from 'preact'
import { Page, type PageOptions } from '#design'

/** What stands at a link to sign that opens nothing: most often one of an earlier letter. */
export function SignGonePage({
  frame,
}: {
  readonly frame: Pick<PageOptions, 'signedIn' | 'demonstration'>
}): VNode {
  return (
    <Page {...frame} title="This link opens nothing" sections={[]}>
      <h1 class="govuk-heading-xl">This link opens nothing</h1>
      <p class="govuk-body">
        A link to sign stops working when a newer letter is sent, and when somebody else answers for
        the organisation. Open the link in the newest letter you have.
      </p>
      <p class="govuk-body">
        If that opens nothing either, check that the whole address was copied, and ask whoever
        writes the commitment to send the letter again.
      </p>
    </Page>
  )
}
