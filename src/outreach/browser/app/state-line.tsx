import type { Known } from './known.ts'

type Props = { readonly known: Known; readonly onOutbox: () => void }

/** How everything stands, in words, said as it changes; and the way to the entries themselves. */
export function StateLine({ known, onOutbox }: Props) {
  const { counts, tonight } = known
  return (
    <>
      {tonight?.weather.map((words) => (
        <p class="waymark-phone__weather" key={words}>
          <strong>Severe weather.</strong> {words}
        </p>
      ))}
      <div class="waymark-phone__state">
        <p class="waymark-phone__words" role="status">
          {meetingInWords(known)} {counts && countsInWords(known)}
        </p>
        {known.meeting === 'signed-out' || known.meeting === 'locked' ? (
          <p class="waymark-phone__words">
            <a href="/sign-in?back=/outreach/phone">Sign in to send</a>
          </p>
        ) : null}
        {counts && (
          <button class="waymark-phone__button" type="button" onClick={onOutbox}>
            Entries on this phone
          </button>
        )}
      </div>
    </>
  )
}

function meetingInWords({ meeting, open }: Known): string {
  if (!open && meeting !== undefined) {
    return 'This phone has heard nothing from Waymark for too long, so its entries are locked. They are safe: sign in to open them.'
  }
  switch (meeting) {
    case 'sent':
      return 'Up to date.'
    case 'no-signal':
      return 'No signal.'
    case 'signed-out':
      return 'You are signed out.'
    case 'other':
      return 'This phone is another member’s. Their entries wait until they sign in.'
    case 'unknown':
      return 'Waymark does not know this phone. Ask your coordinator.'
    case 'later':
      return 'Not everything could be sent. It is tried again by itself.'
    default:
      return 'Asking Waymark.'
  }
}

function countsInWords({ counts }: Known): string {
  if (!counts) return ''
  const waiting = counts.waiting + counts.sending
  const lines = [
    waiting > 0 ? `${entries(waiting)} to send, kept on this phone.` : 'Nothing to send.',
    counts.refused > 0 ? `${entries(counts.refused)} refused: look at them.` : '',
  ]
  return lines.join(' ').trim()
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
