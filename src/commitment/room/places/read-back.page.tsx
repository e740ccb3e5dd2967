import type { VNode } from 'preact'
import { input } from '#design'
import { coverageOf } from '../../coverage/coverage.ts'
import { isBeforeRoundtable } from '../acts/life-acts.ts'
import { refusalWords } from '../acts/refusals.ts'
import { shownEntries } from '../state/room.ts'
import { labelOfStage } from '../view/stage-tags.tsx'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, textOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** What is read back before a roundtable closes: what stands on no stage, what nothing answers, and when all hear back. */
export function ReadBackPage({ place }: { readonly place: Place }): VNode {
  const { room } = place
  const unplaced = shownEntries(room).filter(
    ({ stages, unplacedReason }) => stages.length === 0 && !unplacedReason,
  )
  return (
    <RoomFrame place={place} title="Read back">
      <h1 class="govuk-heading-l">Read back, and what is still open</h1>
      <h2 class="govuk-heading-m">{`On no stage yet (${unplaced.length})`}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {unplaced.map(({ id, words }) => (
          <li key={id}>
            <a class="govuk-link" href={`/room/${place.roomId}/entries/${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      {unplaced.length > 0 && (
        <p class="govuk-body">
          The roundtable cannot be closed before each of these stands on a stage, or has a reason
          why not.
        </p>
      )}
      {coveragePart(place)}
      {datesForm(place)}
      <h2 class="govuk-heading-m">Close</h2>
      <p class="govuk-body">
        What stands is kept as it is, with a check that shows any later change. It can be opened
        again for 30 days, with a reason.
      </p>
      {actButton(place, 'wrap-up', 'Begin to wrap up')}
      {actButton(place, 'close', 'Close the roundtable')}
    </RoomFrame>
  )
}

function coveragePart(place: Place): VNode {
  const coverage = coverageOf(place.room)
  const reasonForm = (about: 'pledge' | 'stage' | 'gap', which: string, words: string) => (
    <li key={`${about}-${which}`}>
      {words}
      {actForm(place, {
        act: 'give-reason',
        press: 'Save the reason',
        classes: 'govuk-button--secondary',
        about: { about, which },
        children: input({
          name: 'words',
          id: `reason-${about}-${which}`,
          value: textOf(typedIn(place, 'give-reason', { about, which }), 'words'),
          label: { text: 'Why not, or why not now?' },
          errorMessage: errorIn(place, 'give-reason', 'words'),
        }),
      })}
    </li>
  )
  return (
    <>
      <h2 class="govuk-heading-m">{`Pledges without an action (${coverage.pledges.length})`}</h2>
      <ul class="govuk-list">
        {coverage.pledges.map(({ id, code, words }) =>
          reasonForm('pledge', id, `${code}: ${words}`),
        )}
      </ul>
      <h2 class="govuk-heading-m">{`Stages without a pledge (${coverage.stages.length})`}</h2>
      <ul class="govuk-list">
        {coverage.stages.map((stage) => reasonForm('stage', stage, labelOfStage(stage)))}
      </ul>
      <h2 class="govuk-heading-m">{`Gaps with many votes that nothing answers (${coverage.gaps.length})`}</h2>
      <ul class="govuk-list">
        {coverage.gaps.map(({ id, words }) => reasonForm('gap', id, words))}
      </ul>
    </>
  )
}

function datesForm(place: Place): VNode | null {
  const typed = typedIn(place, 'set-dates')
  const day = (name: string, text: string, kept: string | undefined) =>
    input({
      name,
      type: 'date',
      value: textOf(typed, name) ?? kept,
      label: { text },
      errorMessage: errorIn(place, 'set-dates', name) ?? tooEarly(place, textOf(typed, name)),
    })
  return actForm(place, {
    act: 'set-dates',
    press: 'Save the days',
    classes: 'govuk-button--secondary',
    children: (
      <>
        <h2 class="govuk-heading-m">When everybody hears back</h2>
        {day(
          'feedback_on',
          'By which day does everybody read what became of it?',
          place.room.feedbackOn,
        )}
        {day('review_on', 'On which day do we look at it again?', place.room.reviewOn)}
      </>
    ),
  })
}

/** What is wrong with a day that was sent and lies before the roundtable. */
function tooEarly({ room }: Place, day: string | undefined) {
  return day && isBeforeRoundtable(room, day)
    ? { text: refusalWords['before-roundtable'] }
    : undefined
}
