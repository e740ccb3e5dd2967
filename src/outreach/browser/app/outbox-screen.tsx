import { useEffect, useState } from 'preact/hooks'
import type { PhoneEvent } from '../../phone/phone-event.ts'
import { entriesIn, kindIn, leaveOut, type OpenPhone, sayAgain, wordsOf } from '../outbox.ts'
import { entryInWords } from './entry-in-words.ts'
import type { Known } from './known.ts'
import { asTold } from './phone-clock.ts'
import type { Entry } from './rooms-of-phone.ts'

type Props = {
  readonly known: Known
  readonly onChanged: () => void
  readonly onLeft: () => void
}
type Line = {
  readonly entry: Entry
  readonly event: PhoneEvent | undefined
  readonly kind: string | undefined
}

const stateInWords = {
  waiting: 'Waiting for a signal',
  sending: 'Being sent',
  stored: 'Stored by Waymark',
  refused: 'Refused',
} as const

/** Every entry on this phone with how it stands; what was refused can be put right here, or left out. */
export function OutboxScreen({ known, onChanged, onLeft }: Props) {
  const [lines, setLines] = useState<readonly Line[]>([])
  const { open, counts } = known
  useEffect(() => {
    if (open) void linesOf(open).then(setLines)
  }, [open, counts])
  return (
    <>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        Entries on this phone
      </h1>
      {lines.length === 0 && <p class="waymark-phone__words">There are none.</p>}
      <ul class="waymark-phone__list">
        {lines.map((line) => (
          <li class="waymark-phone__entry" key={line.entry.id}>
            <p class="waymark-phone__words">
              <strong>{stateInWords[line.entry.state]}</strong>
              {entryInWords({ ...line, ...line.entry }, known.tonight?.people ?? [])}
            </p>
            {line.entry.state === 'refused' && open && (
              <Refused open={open} line={line} onChanged={onChanged} known={known} />
            )}
          </li>
        ))}
      </ul>
      <button class="waymark-phone__button" type="button" onClick={onLeft}>
        Back to tonight
      </button>
    </>
  )
}

async function linesOf(open: OpenPhone): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const state of ['refused', 'sending', 'waiting', 'stored'] as const) {
    for (const entry of await entriesIn(open.phone, state, 50)) {
      const event = await wordsOf(open, entry).catch(() => undefined)
      const kind = await kindIn(open, entry).catch(() => undefined)
      lines.push({ entry, event, kind })
    }
  }
  return lines
}

function Refused({
  open,
  line,
  known,
  onChanged,
}: Pick<Props, 'known' | 'onChanged'> & { readonly open: OpenPhone; readonly line: Line }) {
  const { answer, id } = line.entry
  const again = async (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    await sayAgain(open, line.entry, changeOf(form, answer?.ask))
    onChanged()
  }
  const leave = async () => {
    await leaveOut(open.phone, id)
    onChanged()
  }
  return (
    <form onSubmit={(event) => void again(event)}>
      <p class="waymark-phone__problem">{answer?.words}</p>
      <Question ask={answer?.ask} known={known} />
      <button class="waymark-phone__button waymark-phone__button--main" type="submit">
        Send again
      </button>
      <button class="waymark-phone__button" type="button" onClick={() => void leave()}>
        Leave this entry out for good
      </button>
    </form>
  )
}

function Question({ ask, known }: { readonly ask: string | undefined; readonly known: Known }) {
  if (ask === 'time') {
    return (
      <label class="waymark-phone__label">
        When it was
        <input class="waymark-phone__input" type="datetime-local" name="time" required />
      </label>
    )
  }
  if (ask === 'reason') {
    return (
      <label class="waymark-phone__label">
        Why it is recorded late
        <input class="waymark-phone__input" name="reason" maxLength={500} required />
      </label>
    )
  }
  if (ask === 'patch') return <PatchQuestion known={known} />
  if (ask !== 'council') return null
  return (
    <label class="waymark-phone__label">
      Council
      <select class="waymark-phone__input" name="council">
        {(known.tonight?.councils ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function PatchQuestion({ known }: { readonly known: Known }) {
  return (
    <label class="waymark-phone__label">
      Patch
      <select class="waymark-phone__input" name="patch">
        <option value="">Not told</option>
        {(known.tonight?.patches ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function changeOf(form: FormData, ask: string | undefined): Partial<PhoneEvent> {
  const typed = (name: string) => String(form.get(name) ?? '')
  switch (ask) {
    case 'time':
      return { told_at: asTold(momentTyped(typed('time'))), is_typed: true }
    case 'reason':
      return { late_reason: typed('reason') }
    case 'council':
      return { area_code: typed('council') }
    case 'patch':
      return { patch_id: typed('patch') }
    case 'person':
      return { met: 'unnamed' }
    default:
      return {}
  }
}

function momentTyped(typed: string): number {
  const field = Object.assign(document.createElement('input'), { type: 'datetime-local' })
  field.value = typed
  // a field counts as if its words were told in UTC, and a phone is carried in its own zone
  return field.valueAsNumber + offsetOf(field.valueAsNumber)
}

function offsetOf(moment: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    ...{ dateStyle: 'short', timeStyle: 'medium' },
  }).format(moment)
  const field = Object.assign(document.createElement('input'), { type: 'datetime-local' })
  field.value = shown.replace(' ', 'T')
  return moment - field.valueAsNumber
}
