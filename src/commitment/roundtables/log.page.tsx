import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { backLink, Page } from '#design'
import type { DiscussionLog } from '../discussion-log/discussion-log.ts'
import { logParts, packLinks } from '../discussion-log/record.page.tsx'
import type { RoundtableId } from '../room/ids.ts'

type Props = SignedInFrame & {
  readonly roundtableId: RoundtableId
  readonly sha256: string | undefined
  readonly log: DiscussionLog
}

/** The log of a roundtable for the organisation that convened it. */
export function LogPage({ frame, roundtableId, sha256, log }: Props): VNode {
  return (
    <Page
      {...frame}
      title="The log of a roundtable"
      section="roundtables"
      before={backLink({ text: 'Back to the roundtable', href: `/roundtables/${roundtableId}` })}
    >
      <h1 class="govuk-heading-xl">{`${log.title}: what was said and pledged`}</h1>
      {sha256 && (
        <p class="govuk-body">{`Kept as it stood at the close under the check ${sha256}.`}</p>
      )}
      {packLinks(`/roundtables/${roundtableId}`)}
      {logParts(log)}
    </Page>
  )
}
