import type { VNode } from 'preact'
import { type Question, questions } from '../../templates/template.ts'
import type { GroupId } from '../ids.ts'
import { entryPart, type Shown } from './entry-part.tsx'
import type { EntryView } from './room-view.ts'

/** What stands in a list: an entry by itself, a group with its entries, or a theme with those on it. */
export type ListPlace =
  | { readonly id: string; readonly entry: EntryView }
  | { readonly id: string; readonly group: GroupId }
  | { readonly id: string; readonly theme: string; readonly entries: readonly EntryView[] }

/** The lines of one question’s list in order: a group or a theme stands where its first entry would. */
export function placesIn(question: Question, { view }: Shown): readonly ListPlace[] {
  const places = new Map<string, ListPlace>()
  for (const entry of view.entries) {
    if (entry.question !== question) continue
    const place = placeOf(entry)
    const there = places.get(place.id)
    const entries =
      there && 'entries' in there && 'entries' in place
        ? [...there.entries, ...place.entries]
        : undefined
    places.set(place.id, entries ? { ...place, entries } : place)
  }
  return [...places.values()]
}

function placeOf(entry: EntryView): ListPlace {
  const { id, question, group, theme } = entry
  if (group) return { id: `group-${group}`, group }
  return theme
    ? { id: `theme-${question}-${encodeURIComponent(theme)}`, theme, entries: [entry] }
    : { id: `entry-${id}`, entry }
}

/** One line of a list. */
export function placePart(place: ListPlace, shown: Shown): VNode {
  if ('entry' in place) return entryPart(place.entry, shown)
  return 'group' in place ? groupPart(place.group, shown) : themePart(place, shown)
}

/** What stands on one theme, under its name. */
function themePart(
  { id, theme, entries }: Extract<ListPlace, { readonly theme: string }>,
  shown: Shown,
): VNode {
  return (
    <li id={id} class="waymark-room__theme" key={id}>
      <h3 class="govuk-heading-s">{theme}</h3>
      <ul class="waymark-room__list">
        {entries.map((entry) => entryPart({ ...entry, theme: undefined }, shown))}
      </ul>
    </li>
  )
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
