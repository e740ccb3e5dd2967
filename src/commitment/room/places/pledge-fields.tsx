import type { VNode } from 'preact'
import { checkboxes, input, select, textarea } from '#design'
import { pathwayStages } from '#vocabulary'
import type { ActName } from '../acts/may.ts'
import { errorIn, stageBoxes } from './fields-of-place.tsx'
import { type Place, type Typed, textOf, textsOf } from './place.ts'

/** The fields of a pledge, drafted or put otherwise. */
export function pledgeFields(place: Place, act: ActName, typed: Typed | undefined): VNode {
  const line = (name: string, text: string) =>
    input({
      name,
      value: textOf(typed, name),
      label: { text },
      errorMessage: errorIn(place, act, name),
    })
  return (
    <>
      {textarea({
        name: 'words',
        id: `${act}-words`,
        rows: 3,
        value: textOf(typed, 'words'),
        label: { text: 'We will …', classes: 'govuk-label--s' },
        hint: { text: 'One sentence, up to 240 characters.' },
        errorMessage: errorIn(place, act, 'words'),
      })}
      {select({
        name: 'stage',
        value: textOf(typed, 'stage'),
        label: { text: 'Which stage does it belong to first?' },
        errorMessage: errorIn(place, act, 'stage'),
        items: stageChoices(textOf(typed, 'stage')),
      })}
      {stageBoxes({ name: 'also', legend: 'Other stages it touches' }, textsOf(typed, 'also'))}
      {whoseFields(place, act, typed)}
      {line('different', 'What will be different for somebody?')}
      {line('known', 'How will we know?')}
    </>
  )
}

/** The stages a pledge may belong to first; where none is chosen yet, none is chosen beforehand. */
export function stageChoices(chosen: string | undefined) {
  const stages = pathwayStages.map(({ code, label }) => ({ value: code as string, text: label }))
  return chosen ? stages : [{ value: '', text: 'Choose a stage' }, ...stages]
}

/** Who makes it, and what it comes from. */
function whoseFields(place: Place, act: ActName, typed: Typed | undefined): VNode {
  const { organisations, entries } = place.view
  return (
    <>
      {organisations.size > 0 &&
        checkboxes({
          name: 'makers',
          classes: 'govuk-checkboxes--small',
          values: textsOf(typed, 'makers'),
          fieldset: { legend: { text: 'Who makes it?', classes: 'govuk-fieldset__legend--s' } },
          hint: {
            text:
              act === 'change-pledge'
                ? 'Those who make it now, where you choose none.'
                : 'Your own organisation, where you choose none.',
          },
          items: [...organisations].map(([id, name]) => ({ value: id, text: name })),
        })}
      {entries.length > 0 &&
        checkboxes({
          name: 'from',
          classes: 'govuk-checkboxes--small waymark-room__choices',
          values: textsOf(typed, 'from'),
          fieldset: {
            legend: { text: 'What does it come from?', classes: 'govuk-fieldset__legend--s' },
          },
          items: entries.map(({ id, words }) => ({ value: id, text: words })),
        })}
    </>
  )
}
