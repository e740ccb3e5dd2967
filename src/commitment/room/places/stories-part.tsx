import type { VNode } from 'preact'
import { select } from '#design'
import { storyOf } from '../state/derive.ts'
import { storyText } from '../view/story-part.tsx'
import { actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import type { Place } from './place.ts'

/** The story of a case study, for whoever wants to read it again; for whoever hosts all, until one is chosen. */
export function storiesPart({ room, audience }: Place): VNode | null {
  const chosen = storyOf(room)
  const cards = chosen ? [chosen] : audience === 'host' ? room.template.cards : []
  if (cards.length === 0) return null
  return (
    <section class="waymark-room__question">
      <h2 class="govuk-heading-m">{chosen ? 'The story' : 'The stories'}</h2>
      {cards.map((card) => (
        <details class="govuk-details" key={card.code}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{card.title}</span>
          </summary>
          <div class="govuk-details__text">{storyText(card)}</div>
        </details>
      ))}
    </section>
  )
}

/** Which of several stories the room reads. */
export function storyForm(place: Place): VNode | null {
  const { cards } = place.room.template
  if (cards.length < 2) return null
  return actForm(place, {
    act: 'choose-story',
    press: 'Read this story together',
    classes: 'govuk-button--secondary',
    children: select({
      name: 'card',
      label: { text: 'Which story is read?' },
      value: storyOf(place.room)?.code,
      errorMessage: errorIn(place, 'choose-story', 'card'),
      items: cards.map(({ code, title }) => ({ value: code, text: title })),
    }),
  })
}
