import { isDoubtful, printDue } from '#vocabulary'
import type { StatusColour } from './colours.ts'
import type { Confidence } from './confidence.ts'
import { factInWords } from './fact-in-words.ts'
import type { Fact } from './facts.ts'
import type { TrackedAction } from './tracked-action.ts'

/** One thing that speaks for a colour, and how a page says it. */
export type Ground = { readonly colour: StatusColour; readonly sentence: string }

/** Overdue by more days than this is red. */
const mostDaysLate = 28

/** What speaks for the colour of an action that is open: what its owner thinks, the facts, and that it is paused. */
export function groundsOf(action: TrackedAction, facts: readonly Fact[]): readonly Ground[] {
  return [
    ...confidenceGround(action.confidence),
    ...facts.map((fact) => ({ colour: colourOf(fact), sentence: factInWords(fact, action) })),
    ...(action.life === 'paused' ? [{ colour: 'grey', sentence: 'It is paused.' } as const] : []),
    ...(isDoubtful(action.due) ? [doubt(printDue(action.due))] : []),
  ]
}

function confidenceGround(confidence: Confidence | undefined): readonly Ground[] {
  switch (confidence?.level) {
    case undefined:
      return []
    case 'on_track':
      return [{ colour: 'green', sentence: 'Its owner says it is on track.' }]
    case 'some_risk':
      return [
        { colour: 'amber', sentence: `Its owner sees some risk: ${ended(confidence.reason)}` },
      ]
    case 'off_track':
      return [
        { colour: 'red', sentence: `Its owner says it is off track: ${ended(confidence.reason)}` },
      ]
  }
}

function colourOf(fact: Fact): StatusColour {
  switch (fact.kind) {
    case 'overdue':
      return fact.days > mostDaysLate ? 'red' : 'amber'
    case 'occurrence_missed':
      return fact.times > 1 ? 'red' : 'amber'
    case 'update_stale':
    case 'dependency_late':
      return 'amber'
    case 'no_date':
    case 'no_update':
      return 'grey'
    case 'not_due':
    case 'due_soon':
    case 'update_current':
    case 'no_owner':
      return 'green'
  }
}

/** A reading nobody has confirmed changes no colour; whoever reads it must know. */
function doubt(reading: string): Ground {
  return {
    colour: 'green',
    sentence: `When it is due was read as “${reading}”, and nobody has confirmed that yet.`,
  }
}

function ended(reason: string): string {
  const text = reason.trim()
  return text === '' ? 'no reason was given.' : /[.!?]$/.test(text) ? text : `${text}.`
}
