import type { VNode } from 'preact'
import { pathwayStages } from '#vocabulary'
import { type Place, textOf, textsOf } from './place.ts'

/** Fields in which people write, in the order they are told. */
const written = [
  ...['words', 'addressee', 'request', 'reason', 'lines', 'title', 'different', 'known'],
  ...['lead', 'due', 'tracked', 'note', 'partners', 'barrier'],
] as const

/** What somebody sent that the rules refused: it may have no form any more in which it could stand. */
export function sentPart({ sentBack }: Place): VNode | null {
  if (!sentBack?.refusal) return null
  const texts = written.flatMap((field) => textOf(sentBack.typed, field)?.trim() || [])
  if (texts.length === 0) return null
  const chosen = textsOf(sentBack.typed, 'stages')
  const stages = pathwayStages.filter(({ code }) => chosen.includes(code))
  return (
    <section class="govuk-inset-text" aria-labelledby="sent-heading">
      <h2 id="sent-heading" class="govuk-heading-s">
        This is what you sent. It was not taken; you can copy it from here
      </h2>
      {texts.map((text) => (
        <p class="govuk-body waymark-room__words">{text}</p>
      ))}
      {stages.length > 0 && (
        <p class="govuk-body">{`On: ${stages.map(({ label }) => label).join(', ')}`}</p>
      )}
    </section>
  )
}
