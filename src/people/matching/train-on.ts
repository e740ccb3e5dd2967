import type { Features } from './features.ts'
import { trainOnRegister } from './link-all.ts'
import type { Model } from './model.ts'
import { createRegister } from './register.ts'

/** Learns a model from people nobody has linked; the same people in any order give the same model. At least two. */
export function trainOn(
  people: Iterable<{ readonly id: string; readonly features: Features }>,
  today: string,
): Model {
  const register = createRegister()
  for (const { id, features } of people) register.add(id, features)
  return trainOnRegister(register.close(), today)
}
