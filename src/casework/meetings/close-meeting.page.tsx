import type { SignedInFrame } from '#access'
import { backLink, button, Page } from '#design'
import { sayDay } from '../day-words.ts'
import type { Council } from '../list/list.page.tsx'
import { kindInWords, type Meeting } from './meeting.ts'
import { councilOf } from './panels.page.tsx'

type Props = SignedInFrame & { readonly meeting: Meeting; readonly councils: readonly Council[] }

/** Asks once before a meeting is closed, for it is never opened again. */
export function CloseMeetingPage({ frame, formToken, meeting, councils }: Props) {
  const address = `/panels/${meeting.id}`
  return (
    <Page
      {...frame}
      title="Close a panel meeting"
      section="list"
      before={backLink({ text: 'Back to the meeting', href: address })}
    >
      <h1 class="govuk-heading-l">
        {`Close this meeting? ${kindInWords(meeting.kind)}, ${sayDay(meeting.heldOn)}, ${councilOf(meeting, councils)}`}
      </h1>
      <p class="govuk-body">
        It is not opened again. Its minutes keep what stands now; from then on only later words can
        be added.
      </p>
      <form method="post" action={`${address}/close`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <div class="govuk-button-group">
          {button({
            text: 'Close the meeting',
            classes: 'govuk-button--warning',
            preventDoubleClick: true,
          })}
          <a class="govuk-link" href={address}>
            Keep it open
          </a>
        </div>
      </form>
    </Page>
  )
}
