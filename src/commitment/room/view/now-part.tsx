import type { VNode } from 'preact'
import { details } from '#design'
import { momentInWords, pathwayStages } from '#vocabulary'
import { pathwayPicture } from '../../learning/pathway-picture.tsx'
import { type Phase, phaseOf, type Step } from '../../templates/template.ts'
import { stepEndsAt } from '../state/derive.ts'
import { type Room, stepNow } from '../state/room.ts'
import { lookBackPart } from './look-back-part.tsx'
import { stateInWords } from './state-in-words.ts'
import { storyNow } from './story-part.tsx'
import type { Audience } from './viewer.ts'

/** Where the room is, in a few words: the phase and its step, or where it is in its life. */
export function nowInWords(room: Room): string {
  const at = stepNow(room)
  const phase = at && phaseOf(room.template, at.phase)
  const step = phase?.steps.find(({ code }) => code === at?.step)
  const isGoing = room.state === 'running' || room.state === 'paused'
  return isGoing && phase && step ? `${phase.title}: ${step.title}` : stateInWords(room.state)
}

/** Where the room is: its step, when that ends, and what is asked. Nothing here locks anything. */
export function nowPart(room: Room, audience: Audience): VNode {
  const at = stepNow(room)
  const phase = at && phaseOf(room.template, at.phase)
  const step = phase?.steps.find(({ code }) => code === at?.step)
  const isGoing = room.state === 'running' || room.state === 'paused'
  const readyHere = at && [...room.ready.values()].filter((one) => one === `${at.phase}/${at.step}`)
  return (
    <section id="now" class="waymark-room__now" aria-labelledby="now-heading">
      <h2 id="now-heading" class="govuk-heading-l">
        {nowInWords(room)}
      </h2>
      {room.state === 'paused' && (
        <p class="govuk-body">{room.pauses.at(-1)?.label ?? 'Break'}. The clock stands still.</p>
      )}
      {clockPart(room)}
      {isGoing && phase && <p class="govuk-body-l">{phase.purpose}</p>}
      {isGoing && phase && promptsPart(phase, audience)}
      {isGoing && step && shownAt(room, step, audience)}
      {readyHere && readyHere.length > 0 && (
        <p class="govuk-body">{`${readyHere.length} ${readyHere.length === 1 ? 'is' : 'are'} ready to go on.`}</p>
      )}
    </section>
  )
}

/** What a step is about: the pathway, a story, or what an earlier roundtable left open. A wall shows the first two at large. */
function shownAt(room: Room, step: Step, audience: Audience): VNode | null {
  if (step.does === 'look_back') return lookBackPart(room)
  if (audience === 'wall') return null
  return storyNow(room, audience) ?? (audience === 'seated' ? pathwayPart(room) : null)
}

/** The picture of the six stages and the same as a list, while a room is told of them. */
export function pathwayPart({ template, state, visits }: Room): VNode | null {
  const at = stepNow({ visits })
  const steps = at?.phase === 'pathway' ? phaseOf(template, at.phase)?.steps : undefined
  const isTold = steps?.some(({ code, does }) => code === at?.step && does === 'present')
  if (!isTold || (state !== 'running' && state !== 'paused')) return null
  return (
    <>
      {pathwayPicture('now')}
      <ol class="govuk-list govuk-list--number">
        {pathwayStages.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ol>
    </>
  )
}

/** Questions to think about: open for whoever hosts and on the wall, behind a line on a phone. */
function promptsPart({ prompts }: Phase, audience: Audience): VNode | null {
  if (prompts.length === 0 || audience === 'reader') return null
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {prompts.map((prompt) => (
        <li>{prompt}</li>
      ))}
    </ul>
  )
  return audience === 'seated'
    ? details({ summaryText: 'Questions to think about', html: list })
    : list
}

/** When the step ends, in words; a script counts down to it, and says when it has come. */
function clockPart(room: Room): VNode | null {
  const end = stepEndsAt(room)
  if (!end) return null
  return (
    <p class="govuk-body waymark-room__clock" data-ends={end.epochMilliseconds}>
      {`This step ends at ${momentInWords(end).split(' on ')[0]}.`}
    </p>
  )
}
