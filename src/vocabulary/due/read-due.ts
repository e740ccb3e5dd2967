import type { Due } from './due.ts'
import type { DueFlag } from './due-flags.ts'
import type { DueReading, DueShape } from './due-reading.ts'
import { readDueText } from './due-text.ts'
import { evenPlan } from './even-plan.ts'
import type { PlanCalendar } from './plan-calendar.ts'
import { settle, unparsed } from './settle.ts'
import { readAnchored } from './shapes/anchored.ts'
import { readBy } from './shapes/by.ts'
import { readFrom } from './shapes/from.ts'
import { readOngoing } from './shapes/ongoing.ts'
import { isPlaceholder, tellsState } from './shapes/placeholder.ts'
import { readRecurring } from './shapes/recurring.ts'
import type { Fault } from './span.ts'
import { tidy } from './tidy.ts'

/** Longer than this nobody writes a date, and to read it would take long. */
const longest = 120

const shapes: readonly DueShape[] = [readRecurring, readOngoing, readFrom, readAnchored, readBy]

/** Reads when something is due, from whatever stands in a plan. Any text gives a due; what is guessed is flagged. */
export function readDue(raw: string, plan: PlanCalendar): Due {
  return readDueEveryWay(raw, plan)[0] ?? unparsed(raw, ['not-a-date'])
}

/** Every way to read a text, the likeliest first, for whoever is to say which it is. Each says whether there are others. */
export function readDueEveryWay(raw: string, plan: PlanCalendar): readonly Due[] {
  const known = readDueText(raw)
  if (known) return [known]
  if (raw.trim() === '') return [{ raw, kind: 'missing', flags: [] }]
  if (raw.length > longest) return [unparsed(raw, ['too-long'])]
  // what stands in brackets may belong to the date; where it does not, it is set aside
  const even = evenPlan(plan)
  const whole = readAll({ raw, text: raw.replaceAll(/[()[\]]/g, ' '), flags: [] }, even)
  const rest = withoutBrackets(raw)
  return rest && whole.every(({ kind }) => kind === 'unparsed') ? readAll(rest, even) : whole
}

type Part = { readonly raw: string; readonly text: string; readonly flags: readonly DueFlag[] }

function readAll(part: Part, plan: PlanCalendar): readonly Due[] {
  const { raw } = part
  const { texts, flags } = tidy(part.text)
  if (texts.every(isPlaceholder)) return [{ raw, kind: 'missing', flags: ['placeholder'] }]
  const readings = texts.flatMap((text) => readShapes(text, plan))
  if (readings.length === 0 && texts.some(tellsState)) return [unparsed(raw, ['state-word'])]
  return settle({ raw, readings, flags: [...part.flags, ...flags] }, plan)
}

/** The first shape that fits: what has one shape has no other. */
function readShapes(text: string, plan: PlanCalendar): readonly (DueReading | Fault)[] {
  for (const shape of shapes) {
    const readings = shape(text, plan)
    if (readings.length > 0) return readings
  }
  return []
}

/** A text without what stands in brackets; nothing when there are none, or when nothing stands outside of them. */
function withoutBrackets(raw: string): Part | undefined {
  const text = raw.replaceAll(/[([][^()[\]]*[)\]]/g, ' ').trim()
  return text === '' || text === raw.trim() ? undefined : { raw, text, flags: ['more-words'] }
}
