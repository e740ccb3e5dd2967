import type { DemonstrationAgency } from './agencies.ts'
import type { DemonstrationCouncil } from './councils.ts'
import type { Identity } from './identity.ts'
import type { Ledger } from './ledger.ts'
import type { LocalTime } from './local-time.ts'
import type { CouncilMonth } from './plan.ts'
import type { Chance } from './random.ts'
import type { Register } from './register.ts'

/** Everything the acts of the simulation share. */
export type Scene = {
  readonly chance: Chance
  readonly ledger: Ledger
  readonly register: Register
  readonly time: LocalTime
  /** The last day of the simulation. */
  readonly until: number
  readonly councils: readonly DemonstrationCouncil[]
  /** The agencies of each council, in the councils' order. */
  readonly agencies: readonly (readonly DemonstrationAgency[])[]
  readonly plan: readonly CouncilMonth[]
  /** For each council, the people who may be met there again. */
  readonly known: readonly number[][]
  /** Some people who appeared lately, of whom a second self or a look-alike may be made. */
  readonly recent: Identity[]
}

/** The code of the council at a place. */
export function areaCodeAt(scene: Scene, council: number): string {
  return scene.councils[council]?.areaCode ?? ''
}
