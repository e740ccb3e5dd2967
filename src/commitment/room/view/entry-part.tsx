import type { VNode } from 'preact'
import type { RoundtableId } from '../ids.ts'
import type { LinkSide } from '../state/links.ts'
import type { EntryView, RoomView } from './room-view.ts'
import { labelOfStage, stageTags } from './stage-tags.tsx'
import type { Audience } from './viewer.ts'

/** For whom a part is shown, and in which room. */
export type Shown = {
  readonly roomId: RoundtableId
  readonly audience: Audience
  readonly view: RoomView
}

/** Something written down, as a line of a list. */
export function entryPart(entry: EntryView, shown: Shown): VNode {
  const { audience, roomId } = shown
  return (
    <li id={`entry-${entry.id}`} class="waymark-room__entry" key={entry.id}>
      <p class="waymark-room__words">
        {entry.hidden !== undefined && <strong>Hidden: </strong>}
        {entry.words}
      </p>
      <p class="waymark-room__about">
        {stageTags(entry.stages)}
        {entry.by && (
          <span class="waymark-room__note">
            <bdi>{entry.by}</bdi>
          </span>
        )}
        {aboutEntry(entry, shown).map((words) => (
          <span class="waymark-room__note">{words}</span>
        ))}
        {(audience === 'host' || audience === 'seated') && (
          <a class="govuk-link" href={`/room/${roomId}/entries/${entry.id}`}>
            Open
            <span class="govuk-visually-hidden">: {entry.words}</span>
          </a>
        )}
      </p>
      {entry.gathered.length > 0 && (
        <ul class="waymark-room__gathered">
          {entry.gathered.map((one) => (
            <li>{one.words}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What an entry says of another it is linked with, before the words of that. */
export const linkWords: Readonly<Record<LinkSide, string>> = {
  answers: 'Answers',
  answered_by: 'Answered by',
  same_as: 'The same as',
  builds_on: 'Builds on',
  built_on_by: 'Built on by',
}

function aboutEntry(entry: EntryView, { view }: Shown): readonly string[] {
  const { isLate, shift, hidingAsked, originally, theme, addressee, unplacedReason } = entry
  const wordsOf = (id: string) => view.entries.find((one) => one.id === id)?.words
  return [
    theme && `Theme: ${theme}`,
    addressee && `For: ${addressee}`,
    isLate && 'Added after its phase',
    shift && `Could move from ${labelOfStage(shift.from)} to ${labelOfStage(shift.to)}`,
    ...entry.links.map(({ as, other }) => wordsOf(other) && `${linkWords[as]}: ${wordsOf(other)}`),
    unplacedReason && `On no stage: ${unplacedReason}`,
    hidingAsked && `Somebody asks to hide this: ${hidingAsked}`,
    entry.isReworded && 'Put otherwise by whoever facilitates or takes notes',
    originally && `First worded: ${originally}`,
  ].filter((words): words is string => typeof words === 'string' && words !== '')
}
