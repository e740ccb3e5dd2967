import { useEffect, useState } from 'preact/hooks'
import { v7 } from 'uuid'
import { stateOf } from '../outbox.ts'
import { ExpectedPart } from './expected-part.tsx'
import type { Known, Who } from './known.ts'
import type { EntryState } from './rooms-of-phone.ts'

type Props = {
  readonly known: Known
  /** The entry that was just recorded. */
  readonly recorded: string | undefined
  readonly onChoose: (who: Who) => void
}

/** Tonight: the shift, and whom to record a contact with. */
export function HomeScreen({ known, recorded, onChoose }: Props) {
  const { open } = known
  const isHeld = useHeldAfter(recorded)
  const said = useSaid(known, recorded)
  return (
    <>
      <h1 class="waymark-phone__heading" tabIndex={-1}>
        Tonight
      </h1>
      {said && (
        <p class="waymark-phone__said" role="status">
          {said}
        </p>
      )}
      <ShiftLine known={known} />
      {open && (
        <>
          <button
            class="waymark-phone__button waymark-phone__button--main"
            type="button"
            disabled={isHeld}
            onClick={() => onChoose({ met: 'unnamed' })}
          >
            Somebody nobody could name
          </button>
          <button
            class="waymark-phone__button waymark-phone__button--main"
            type="button"
            disabled={isHeld}
            onClick={() => onChoose({ met: 'new', personId: v7() })}
          >
            Somebody new
          </button>
          <ExpectedPart known={known} isHeld={isHeld} onChoose={onChoose} />
        </>
      )}
      <NightColours />
    </>
  )
}

function ShiftLine({ known }: Pick<Props, 'known'>) {
  const { tonight } = known
  return (
    <p class="waymark-phone__words">
      {tonight?.shift
        ? tonight.shift.words
        : 'You are on no shift now, so nobody’s name travels with you.'}{' '}
      {tonight?.shift ? (
        <a href={`/shifts/${tonight.shift.id}`}>Open the shift</a>
      ) : (
        <a href="/shifts/new">Plan a shift</a>
      )}
    </p>
  )
}

const waits = 'Recorded on this phone. It is sent as soon as there is a signal.'
const sayState: Readonly<Record<EntryState, string>> = {
  waiting: waits,
  sending: waits,
  stored: 'Recorded on this phone, and stored by Waymark.',
  refused: 'Recorded on this phone, and refused by Waymark: look at it among the entries.',
}

/** What became so far of the entry that was just recorded. */
function useSaid({ open, counts }: Known, recorded: string | undefined): string | undefined {
  const [state, setState] = useState<EntryState>('waiting')
  useEffect(() => {
    if (open && recorded) void stateOf(open.phone, recorded).then(setState)
  }, [open, counts, recorded])
  return recorded && sayState[state]
}

const heldFor = 500

/** Whether the second tap of a double tap on Record could still come: it must not choose whom to record next. */
function useHeldAfter(recorded: string | undefined): boolean {
  const [isHeld, setHeld] = useState(recorded !== undefined)
  useEffect(() => {
    const timer = setTimeout(() => setHeld(false), heldFor)
    return () => clearTimeout(timer)
  }, [])
  return isHeld
}

/** Dark colours at night, besides those the phone itself asks for. */
function NightColours() {
  const [isNight, setNight] = useState(document.documentElement.dataset['night'] === 'on')
  const turn = () => {
    document.documentElement.dataset['night'] = isNight ? 'off' : 'on'
    setNight(!isNight)
  }
  return (
    <button class="waymark-phone__button" type="button" aria-pressed={isNight} onClick={turn}>
      Night colours
    </button>
  )
}
