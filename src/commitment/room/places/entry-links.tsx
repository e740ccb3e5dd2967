import type { VNode } from 'preact'
import { select } from '#design'
import { pathwayStages } from '#vocabulary'
import { labelOfQuestion } from '../../templates/template.ts'
import { linkWords } from '../view/entry-part.tsx'
import type { EntryView } from '../view/room-view.ts'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { type Place, textOf, typedIn } from './place.ts'

/** Saying that something could be met at an earlier stage. */
export function upstreamForm(place: Place, entry: EntryView): VNode | null {
  const stages = pathwayStages.map(({ code, label }) => ({ value: code, text: label }))
  const typed = typedIn(place, 'move-upstream', { entry_id: entry.id })
  return actForm(place, {
    act: 'move-upstream',
    press: 'Say that it could move upstream',
    classes: 'govuk-button--secondary',
    about: { entry_id: entry.id },
    children: (
      <>
        {select({
          name: 'from',
          label: { text: 'From which stage could this move …' },
          value: textOf(typed, 'from') ?? entry.shift?.from ?? entry.stages.at(-1),
          errorMessage: errorIn(place, 'move-upstream', 'from'),
          items: stages,
        })}
        {select({
          name: 'to',
          label: { text: '… to which earlier one?' },
          value: textOf(typed, 'to') ?? entry.shift?.to ?? 'universal',
          errorMessage: errorIn(place, 'move-upstream', 'to'),
          items: stages,
        })}
      </>
    ),
  })
}

/** Linking an entry with others: a gap to what answers it, that to a pledge. */
export function linkForm(place: Place, entry: EntryView): VNode | null {
  const others = place.view.entries.filter(({ id }) => id !== entry.id)
  if (others.length === 0) return null
  const wordsOf = (one: string) => others.find(({ id }) => id === one)?.words
  return (
    <>
      {actForm(place, {
        act: 'link',
        press: 'Link them',
        classes: 'govuk-button--secondary',
        about: { entry_id: entry.id },
        children: linkFields(place, others),
      })}
      {entry.links.map(({ as, other }) => {
        const words = wordsOf(other)
        return (
          words && (
            <>
              <p class="govuk-body">{`${linkWords[as]}: ${words}`}</p>
              {actButton(place, 'unlink', `Undo the link to “${words.slice(0, 60)}”`, {
                ...{ entry_id: entry.id, to: other },
              })}
            </>
          )
        )
      })}
    </>
  )
}

function linkFields(place: Place, others: readonly EntryView[]): VNode {
  return (
    <>
      {select({
        name: 'as',
        label: { text: 'How does this belong to another?' },
        items: [
          { value: 'answers', text: 'It answers' },
          { value: 'same_as', text: 'It says the same as' },
          { value: 'builds_on', text: 'It builds on' },
        ],
      })}
      {select({
        name: 'to',
        id: 'link-to',
        label: { text: 'Which one?' },
        errorMessage: errorIn(place, 'link', 'to'),
        items: others.map(({ id, words, question }) => ({
          value: id,
          text: `${labelOfQuestion(question)}: ${words.slice(0, 80)}`,
        })),
      })}
    </>
  )
}
