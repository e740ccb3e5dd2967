import type { VNode } from 'preact'
import { type Question, questions } from '../../templates/template.ts'
import type { GroupId } from '../ids.ts'
import { entryPart, type Shown } from './entry-part.tsx'
import type { EntryView } from './room-view.ts'

/** What stands in a list: an entry by itself, or a group with its entries. */
export type ListPlace =
  | { readonly id: string; readonly entry: EntryView }
  | { readonly id: string; readonly group: GroupId }

/** The lines of one question’s list in order: a group stands where its first entry would. */
export function placesIn(question: Question, { view }: Shown): readonly ListPlace[] {
  const places: ListPlace[] = []
  const seen = new Set<GroupId>()
  for (const entry of view.entries) {
    if (entry.question !== question) continue
    if (!entry.group) places.push({ id: `entry-${entry.id}`, entry })
    else if (!seen.has(entry.group)) {
      seen.add(entry.group)
      places.push({ id: `group-${entry.group}`, group: entry.group })
    }
  }
  return places
}

/** One line of a list. */
export function placePart(place: ListPlace, shown: Shown): VNode {
  return 'entry' in place ? entryPart(place.entry, shown) : groupPart(place.group, shown)
}

/** Entries that belong together, under the name of their group. */
function groupPart(group: GroupId, shown: Shown): VNode {
  const { view } = shown
  const entries = view.entries.filter((one) => one.group === group)
  return (
    <li id={`group-${group}`} class="waymark-room__group" key={group}>
      <p class="waymark-room__group-name">
        <strong>{view.groups.get(group) || 'A group without a name'}</strong>
        {`, ${entries.length} together`}
      </p>
      <ul class="waymark-room__list">{entries.map((entry) => entryPart(entry, shown))}</ul>
    </li>
  )
}

/** All that was written in answer to one question. */
export function questionPart(question: Question, shown: Shown): VNode {
  const told = questions.find(({ code }) => code === question)
  const places = placesIn(question, shown)
  const count = shown.view.entries.filter((one) => one.question === question).length
  return (
    <section id={`questions-${question}`} class="waymark-room__question">
      <h2 class="govuk-heading-m">
        {`${told?.label ?? question} (`}
        <span data-count-of={`entries-${question}`}>{count}</span>)
      </h2>
      <ul id={`entries-${question}`} class="waymark-room__list">
        {places.map((place) => placePart(place, shown))}
      </ul>
      {count === 0 && <p class="govuk-body waymark-room__none">Nothing yet.</p>}
    </section>
  )
}
