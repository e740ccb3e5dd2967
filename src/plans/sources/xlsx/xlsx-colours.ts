import type { Budget } from '../budget.ts'
import { type Attributes, readXml, said } from '../xml/read-xml.ts'

/** The colours a workbook names by number: those of its theme, and of its palette. */
export type Palette = { readonly theme: readonly string[]; readonly indexed: readonly string[] }

// The palette that spreadsheets begin with (ECMA-376, part 1, 18.8.27): eight, the same eight again, and 48 more.
const first = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'
const more =
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
export const standardIndexed: readonly string[] = `${first} ${first} ${more}`.split(' ')

/** The colours of a theme in the order in which cells count them: light before dark. */
export async function readTheme(
  pieces: Iterable<string>,
  budget: Budget,
): Promise<readonly string[]> {
  const written: string[] = []
  await readXml(
    pieces,
    {
      open(name, attributes, path) {
        if (path.at(-2) !== 'clrScheme') return
        const colour = name === 'sysClr' ? said(attributes, 'lastClr') : said(attributes, 'val')
        written.push((colour ?? '').toLowerCase())
      },
    },
    budget,
  )
  const [dark = '', light = '', secondDark = '', secondLight = '', ...accents] = written
  return [light, dark, secondLight, secondDark, ...accents]
}

/** The colour that an element names, as `#rrggbb`; nothing where it names none. */
export function colourOf(attributes: Attributes, palette: Palette): string | undefined {
  const plain = baseOf(attributes, palette)
  if (!plain || !/^[\da-f]{6}$/i.test(plain)) return undefined
  const tint = Number(said(attributes, 'tint') ?? 0)
  return `#${tinted(plain.toLowerCase(), Number.isFinite(tint) ? tint : 0)}`
}

function baseOf(attributes: Attributes, { theme, indexed }: Palette): string | undefined {
  const rgb = said(attributes, 'rgb')
  if (rgb) return rgb.slice(-6)
  const inTheme = said(attributes, 'theme')
  if (inTheme !== undefined) return theme[Number(inTheme)]
  return indexed[Number(said(attributes, 'indexed') ?? Number.NaN)]
}

/** A colour made lighter or darker: its lightness moves, hue and saturation stay (18.8.19). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const lightness = (Math.max(...parts) + Math.min(...parts)) / 2
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
  return parts.map((part) => hex(moved(part, { lightness, wanted }))).join('')
}

/** Around the same grey, a part keeps its share of what saturation leaves it at a lightness. */
function moved(part: number, { lightness, wanted }: { lightness: number; wanted: number }): number {
  const room = 1 - Math.abs(2 * lightness - 1)
  const share = room === 0 ? 0 : (part - lightness) / room
  return wanted + share * (1 - Math.abs(2 * wanted - 1))
}

function hex(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255)
  return byte.toString(16).padStart(2, '0')
}
