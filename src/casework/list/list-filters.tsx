import { button, select } from '#design'
import { kinds, type Narrowing, wants } from './line.ts'
import { listStates } from './list-state.ts'

type Filters = {
  readonly councils: readonly { readonly code: string; readonly name: string }[]
  readonly narrowing: Narrowing
  readonly names: 'on' | 'off'
}

/** The form that narrows the list. */
export function filters({ councils, narrowing, names }: Filters) {
  return (
    <form method="get" action="/by-name-list">
      <div class="govuk-grid-row">
        {choice('council', 'Council', narrowing.areaCode, [
          { value: '', text: 'All of yours' },
          ...councils.map(({ code, name }) => ({ value: code, text: name })),
        ])}
        {choice('state', 'State', narrowing.state, [
          { value: '', text: 'Any' },
          ...choicesOf(listStates.filter(({ isOn }) => isOn)),
        ])}
        {choice('show', 'Only those', narrowing.show, [
          { value: '', text: 'Everybody' },
          ...choicesOf([...wants, ...kinds]),
        ])}
        {choice('names', 'Names', names, [
          { value: 'on', text: 'Shown' },
          { value: 'off', text: 'Hidden, for a wall' },
        ])}
      </div>
      {button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
}

type Choice = { readonly value: string; readonly text: string }

function choice(name: string, label: string, value: string | undefined, all: readonly Choice[]) {
  return (
    <div class="govuk-grid-column-one-quarter">
      {select({ name, value, label: { text: label }, items: all })}
    </div>
  )
}

function choicesOf(
  words: readonly { readonly code: string; readonly label: string }[],
): readonly Choice[] {
  return words.map(({ code, label }) => ({ value: code, text: label }))
}
