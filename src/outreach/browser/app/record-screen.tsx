import { useState } from 'preact/hooks'
import { contactTypes, genders } from '#vocabulary'
import { putIn } from '../outbox.ts'
import type { Known, Position, Who } from './known.ts'
import { MoreFields } from './more-fields.tsx'
import { toldFrom } from './told-from.ts'

type Props = {
  readonly known: Known
  readonly who: Who
  readonly onLeft: (said?: string) => void
}

/** The one form of the app: how they were met, and more where there is time for it. */
export function RecordScreen({ known, who, onLeft }: Props) {
  const [problem, setProblem] = useState('')
  const [position, setPosition] = useState<Position>()
  const { open, tonight } = known
  const record = async (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const read = toldFrom(new FormData(form), { who, position, shiftId: tonight?.shift?.id })
    if ('problem' in read || !open) {
      setProblem('problem' in read ? read.problem : 'This phone is locked. Sign in first.')
      form.querySelector<HTMLElement>(`[name="${'field' in read ? read.field : ''}"]`)?.focus()
      return
    }
    await putIn(open, read.told)
    void askForSync()
    onLeft('Recorded on this phone. It is sent as soon as there is a signal.')
  }
  return (
    <form onSubmit={(event) => void record(event)} novalidate>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        {headingOf(who)}
      </h1>
      <p class="waymark-phone__problem" role="alert">
        {problem}
      </p>
      {who.met === 'new' && <NewPerson />}
      <HowMet />
      <Council known={known} />
      <button class="waymark-phone__button waymark-phone__button--main" type="submit">
        Record
      </button>
      <MoreFields known={known} who={who} position={position} onPosition={setPosition} />
      <button class="waymark-phone__button" type="button" onClick={() => onLeft()}>
        Back without recording
      </button>
    </form>
  )
}

function HowMet() {
  return (
    <fieldset class="waymark-phone__group">
      <legend class="waymark-phone__legend">How were they met?</legend>
      {contactTypes.map(({ code, label }) => (
        <label class="waymark-phone__choice" key={code}>
          <input type="radio" name="contact_type" value={code} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function headingOf(who: Who): string {
  if (who.met === 'known') return `Met ${who.name}`
  return who.met === 'new' ? 'Met somebody new' : 'Met somebody nobody could name'
}

function Council({ known }: { readonly known: Known }) {
  const councils = known.tonight?.councils ?? []
  const first = known.tonight?.shift?.area_code ?? councils[0]?.code ?? ''
  if (councils.length < 2) return <input type="hidden" name="area_code" value={first} />
  return (
    <label class="waymark-phone__label">
      Council
      <select class="waymark-phone__input" name="area_code" value={first}>
        {councils.map(({ code, name }) => (
          <option key={code} value={code} selected={code === first}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function NewPerson() {
  const line = (name: string, label: string, inputMode?: 'numeric') => (
    <label class="waymark-phone__label">
      {label}
      <input
        class="waymark-phone__input"
        name={name}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        inputMode={inputMode}
      />
    </label>
  )
  return (
    <>
      {line('given_name', 'First name, if told')}
      {line('family_name', 'Last name, if told')}
      {line('age', 'About how old', 'numeric')}
      <label class="waymark-phone__label">
        Gender
        <select class="waymark-phone__input" name="gender">
          <option value="">Not known</option>
          {genders.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** Asks the browser to send once there is a signal, even where this page is shut; some browsers cannot. */
async function askForSync(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration('/outreach/phone')) as
    | { readonly sync?: { readonly register: (name: string) => Promise<void> } }
    | undefined
  await worker?.sync?.register('waymark-outbox').catch(() => undefined)
}
