import type { Temporal } from 'temporal-polyfill'

/** Lines of a calendar as its file has them (RFC 5545): each folded, and ended as it asks. */
export function calendarFile(lines: readonly string[]): string {
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Text as a calendar has it (section 3.3.11). Control characters, which it may not have, leave a space. */
export function calendarText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(controls, ' ')
}

/** A moment as a calendar has it: `20240702T110000Z`. */
export function calendarMoment(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

/** A day as a calendar has it: `20240702`. */
export function calendarDay(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '')
}

const controls = /[^\P{Cc}\t]/gu
const mostOctets = 75

/** No line is longer than 75 octets (section 3.1); a letter is never cut in two. */
function folded(line: string): string {
  if (line.length * 3 <= mostOctets || Buffer.byteLength(line) <= mostOctets) return line
  const octets = Buffer.from(line)
  const parts: string[] = []
  for (let from = 0; from < octets.length; ) {
    // a line that goes on begins with a space, which counts
    let to = Math.min(octets.length, from + mostOctets - (from === 0 ? 0 : 1))
    while (isWithinLetter(octets[to])) to -= 1
    parts.push(octets.toString('utf8', from, to))
    from = to
  }
  return parts.join('\r\n ')
}

function isWithinLetter(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80
}
