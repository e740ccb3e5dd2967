import type { VNode } from 'preact'
import { checkboxes, input, radios, select } from '#design'
import type { Ballot, Vote } from '../state/work.ts'
import type { BallotView } from '../view/room-view.ts'
import { actButton, actForm } from './act-form.tsx'
import { countForm } from './count-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { may, type Place, textOf, textsOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'
import { strewn } from './strewn.ts'

/** A ballot that is to be opened. */
export function OpenBallotPage({ place }: { readonly place: Place }): VNode {
  return (
    <RoomFrame place={place} title="Open a ballot">
      <h1 class="govuk-heading-l">Open a ballot</h1>
      <p class="govuk-body">
        Nobody sees how others vote before it is closed; then all see the result.
      </p>
      {actForm(place, {
        act: 'open-ballot',
        press: 'Open the ballot',
        about: { ballot_id: place.freshId() },
        children: (
          <>
            {howFields(place)}
            {choiceBoxes(place)}
          </>
        ),
      })}
    </RoomFrame>
  )
}

function howFields(place: Place): VNode {
  const typed = typedIn(place, 'open-ballot')
  const number = (name: string, text: string, value: string) =>
    input({
      name,
      inputmode: 'numeric',
      classes: 'govuk-input--width-2',
      value: textOf(typed, name) ?? value,
      label: { text },
      errorMessage: errorIn(place, 'open-ballot', name),
    })
  return (
    <>
      {input({
        name: 'title',
        value: textOf(typed, 'title') ?? 'What first?',
        label: { text: 'What is voted on?' },
        errorMessage: errorIn(place, 'open-ballot', 'title'),
      })}
      {radios({
        name: 'way',
        classes: 'govuk-radios--small',
        value: textOf(typed, 'way') ?? 'dots',
        fieldset: { legend: { text: 'How?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorIn(place, 'open-ballot', 'way'),
        items: [
          { value: 'dots', text: 'Each spreads a number of votes' },
          { value: 'rank', text: 'Each ranks a number of choices' },
        ],
      })}
      {number('votes', 'How many votes has each, or how many are ranked?', '5')}
      {number('most', 'How many votes may go to one choice?', '2')}
    </>
  )
}

/** What may stand on a ballot: groups, what is missing or could be done, and asks. */
function choiceBoxes(place: Place): VNode {
  const typed = typedIn(place, 'open-ballot')
  const { view } = place
  const choices = [
    ...[...view.groups].map(([id, name]) => ({
      value: id as string,
      text: `Group: ${name || 'without a name'}`,
    })),
    ...view.entries
      .filter(({ question }) => question !== 'in_place')
      .map(({ id, words }) => ({ value: id as string, text: words })),
    ...view.asks.map(({ id, request }) => ({ value: id as string, text: `Ask: ${request}` })),
  ]
  return checkboxes({
    name: 'choices',
    classes: 'govuk-checkboxes--small',
    values: typed ? textsOf(typed, 'choices') : choices.map(({ value }) => value),
    fieldset: { legend: { text: 'What is on it?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorIn(place, 'open-ballot', 'choices'),
    items: choices,
  })
}

type BallotProps = { readonly place: Place; readonly ballot: BallotView; readonly kept: Ballot }

/** The ballot of whoever votes, with their own votes and nobody else’s. */
export function BallotPage({ place, ballot, kept }: BallotProps): VNode {
  const own = place.seat ? kept.cast.get(place.seat.id) : undefined
  return (
    <RoomFrame place={place} title="Vote">
      <h1 class="govuk-heading-l">{ballot.title}</h1>
      {ballot.result ? (
        <p class="govuk-body">This ballot is closed. Its result stands in the room.</p>
      ) : (
        <>
          <p class="govuk-body">{howInWords(ballot)}</p>
          {own && <p class="govuk-body">You have voted. What you send now takes its place.</p>}
          {voteForm(place, ballot, { act: 'vote', votes: own })}
          {may(place, 'vote-for-room') && (
            <>
              <h2 class="govuk-heading-m">The ballot of the room</h2>
              {ballot.way === 'dots' ? (
                countForm(place, ballot, kept)
              ) : (
                <>
                  <p class="govuk-body">
                    For those who have no phone: the order they settle on together. It counts as one
                    voter, and is told beside.
                  </p>
                  {voteForm(place, ballot, { act: 'vote-for-room', votes: kept.cast.get('room') })}
                </>
              )}
            </>
          )}
          {actButton(place, 'close-ballot', 'Close the ballot', { ballot_id: ballot.id })}
        </>
      )}
    </RoomFrame>
  )
}

function howInWords({ way, votes, most }: BallotView): string {
  return way === 'dots'
    ? `You have ${votes} votes, at most ${most} for one choice. You need not use them all.`
    : `Rank up to ${votes} choices. You need not rank so many.`
}

function voteForm(
  place: Place,
  ballot: BallotView,
  {
    act,
    votes,
  }: { readonly act: 'vote' | 'vote-for-room'; readonly votes: readonly Vote[] | undefined },
): VNode | null {
  const typed = typedIn(place, act, { ballot_id: ballot.id })
  const counts = Array.from(
    { length: ballot.way === 'dots' ? ballot.most : ballot.votes },
    (_, at) => at + 1,
  )
  const choices = strewn(ballot.choices, `${ballot.id} ${place.seat?.id ?? ''}`)
  return actForm(place, {
    act,
    press: act === 'vote' ? 'Vote' : 'Vote for the room',
    about: { ballot_id: ballot.id },
    children: choices.map(({ id, words }) => {
      const chosen =
        textOf(typed, `vote-${id}`) ?? votes?.find(({ choice }) => choice === id)?.count
      return select({
        name: `vote-${id}`,
        id: act === 'vote' ? `vote-${id}` : `${act}-${id}`,
        label: { text: words },
        errorMessage: errorIn(place, act, `vote-${id}`),
        value: chosen === undefined ? '' : String(chosen),
        items: [
          { value: '', text: ballot.way === 'dots' ? 'No vote' : 'Not ranked' },
          ...counts.map((count) => ({
            value: String(count),
            text:
              ballot.way === 'dots'
                ? `${count} ${count === 1 ? 'vote' : 'votes'}`
                : `Place ${count}`,
          })),
        ],
      })
    }),
  })
}
