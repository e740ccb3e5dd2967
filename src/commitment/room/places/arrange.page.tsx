import type { VNode } from 'preact'
import { checkboxes, input, radios, select } from '#design'
import { labelOfQuestion } from '../../templates/template.ts'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, textOf, textsOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

/** Grouping and merging for whoever hosts: by lists and buttons, so that no mouse is needed. */
export function ArrangePage({ place }: { readonly place: Place }): VNode {
  const { view } = place
  return (
    <RoomFrame place={place} title="Group and merge">
      <h1 class="govuk-heading-l">Group, merge and link</h1>
      <h2 class="govuk-heading-m">Group what belongs together</h2>
      {actForm(place, { act: 'group', press: 'Group them', children: groupFields(place) })}
      {view.entries
        .filter(({ group }) => group)
        .map(({ id, words }) =>
          actButton(place, 'ungroup', `Take “${words.slice(0, 60)}” out of its group`, {
            entry_id: id,
          }),
        )}
      <h2 class="govuk-heading-m">Merge two that say the same</h2>
      {mergePart(place)}
      <h2 class="govuk-heading-m">Who may place and link</h2>
      {place.room.placing === 'own'
        ? actButton(place, 'set-placing', 'Let everybody place and link everything', {
            whose: 'anybodys',
          })
        : actButton(place, 'set-placing', 'Let everybody place and link their own alone', {
            whose: 'own',
          })}
    </RoomFrame>
  )
}

function choicesOf({ view }: Place) {
  return view.entries.map(({ id, words, question }) => ({
    value: id as string,
    text: `${labelOfQuestion(question)}: ${words}`,
  }))
}

function groupFields(place: Place): VNode {
  const typed = typedIn(place, 'group')
  return (
    <>
      {radios({
        name: 'group_id',
        classes: 'govuk-radios--small',
        value: textOf(typed, 'group_id') ?? '',
        fieldset: { legend: { text: 'In which group?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: place.freshId(), text: 'A new one', checked: true },
          ...[...place.view.groups].map(([id, name]) => ({
            value: id,
            text: name || 'A group without a name',
          })),
        ],
      })}
      {input({
        name: 'title',
        value: textOf(typed, 'title'),
        label: { text: 'What is it called?' },
        errorMessage: errorIn(place, 'group', 'title'),
      })}
      {checkboxes({
        name: 'entries',
        classes: 'govuk-checkboxes--small waymark-room__choices',
        values: textsOf(typed, 'entries'),
        fieldset: { legend: { text: 'Which entries?', classes: 'govuk-fieldset__legend--s' } },
        items: choicesOf(place),
      })}
    </>
  )
}

function mergePart(place: Place): VNode {
  const choices = choicesOf(place)
  return (
    <>
      {choices.length > 1 &&
        actForm(place, {
          act: 'merge',
          press: 'Merge them',
          children: (
            <>
              {select({ name: 'entry_id', label: { text: 'This one …' }, items: choices })}
              {select({
                name: 'into',
                label: { text: '… goes into this one' },
                items: choices.toReversed(),
              })}
            </>
          ),
        })}
      {[...place.room.entries.values()]
        .filter(({ mergedInto }) => mergedInto)
        .map(({ id, words }) =>
          actButton(place, 'unmerge', `Take “${words.slice(0, 60)}” apart again`, { entry_id: id }),
        )}
    </>
  )
}
