import type { PlanAction } from '../action/plan-action.ts'

/** As plans number: `7.2`, `HS1`, `2.D.ii`, `12/21/HRS`. */
const shape = /^[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*$/
const longest = 30

export type NumberRefusal = 'number-missing' | 'number-unreadable' | 'number-used'

type Numbered = Pick<PlanAction, 'number' | 'formerNumbers'>

/** Why a number cannot be given to an action; nothing where it can. A number that an action has or had is never given again. */
export function refuseNumber(
  number: string,
  actions: Iterable<Numbered>,
): NumberRefusal | undefined {
  if (number === '') return 'number-missing'
  if (number.length > longest || !shape.test(number)) return 'number-unreadable'
  for (const action of actions) {
    if (everOf(action).some((one) => isSame(one, number))) return 'number-used'
  }
  return undefined
}

/** The action that has a number, or else the one that had it; nothing where none ever did. */
export function actionNumbered<Some extends Numbered>(
  actions: Iterable<Some>,
  number: string,
): Some | undefined {
  const wanted = number.trim()
  let former: Some | undefined
  for (const action of actions) {
    if (isSame(action.number, wanted)) return action
    if (action.formerNumbers.some((one) => isSame(one, wanted))) former = action
  }
  return former
}

function everOf({ number, formerNumbers }: Numbered): readonly string[] {
  return [number, ...formerNumbers]
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
