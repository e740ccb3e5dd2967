import type { VNode } from 'preact'
import { type CaseCard, phaseOf } from '../../templates/template.ts'
import { storyOf } from '../state/derive.ts'
import { type Room, stepNow } from '../state/room.ts'
import type { Audience } from './viewer.ts'

/** A story, and its turns one by one. */
export function storyText({ story, turns }: CaseCard): VNode {
  return (
    <>
      <p class="govuk-body">{story}</p>
      <ol class="govuk-list govuk-list--number">
        {turns.map((turn) => (
          <li key={turn}>{turn}</li>
        ))}
      </ol>
    </>
  )
}

/** The story that is read, while it is: nothing at any other step, and for those who wait for it to be chosen. */
export function storyNow(room: Room, audience: Audience): VNode | null {
  if (room.template.cards.length === 0 || !isReading(room)) return null
  const card = storyOf(room)
  if (!card) {
    return audience === 'host' ? (
      <p class="govuk-body">Choose which story is read: until then nobody else sees one.</p>
    ) : null
  }
  return (
    <section class="waymark-room__story">
      {audience === 'wall' ? (
        <h2 class="govuk-heading-l">{card.title}</h2>
      ) : (
        <h3 class="govuk-heading-m">{card.title}</h3>
      )}
      {storyText(card)}
    </section>
  )
}

function isReading(room: Room): boolean {
  const at = stepNow(room)
  const steps = at ? phaseOf(room.template, at.phase)?.steps : undefined
  const isGoing = room.state === 'running' || room.state === 'paused'
  return isGoing && steps?.find(({ code }) => code === at?.step)?.does === 'read'
}
