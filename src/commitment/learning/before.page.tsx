import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { inTheRoom } from './in-the-room.tsx'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { livedExperience } from './lived-experience.tsx'
import { bulleted, linked, part, said } from './prose.tsx'
import { sessionFormats } from './session-formats.ts'

/** What a convenor does before a roundtable. */
export function BeforePage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="before"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="A roundtable is a conversation of two and a half hours that ends in promises. How well it goes is decided mostly in the six weeks before it."
    >
      {formats()}
      {column(
        <>
          {whoToInvite()}
          {livedExperience()}
          {groundRules()}
          {notesAndNames()}
          {inTheRoom()}
          {readyFor()}
          {calendar()}
        </>,
      )}
    </LearningPage>
  )
}

function formats(): VNode {
  return (
    <>
      {part('formats', 'Choose how to meet')}
      {stackingTable({
        id: 'formats-table',
        caption: 'Four ways to meet',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: 'Format' },
          { text: 'It fits when' },
          { text: 'How many' },
          { text: 'How long' },
        ],
        rows: sessionFormats.map(({ label, fits, people, takes }) => [
          { text: label },
          { text: fits },
          { text: people },
          { text: takes },
        ]),
      })}
    </>
  )
}

function whoToInvite(): VNode {
  return (
    <>
      {part('who-to-invite', 'Who to invite')}
      {said(
        'Fifteen people at most, so that each is heard in every phase. Fewer is no worse. Look for a mixture rather than for a rank:',
      )}
      {bulleted([
        'those who meet people every day: at a counter, at a bedside, on a shop floor, on the phone',
        'somebody who can say yes to money and staff, and will stay to the end',
        'those who hand people on to you, and those you hand people on to',
        'somebody from outside whose work you have never seen up close',
        'at least two people who have been without a home themselves, so that neither is alone in it',
      ])}
      {said(
        'Ask in person, and say why you ask that person: what you hope they will bring. Send the purpose in three sentences, and ',
        linked('/learn/pathway', 'the six stages'),
        ' to look at beforehand.',
      )}
    </>
  )
}

function groundRules(): VNode {
  return (
    <>
      {part('ground-rules', 'Ground rules')}
      {said(
        'Send them with the invitation, and ask on the day whether anything is missing. For a start:',
      )}
      {bulleted([
        'Tell what you saw, never who you saw: no names, and no story somebody could be known by.',
        'What is written on the cards leaves the room. Who said it does not, unless they want it to.',
        'A thought from the newest of us weighs as much as one from the director.',
        'Anybody may pass, step out or stop, and need not say why.',
        'We talk of what we can change ourselves. What others should change goes on a list of its own.',
        'If somebody is in danger, we act on it. That comes before every other rule.',
      ])}
    </>
  )
}

function notesAndNames(): VNode {
  return (
    <>
      {part('notes', 'Who writes, and whose name stands')}
      {said(
        'Find a note-taker who is not the facilitator and has no pledge to make. They write in the speaker’s words, read back, and put in cards for whoever has no phone or would rather speak than type.',
      )}
      {said('Agree beforehand how cards are marked. There are three ways:')}
      {bulleted([
        <>
          <strong>With the name.</strong> Good for going back to ask. It makes some people careful.
        </>,
        <>
          <strong>With the organisation only.</strong> Usually the best: it shows where a gap lies,
          and nobody is quoted.
        </>,
        <>
          <strong>With nothing.</strong> Then nobody keeps who wrote it, neither the facilitator nor
          this service. Choose it where people will speak of their own employer.
        </>,
      ])}
      {said(
        'Do not record sound or pictures, unless every person there has said yes beforehand and could have said no without being noticed. Good notes are nearly always enough.',
      )}
    </>
  )
}

function readyFor(): VNode {
  return (
    <>
      {part('ready', 'Be ready for something hard')}
      {said(
        'Talk of losing a home touches people. Somebody may say that it is happening to them, or that a child or an adult is not safe. Before the day, settle who will leave the room with them, which room that is, and who you ring: the safeguarding lead of your organisation, the council’s housing team, an advice centre. ',
        linked('/learn/during#disclosure', 'What to do in that moment'),
        ' is on the next page.',
      )}
    </>
  )
}

function calendar(): VNode {
  return (
    <>
      {part('calendar', 'A calendar for the convenor')}
      {bulleted([
        <>
          <strong>Six weeks before:</strong> format, date, purpose, facilitator, note-taker, money
          for those you will pay.
        </>,
        <>
          <strong>Four weeks before:</strong> invitations, with the question “What do you need so
          that you can take part?”
        </>,
        <>
          <strong>Two weeks before:</strong> talk to each person with lived experience, and to
          whoever can say yes to money. Look at the room.
        </>,
        <>
          <strong>One week before:</strong> ground rules, stages and programme to everybody, in
          large print where it is wanted. Those who cannot come may send their thoughts now.
        </>,
        <>
          <strong>The day before:</strong> cards, thick pens, sockets, water, the way to the room by
          wheelchair, and the numbers you may have to ring.
        </>,
      ])}
    </>
  )
}
