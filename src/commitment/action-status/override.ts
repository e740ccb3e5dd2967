import { Temporal } from 'temporal-polyfill'
import { dayInWords } from '#vocabulary'
import { type StatusColour, severityOf } from './colours.ts'
import type { Override } from './tracked-action.ts'

/** A colour set by hand may improve on the computed one for as many days, its first among them. */
const daysOfImprovement = 30

/** What becomes of a colour that was set by hand: the colour to show, and a sentence about it where there is something to say. */
export type Overridden = { readonly colour: StatusColour; readonly why: readonly string[] }

/** Applies a colour set by hand. It always counts when it is worse; when it is better, for 30 days and with a published reason. */
export function applyOverride(
  computed: StatusColour,
  override: Override | undefined,
  today: Temporal.PlainDate,
): Overridden {
  if (!override || compare(today, override.from) < 0) return { colour: computed, why: [] }
  const { colour, from } = override
  const reason = override.publishedReason?.trim() ?? ''
  const said = reason === '' ? 'No reason was published.' : `The reason: ${sentence(reason)}`
  const difference = severityOf(colour) - severityOf(computed)
  if (difference === 0) return { colour, why: [] }
  if (difference > 0) return { colour, why: [`It was set to ${colour} by hand. ${said}`] }

  const end = from.add({ days: daysOfImprovement })
  if (reason === '') {
    return kept(
      computed,
      `It was set to ${colour} by hand, which does not count without a published reason.`,
    )
  }
  if (compare(today, end) >= 0) {
    return kept(
      computed,
      `It was set to ${colour} by hand, which counts for ${daysOfImprovement} days and no longer does.`,
    )
  }
  const until = dayInWords(end.subtract({ days: 1 }))
  return {
    colour,
    why: [`It is set to ${colour} by hand until ${until}, and would be ${computed}. ${said}`],
  }
}

const { compare } = Temporal.PlainDate

function kept(colour: StatusColour, why: string): Overridden {
  return { colour, why: [why] }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
