import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { referencesOf } from './references.ts'
import { type Typed, textOf, textsOf } from './typed-fields.ts'

/** What an action says now, as the fields of its form hold it. */
export function typedWording(
  action: PlanAction,
  {
    actions,
    links,
  }: {
    readonly actions: ReadonlyMap<PlanActionId, PlanAction>
    readonly links: readonly ActionLink[]
  },
): Typed {
  const { statement, due, success, resources, type, sectionId, leads, partners } = action
  const numbers = referencesOf(action.id, links).flatMap((id) => actions.get(id)?.number ?? [])
  const lines = (assigned: PlanAction['leads']) => assigned.map(({ name }) => name).join('\n')
  return {
    ...{ statement, due: due.raw, success, resources, type, section: sectionId },
    ...{ leads: lines(leads), partners: lines(partners), stages: [...action.stages] },
    references: numbers.join(', '),
  }
}

/** The hidden field of a form that tells what it came filled with. */
export const cameFilled = 'came_filled'

/**
 * What was typed, and for the fields left as the form came filled what the action says now: somebody else may have changed
 * it since the page was opened, and is not undone by a form that left it alone.
 */
export function leftAlone(typed: Typed, now: Typed): Typed {
  const came = filledIn(textOf(typed, cameFilled))
  const untouched = Object.keys(now).filter(
    (field) => field in came && isSame(textsOf(typed, field), textsOf(came, field)),
  )
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) }
}

function filledIn(text: string): Typed {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Typed) : {}
  } catch {
    return {} // a form without it, or with something else in it, says all that it holds
  }
}

/** Browsers end lines in their own way, and send no field of which nothing is ticked. */
function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  const plain = (texts: readonly unknown[]) =>
    JSON.stringify(texts.map((text) => String(text).replace(/\r\n?/g, '\n')).filter(Boolean))
  return plain(one) === plain(other)
}
