import { Temporal } from 'temporal-polyfill'
import { momentInWords } from '../contacts/moment.ts'
import { squareInWords } from './place-in-words.ts'
import { type KeptWith, needs, offers, replies, spotReasons, welfareLevels } from './told-with.ts'

/** A line of a list of what is known: what it is, and what it says. */
type Row = { readonly key: { readonly text: string }; readonly value: { readonly text: string } }

/** What was told with a contact, a line for each thing that was; nothing that is not open to whoever reads it. */
export function toldRows(told: KeptWith): readonly Row[] {
  const offered = told.offers.map(
    ({ offer, reply }) => `${labelOf(offers, offer)}: ${labelOf(replies, reply).toLowerCase()}`,
  )
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Description', told.description],
    ['Offered', offered.join('; ') || undefined],
    ['How they were', told.welfare && labelOf(welfareLevels, told.welfare)],
    ['Signs of a need', told.needs.map((need) => labelOf(needs, need)).join('; ') || undefined],
    ['Note', told.note],
    ['Patch', told.patchName],
    ['Roughly where', told.cell && squareInWords(told.cell)],
    ['Exact spot', told.spot && spotInWords(told.spot)],
  ]
  return lines.flatMap(([key, text]) =>
    text === undefined ? [] : [{ key: { text: key }, value: { text } }],
  )
}

function spotInWords(spot: NonNullable<KeptWith['spot']>): string {
  const until = momentInWords(Temporal.Instant.from(spot.until.replace(' ', 'T')))
  const why = labelOf(spotReasons, spot.reason).toLowerCase()
  return `${spot.latitude}, ${spot.longitude}: ${why}. It is taken away at ${until}`
}

function labelOf(
  all: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  return all.find((one) => one.code === code)?.label ?? code
}
