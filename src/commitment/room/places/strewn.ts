import { createHash } from 'node:crypto'

/** A list in an order of its own for each voter, always the same for one: what stands first is chosen more, so nothing always does. */
export function strewn<Choice extends { readonly id: string }>(
  choices: readonly Choice[],
  voter: string,
): readonly Choice[] {
  const place = ({ id }: Choice) => createHash('sha256').update(`${voter} ${id}`).digest('hex')
  return choices
    .map((choice) => ({ choice, key: place(choice) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ choice }) => choice)
}
