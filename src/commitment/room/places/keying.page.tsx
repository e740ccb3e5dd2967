import type { VNode } from 'preact'
import { details, stackingTable, textarea } from '#design'
import { pathwayStages } from '#vocabulary'
import { questionLetters, stageLetters } from '../../packs/keying/letters.ts'
import { readKeyedLines } from '../../packs/keying/read-keyed.ts'
import { labelOfQuestion, questions } from '../../templates/template.ts'
import { labelOfStage } from '../view/stage-tags.tsx'
import { actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, textOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** Typing in what stands on paper: a line for each entry, read back before it is added. */
export function KeyingPage({ place }: { readonly place: Place }): VNode {
  const typed = textOf(typedIn(place, 'key-in'), 'lines')
  const { entries, problems } = readKeyedLines(typed ?? '')
  const isRead = entries.length > 0 && problems.length === 0
  return (
    <RoomFrame place={place} title="Type in from paper">
      <h1 class="govuk-heading-l">Type in from paper</h1>
      <p class="govuk-body">
        A line for each entry: the letter of the question, the letters of its stages or a hyphen,
        the words, and @ with an organisation where one stands on the sheet.
      </p>
      {details({ summaryText: 'The letters, and three examples', html: lettersPart() })}
      <form method="post" action={`/room/${place.roomId}/keyed`} class="waymark-room__form">
        {place.formToken && <input type="hidden" name="form_token" value={place.formToken} />}
        {linesField(place, typed)}
        <button type="submit" class="govuk-button govuk-button--secondary">
          Read it
        </button>
      </form>
      {isRead && readPart(place, typed ?? '')}
    </RoomFrame>
  )
}

function linesField(place: Place, typed: string | undefined): VNode {
  return textarea({
    name: 'lines',
    rows: 12,
    value: typed,
    label: { text: 'The lines' },
    spellcheck: true,
    classes: 'waymark-room__keyed',
    errorMessage: errorIn(place, 'key-in', 'lines'),
  })
}

/** What was read, and adding it. */
function readPart(place: Place, typed: string): VNode {
  const { entries } = readKeyedLines(typed)
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  return (
    <section>
      <h2 class="govuk-heading-m">{`Read: ${count}`}</h2>
      {stackingTable({
        id: 'keyed',
        caption: 'What was read',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: ['What it answers', 'Words', 'Stages', 'Organisation'].map((text) => ({ text })),
        rows: entries.map(({ question, words, stages, organisation }) => [
          { text: labelOfQuestion(question) },
          { text: words },
          { text: stages.map(labelOfStage).join(', ') || 'None' },
          { text: organisation ?? 'Nobody’s name' },
        ]),
      })}
      {actForm(place, {
        act: 'key-in',
        press: `Add ${count}`,
        about: { lines: typed },
      })}
    </section>
  )
}

function lettersPart(): VNode {
  const letters = [
    ...questions.map(({ code, label }) => [questionLetters[code], label] as const),
    ...pathwayStages.map(({ code, label }) => [stageLetters[code], label] as const),
  ]
  return (
    <>
      <ul class="govuk-list">
        {letters.map(([letter, label]) => (
          <li key={label}>
            <code>{letter}</code>
            {` ${label}`}
          </li>
        ))}
      </ul>
      <pre class="waymark-room__examples">
        {[
          'i u The library helps with forms every Tuesday',
          'g tc Nobody asks about housing at the first visit @Ashdown Health',
          'o - One number that all of us can ring',
        ].join('\n')}
      </pre>
    </>
  )
}
