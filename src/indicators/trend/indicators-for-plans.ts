import { frameAddresses } from '#design'
import type { Definition } from '../definitions/indicator.ts'
import { disclosures } from '../definitions/indicator.ts'
import { definitions, findLocalIndicator } from '../definitions/local-indicators.ts'
import { definitionVersion } from '../fact/options.ts'
import { figuresByCode } from './figure.ts'

/** An indicator as an action plan can link a claim to it. */
export type IndicatorForPlans = {
  readonly code: string
  readonly name: string
  readonly isNational: boolean
  /** The name of the reading by which it is counted now; keep it with the link. */
  readonly definitionVersion: string
  readonly unit: Definition['unit']
  readonly better: Definition['better']
  readonly domain: Definition['strand']
  readonly source: Definition['origin']
  readonly cadence: Definition['cadence']
  /** How small numbers are withheld, in words. */
  readonly disclosure: string
  /** What a change beside an action does not prove, in words. */
  readonly doesNotProve: string
  /** Whom the figure counts and of whom, in words: for observing it. None for national indicators. */
  readonly numerator: string | undefined
  readonly denominator: string | undefined
  /** The address of its definition page. */
  readonly definition: string
  /** Parts of it, each a figure of its own that has a trend under its own code. */
  readonly parts: readonly { readonly code: string; readonly name: string }[]
}

/** Every indicator a plan can link to: the eight national ones, then the local. */
export const indicatorsForPlans: readonly IndicatorForPlans[] = definitions.map((of) => {
  const local = findLocalIndicator(of.code)
  return {
    code: of.code,
    name: of.title,
    isNational: !local,
    definitionVersion: local?.version ?? definitionVersion,
    unit: of.unit,
    better: of.better,
    domain: of.strand,
    source: of.origin,
    cadence: of.cadence,
    disclosure: disclosures[of.disclosure],
    doesNotProve: of.doesNotProve,
    numerator: local?.numerator,
    denominator: local?.denominator,
    definition: `${frameAddresses.indicators}/${of.code}`,
    parts: [...figuresByCode.values()]
      .filter((figure) => figure.of.code === of.code && figure.code !== of.code)
      .map(({ code, name }) => ({ code, name })),
  }
})
