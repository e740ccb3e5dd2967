import type { VNode } from 'preact'
import { fieldset, input } from '#design'
import type { Ballot } from '../state/work.ts'
import type { BallotView } from '../view/room-view.ts'
import { actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, textOf, typedIn } from './place.ts'

const act = 'vote-for-room'

/** What was counted from ballots on paper: how many voted, and for each choice how many votes and from how many people. */
export function countForm(place: Place, ballot: BallotView, kept: Ballot): VNode {
  return (
    <>
      <p class="govuk-body">
        For those who have no phone: add up their papers and type in the sums. They are told beside
        the other votes.
      </p>
      {actForm(place, {
        act,
        press: 'Vote for the room',
        about: { ballot_id: ballot.id },
        children: countFields(place, ballot, kept),
      })}
    </>
  )
}

function countFields(place: Place, ballot: BallotView, { cast, onPaper }: Ballot): VNode {
  const typed = typedIn(place, act, { ballot_id: ballot.id })
  const number = (name: string, text: string, known: number | undefined) =>
    input({
      ...{ name, id: name },
      inputmode: 'numeric',
      classes: 'govuk-input--width-3',
      value: textOf(typed, name) ?? (known === undefined ? '' : `${known}`),
      label: { text },
      errorMessage: errorIn(place, act, name),
    })
  return (
    <>
      {number('people', 'How many people voted on paper?', onPaper || undefined)}
      {ballot.choices.map(({ id, words }) => {
        const known = cast.get('room')?.find(({ choice }) => choice === id)
        return fieldset({
          legend: { text: words, classes: 'govuk-fieldset__legend--s' },
          html: (
            <>
              {number(`vote-${id}`, 'Votes', known?.count)}
              {number(`voters-${id}`, 'People who gave them', known?.voters)}
            </>
          ),
        })
      })}
    </>
  )
}
