import { useState } from 'preact/hooks'
import { type Expected, travellingInWords } from '../../phone/tonight.ts'
import type { Known, Who } from './known.ts'

type Props = {
  readonly known: Known
  readonly isHeld: boolean
  readonly onChoose: (who: Who) => void
}

/** Whom the worker may meet: those who travel, a way to find one among them, and where the others are. */
export function ExpectedPart({ known, isHeld, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const people = known.tonight?.people ?? []
  const found = foundAmong(people, typed)
  return (
    <>
      {known.tonight && people.length > 0 ? (
        <>
          <h2 class="waymark-phone__subheading">Who you may meet</h2>
          <p class="waymark-phone__words">{travellingInWords(known.tonight)}</p>
          <Others />
          <Find typed={typed} onTyped={setTyped} />
          <p class="waymark-phone__words" role="status">
            {typed.trim() && `${found.length} of these ${people.length} have it in their name.`}
          </p>
        </>
      ) : (
        <Others />
      )}
      <ul class="waymark-phone__list">
        {found.map((person) => (
          <li key={person.id}>
            <button
              class="waymark-phone__button waymark-phone__button--person"
              type="button"
              disabled={isHeld}
              onClick={() => onChoose({ met: 'known', personId: person.id, name: person.name })}
            >
              <strong>{person.name}</strong>
              <span class="waymark-phone__hint">{person.last}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Others() {
  return (
    <p class="waymark-phone__words">
      Anybody else is not on this phone. Where there is a signal,{' '}
      <a href="/contacts/new">find them on the page without the app</a>.
    </p>
  )
}

function Find({
  typed,
  onTyped,
}: {
  readonly typed: string
  readonly onTyped: (typed: string) => void
}) {
  return (
    <label class="waymark-phone__label">
      Find one of these by name
      <input
        class="waymark-phone__input"
        type="search"
        value={typed}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </label>
  )
}

/** Those in whose name every word typed stands, however it is written. */
export function foundAmong(people: readonly Expected[], typed: string): readonly Expected[] {
  const words = plain(typed).split(' ').filter(Boolean)
  return people.filter(({ name }) => words.every((word) => plain(name).includes(word)))
}

/** Without capitals, marks over letters, or more than one space. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}
