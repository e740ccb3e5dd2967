import type { Commitment, Partner } from '../state/commitment.ts'

/** The organisation that commits under a name already, whatever its letters and spaces; nothing where none does. */
export function partnerNamed({ partners }: Commitment, name: string): Partner | undefined {
  return [...partners.values()].find((one) => plainly(one.name) === plainly(name))
}

function plainly(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB')
}
