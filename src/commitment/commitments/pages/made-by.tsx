import type { ComponentChildren } from 'preact'
import { apartIn } from '#design'
import type { Commitment, CommittedPledge } from '../state/commitment.ts'

/** Who makes a pledge; of a partnership each pledge has its makers. */
export function madeBy({ partners }: Commitment, { makers }: CommittedPledge): ComponentChildren {
  const names = makers.flatMap((one) => partners.get(one)?.name ?? [])
  return names.length > 0 ? apartIn(`Made by ${names.join(', ')}`, names) : 'Nobody makes it'
}
