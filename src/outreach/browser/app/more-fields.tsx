import { useState } from 'preact/hooks'
import { isNearby } from '../../details/place-grid.ts'
import { needs, offers, replies, spotReasons, welfareLevels } from '../../details/told-with.ts'
import type { Known, Position, Who } from './known.ts'
import type { TellingProblems } from './told-from.ts'
import { Wrong } from './wrong.tsx'

type Props = {
  readonly known: Known
  readonly who: Who
  readonly position: Position | undefined
  readonly problems: TellingProblems
  readonly onPosition: (position: Position | undefined) => void
}

/** What may be told beyond the contact, behind lines that open. */
export function MoreFields(props: Props) {
  return (
    <>
      <details class="waymark-phone__more" open={props.who.met === 'unnamed'}>
        <summary>What they looked like</summary>
        <label class="waymark-phone__label">
          Description
          <textarea class="waymark-phone__input" name="description" maxLength={1000} rows={3} />
        </label>
      </details>
      <Offers known={props.known} />
      <Welfare />
      <Place {...props} />
    </>
  )
}

function Offers({ known }: Pick<Props, 'known'>) {
  const isSevere = (known.tonight?.weather.length ?? 0) > 0
  return (
    <details class="waymark-phone__more" open={isSevere}>
      <summary>What was offered</summary>
      {offers
        .filter(({ isForSevereWeather }) => isSevere || !isForSevereWeather)
        .toSorted((one, other) => Number(other.isForSevereWeather) - Number(one.isForSevereWeather))
        .map(({ code, label }) => (
          <Choose
            key={code}
            name={`offer_${code}`}
            label={label}
            none="Not offered"
            choices={replies}
          />
        ))}
    </details>
  )
}

function Welfare() {
  return (
    <details class="waymark-phone__more">
      <summary>How they were</summary>
      <Choose name="welfare" label="How were they?" none="Not told" choices={welfareLevels} />
      <fieldset class="waymark-phone__group">
        <legend class="waymark-phone__legend">Signs of a need</legend>
        {needs.map(({ code, label }) => (
          <label class="waymark-phone__choice" key={code}>
            <input type="checkbox" name={`need_${code}`} value="yes" />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label class="waymark-phone__label">
        Note
        <textarea class="waymark-phone__input" name="note" maxLength={4000} rows={3} />
      </label>
    </details>
  )
}

const sayPlace = 'A square of about 250 metres around here is added. The exact spot is not.'
const sayNoPlace = {
  unknown: 'The phone cannot tell where it is. Choose a patch, or leave it out.',
  abroad: 'The phone says it is in another country, so no place is added.',
} as const

function whereItIs(then: (found: Position | keyof typeof sayNoPlace) => void): void {
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) =>
      then(isNearby({ latitude, longitude }) ? { latitude, longitude } : 'abroad'),
    () => then('unknown'),
    { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
  )
}

function Place({ known, position, problems, onPosition }: Props) {
  const [words, setWords] = useState('')
  const patches = known.tonight?.patches ?? []
  const ask = () => {
    setWords('Asking the phone where it is.')
    whereItIs((found) => {
      onPosition(found === 'unknown' || found === 'abroad' ? undefined : found)
      setWords(typeof found === 'string' ? sayNoPlace[found] : sayPlace)
    })
  }
  return (
    <details class="waymark-phone__more" open={problems.patch !== undefined}>
      <summary>Roughly where</summary>
      <button class="waymark-phone__button" type="button" onClick={ask}>
        Add the square I am in
      </button>
      <p class="waymark-phone__words" role="status">
        {words}
      </p>
      {patches.length > 0 && (
        <>
          <Wrong field="patch" problems={problems} />
          <Choose
            name="patch"
            label="Patch"
            none="Not told"
            choices={patches.map(({ id, name }) => ({ code: id, label: name }))}
          />
        </>
      )}
      {position && <Spot problems={problems} />}
    </details>
  )
}

function Spot({ problems }: Pick<Props, 'problems'>) {
  return (
    <>
      <Choose
        name="spot_reason"
        label="Keep the exact spot as well, for a time"
        none="No"
        choices={spotReasons}
      />
      <label class="waymark-phone__label">
        For how many days, 28 at most
        <Wrong field="spot_days" problems={problems} />
        <input
          class="waymark-phone__input"
          name="spot_days"
          inputMode="numeric"
          value="7"
          autocomplete="off"
        />
      </label>
    </>
  )
}

function Choose({
  name,
  label,
  none,
  choices,
}: {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly choices: readonly { readonly code: string; readonly label: string }[]
}) {
  return (
    <label class="waymark-phone__label">
      {label}
      <select class="waymark-phone__input" name={name}>
        <option value="">{none}</option>
        {choices.map((one) => (
          <option key={one.code} value={one.code}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}
