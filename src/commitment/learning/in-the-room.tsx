import type { VNode } from 'preact'
import { bulleted, part, said } from './prose.tsx'

/** A room in which everybody can take part, those on a screen too. */
export function inTheRoom(): VNode {
  return (
    <>
      {part('room', 'A room that works for everybody')}
      {said(
        'Ask everybody what they need; do not guess. Some of it you can arrange without being asked:',
      )}
      {bulleted([
        'no steps to the door, the table or the toilet; chairs with arms and without',
        'a hearing loop or a microphone that goes round, and one voice at a time',
        'words read aloud as well as shown, and nothing told by colour alone',
        'a quiet room nearby, and breaks that are kept',
        'a time that suits school runs, night shifts, prayers and the last bus',
        'food that everybody may eat, and an interpreter where one is wanted',
      ])}
      <h3 class="govuk-heading-m" id="hybrid">
        When some are on a screen
      </h3>
      {bulleted([
        'Give one person in the room the task of watching the screen and speaking up for those on it.',
        'Let those on the screen go first in every round. Last, they are forgotten.',
        'Put the microphone in the middle of the table and try it from the far end of the line.',
        'Have everybody write in the same place, by phone or through the note-taker. A paper wall in the room leaves out the screen.',
        'If the line fails, stop and mend it, or end the phase. Do not go on without them.',
      ])}
    </>
  )
}
