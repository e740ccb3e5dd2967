import { type Due, dueFlags, printDue } from '#vocabulary'

/** Ways a date can be read, as radios to choose from by their places; what is to be known of one stands below it. */
export function readingChoices(
  readings: readonly { readonly reading: Due; readonly at: number }[],
) {
  return readings.map(({ reading, at }) => ({
    value: String(at),
    text: sentence(printDue(reading)),
    ...(flagsOf(reading) ? { hint: { text: flagsOf(reading) } } : {}),
  }))
}

function flagsOf({ flags }: Due): string {
  return dueFlags
    .filter(({ code }) => flags.includes(code) && code !== 'two-readings')
    .map(({ label }) => `${label}.`)
    .join(' ')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
