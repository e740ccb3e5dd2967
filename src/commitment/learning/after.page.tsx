import type { VNode } from 'preact'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { bulleted, linked, numbered, part, said } from './prose.tsx'
import { smarter } from './smarter.tsx'

/** What a convenor does after a roundtable. */
export function AfterPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="after"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="The day itself prevents nothing. What prevents homelessness is done in the months after it, by people who have other things to do as well."
    >
      {column(
        <>
          {writeUp()}
          {feedBack()}
          {toActions()}
          {smarter()}
          {review()}
        </>,
      )}
    </LearningPage>
  )
}

function writeUp(): VNode {
  return (
    <>
      {part('writing-up', 'In the next two days: write it up')}
      {bulleted([
        'Go through the notes with the note-taker while you both still remember. Leave the words as they were said; put what you add in brackets.',
        'Take out whatever could tell who somebody is.',
        'Keep everything that was said, and not only what won votes. The bare stages and the left-over cards are where the look-back begins.',
        'Keep asks of others apart from pledges, and send each ask to those it is meant for.',
      ])}
    </>
  )
}

function feedBack(): VNode {
  return (
    <>
      {part('feedback', 'Within ten working days: tell everybody')}
      {said(
        'Everybody who came, or sent thoughts, gets the same thing: what was said, stage by stage; the pledges, word for word; what happens now, and when they hear again. One page is enough, and two are plenty. Ask whether they find themselves in it.',
      )}
      {said(
        'Ring the people with lived experience rather than sending it. Ask what they would do differently next time, and mean it.',
      )}
    </>
  )
}

function toActions(): VNode {
  return (
    <>
      {part('actions', 'Within a month: turn pledges into actions')}
      {said(
        'A pledge says what will be true. An action is what somebody does on a Tuesday so that it comes true. One pledge mostly needs several actions; some actions serve several pledges. For each action write down:',
      )}
      {bulleted([
        'the pledge it serves, in the words in which it was made',
        'the stage of the pathway it belongs to',
        'what will be done',
        'one person who leads it, and who helps',
        'by when, in as much detail as you honestly know: a day, a month or a season',
        'how you will tell that it made a difference',
      ])}
      {said(
        'Go through all the pledges at the end. A pledge without an action is easily lost: give it one, or write down why it has none.',
      )}
    </>
  )
}

function review(): VNode {
  return (
    <>
      {part('reviewing', 'Keep at it')}
      {numbered([
        'After three months, half an hour with those who lead: what is done, what is stuck, what turned out to be a bad idea.',
        <>
          After six, a {linked('/learn/before#formats', 'look-back')} with everybody who pledged.
          Bring the left-over cards.
        </>,
        'After twelve, say in public what came of it: what was done, what was dropped, and what you would not do again.',
      ])}
      {said(
        'To drop an action is no failure, if you say so and say why. To let it lie without a word costs you the next roundtable.',
      )}
      {said(
        'Some regions give an award to those who pledge and keep to it. It is given for the pledges together with the plan, and somebody accountable has to put their name to both; so keep both ready to be shown.',
      )}
    </>
  )
}
