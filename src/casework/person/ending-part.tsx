import { answer, button, details, input, radios } from '#design'
import { sayDay } from '../day-words.ts'
import type { Ending } from '../list/ending.store.ts'
import type { Typed } from '../typed-line.ts'
import type { PersonProblems } from './person.form.ts'

type Props = {
  readonly endings: readonly Ending[]
  readonly typed: Typed
  readonly problems: PersonProblems
  readonly personId: string
  readonly formToken: string
}

/** Where it is told that somebody died or moved away, and taken back. */
export function endingPart(props: Props) {
  const { endings, typed, problems, personId, formToken } = props
  const standingOnes = endings.filter(({ withdrawnReason }) => withdrawnReason === undefined)
  const isOpen = [problems.kind, problems.ended_on, problems.ending_id].some(Boolean)
  return (
    <>
      {standingOnes.map((ending) => takeBack(ending, props))}
      {details({
        summaryText: 'They died, or moved away from the region',
        open: isOpen,
        html: (
          <form method="post" action={`/by-name-list/${personId}/endings`} novalidate>
            <input type="hidden" name="form_token" value={formToken} />
            <input type="hidden" name="ending_id" value={typed['ending_id']} />
            {radios({
              name: 'kind',
              ...answer(typed, problems, 'kind'),
              fieldset: { legend: { text: 'What happened?' } },
              items: [
                { value: 'moved_away', text: 'They moved away from the region' },
                { value: 'died', text: 'They died' },
              ],
            })}
            {input({
              name: 'ended_on',
              ...answer(typed, problems, 'ended_on'),
              type: 'date',
              label: { text: 'On which day?' },
              classes: 'govuk-input--width-10',
            })}
            {button({ text: 'Take them off the list', classes: 'govuk-button--warning' })}
          </form>
        ),
      })}
    </>
  )
}

function takeBack(ending: Ending, { typed, problems, personId, formToken }: Props) {
  const what = ending.kind === 'died' ? 'they died' : 'they moved away from the region'
  return (
    <form method="post" action={`/by-name-list/${personId}/endings/take-back`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="ending_id" value={ending.id} />
      {input({
        name: 'take_back_reason',
        id: `take_back_reason`,
        ...answer(typed, problems, 'take_back_reason'),
        label: {
          text: `It was told that ${what} on ${sayDay(ending.endedOn)}. If that is wrong, why?`,
        },
      })}
      {button({ text: 'Take this back', classes: 'govuk-button--secondary' })}
    </form>
  )
}
