import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { disclosure } from './disclosure.tsx'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { bulleted, linked, part, said } from './prose.tsx'
import { lengthOfPhases, type SessionPhase, sessionPhases } from './session-phases.ts'

/** How a facilitator runs a roundtable. */
export function DuringPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="during"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="Six phases, one after another: what the pathway is, what is in place, what is missing, what could be done, what you pledge, and what happens next."
    >
      {programme()}
      {column(
        <>
          {timeKept()}
          {arrival()}
          {sessionPhases.map(phase)}
          {goodPledges()}
          {disclosure()}
          {theEnd()}
        </>,
      )}
    </LearningPage>
  )
}

function programme(): VNode {
  return (
    <>
      {part('programme', 'The programme')}
      {stackingTable({
        id: 'programme-table',
        caption: 'The six phases, and when each begins',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: 'Phase' },
          { text: 'Begins after' },
          { text: 'Minutes' },
          { text: 'What comes of it' },
        ],
        rows: sessionPhases.map(({ code, label, minutes, leaves }, at) => [
          { html: linked(`#${code}`, label) },
          { text: clockAt(sessionPhases.slice(0, at)) },
          { text: minutes },
          { text: leaves },
        ]),
      })}
    </>
  )
}

function clockAt(before: readonly SessionPhase[]): string {
  const minutes = before.reduce((sum, one) => sum + one.minutes, 0)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function timeKept(): VNode {
  return (
    <>
      {said(`Together that is ${lengthOfPhases()}, and the breaks come on top.`)}
      {said(
        'Put a break of ten minutes or more after the gaps, and another wherever the room is tired. A break stops the clock.',
      )}
      {said(
        'When the time of a phase is up, say so aloud. Nothing is cut off, and nobody who is writing is hurried. Then choose with the room: take the minutes from the next phase, take them from the break, or finish later, and say when that is.',
      )}
    </>
  )
}

function arrival(): VNode {
  return (
    <>
      {part('arrival', 'Arrival, before the clock starts')}
      {bulleted([
        'Greet each person at the door by name. Show the quiet room and the way out.',
        'Read the ground rules aloud and ask what is missing.',
        'Say how cards are marked, and that anybody may choose to have theirs marked with nothing.',
        'Say what becomes of the day: the notes are written up, everybody gets them, and pledges turn into actions with a name and a date.',
      ])}
    </>
  )
}

function phase({ code, label, minutes, happens, prompts }: SessionPhase): VNode {
  return (
    <section id={code} aria-labelledby={`${code}-name`}>
      {part(`${code}-name`, `${label} (${minutes} minutes)`)}
      {bulleted(happens)}
      {prompts.length > 0 && said('If the pens stop, ask one of these:')}
      {prompts.length > 0 && bulleted(prompts.map((prompt) => `“${prompt}”`))}
    </section>
  )
}

function goodPledges(): VNode {
  return (
    <>
      {part('good-pledges', 'What a pledge looks like')}
      {said('A pledge names who promises, what they will do, for whom and by when. Compare:')}
      {bulleted([
        '“We support raising awareness.” Nobody can say who, or whether it happened.',
        '“From 1 September, our three branches will ring every tenant within five days of a missed rent, before any letter goes out.” Anybody can.',
      ])}
      {said(
        'Look at the six stages when all pledges are on the wall. A stage without one is no disgrace, but say why it is bare. Do the same for a gap that had many votes and no answer.',
      )}
    </>
  )
}

function theEnd(): VNode {
  return (
    <>
      {part('end', 'Before anybody goes')}
      {said(
        'Read back the pledges, each with its organisation, and the two dates. Ask what was left unsaid, and write that down too. Thank people, pay those you are paying, and stay for a quarter of an hour: what matters most is often said at the door.',
      )}
    </>
  )
}
