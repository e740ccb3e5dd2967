import { useRef, useState } from 'preact/hooks'
import { contactTypes, genders } from '#vocabulary'
import { putIn } from '../outbox.ts'
import type { Known, Position, Who } from './known.ts'
import { MoreFields } from './more-fields.tsx'
import { type TellingProblems, toldFrom } from './told-from.ts'
import { Wrong } from './wrong.tsx'

type Props = {
  readonly known: Known
  readonly who: Who
  /** Back to the first screen, with the id of the entry where one was recorded. */
  readonly onLeft: (recorded?: string) => void
}

/** The one form of the app: how they were met, and more where there is time for it. */
export function RecordScreen({ known, who, onLeft }: Props) {
  const [position, setPosition] = useState<Position>()
  const { problems, record } = useRecording({ known, who, onLeft }, position)
  return (
    <form onSubmit={(event) => void record(event)} novalidate>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        {headingOf(who)}
      </h1>
      <p class="waymark-phone__problem" role="alert">
        {Object.values(problems).join('. ')}
      </p>
      {who.met === 'new' && <NewPerson problems={problems} />}
      <HowMet problems={problems} />
      <Council known={known} />
      <button class="waymark-phone__button waymark-phone__button--main" type="submit">
        Record
      </button>
      <MoreFields {...{ known, who, position, problems }} onPosition={setPosition} />
      <button class="waymark-phone__button" type="button" onClick={() => onLeft()}>
        Back without recording
      </button>
    </form>
  )
}

/** Puts what the form says into the outbox, once; or tells all that is wrong with it. */
function useRecording({ known, who, onLeft }: Props, position: Position | undefined) {
  const [problems, setProblems] = useState<TellingProblems & { readonly locked?: string }>({})
  const isPutIn = useRef(false)
  const { open, tonight } = known
  const record = async (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const read = toldFrom(new FormData(form), {
      ...{ who, position, shiftId: tonight?.shift?.id },
      patches: tonight?.patches ?? [],
    })
    if ('problems' in read || !open) {
      const wrong =
        'problems' in read ? read.problems : { locked: 'This phone is locked. Sign in first.' }
      setProblems(wrong)
      form.querySelector<HTMLElement>(`[name="${Object.keys(wrong)[0]}"]`)?.focus()
      return
    }
    if (isPutIn.current) return // the second tap of a double tap
    isPutIn.current = true
    const id = await putIn(open, read.told).catch((problem: unknown) => {
      isPutIn.current = false
      throw problem
    })
    void askForSync()
    onLeft(id)
  }
  return { problems, record }
}

function HowMet({ problems }: { readonly problems: TellingProblems }) {
  return (
    <fieldset class="waymark-phone__group" aria-describedby="wrong-contact_type">
      <legend class="waymark-phone__legend">How were they met?</legend>
      <Wrong field="contact_type" problems={problems} />
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

function NewPerson({ problems }: { readonly problems: TellingProblems }) {
  const line = (name: string, label: string, inputMode?: 'numeric') => (
    <label class="waymark-phone__label">
      {label}
      {name === 'age' && <Wrong field="age" problems={problems} />}
      <input
        class="waymark-phone__input"
        name={name}
        aria-invalid={name === 'age' && problems.age ? 'true' : undefined}
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
