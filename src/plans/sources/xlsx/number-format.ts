import { momentOf, type ShownParts, toldMoment } from '../sheets/told-days.ts'

/** How a format shows the number of a cell. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'digits'; readonly decimals: number; readonly before: string }
  | { readonly kind: 'percent'; readonly decimals: number }
  | { readonly kind: 'moment'; readonly shown: ShownParts }

// What formats without words of their own say (ECMA-376, part 1, 18.8.30); languages differ in order alone.
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
}

// Excel has none longer.
const longest = 255

/** Reads a format by its number, and by its words where a file gives it some. */
export function readNumberFormat(id: number, written: string | undefined): NumberFormat {
  const code = (written ?? builtIn[id] ?? (isAnotherDay(id) ? 'dd/mm/yyyy' : '')).slice(0, longest)
  // colours, conditions and elapsed time in brackets, words in quotes, signs that are escaped or only take room
  const bare = (code.split(';')[0] ?? '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '')
    .replace(/general|am\/pm|a\/p/gi, '')
  if (/[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/[.,]0+/g, ''))) return momentIn(bare)
  const decimals = /\.([0?#]+)/.exec(bare)?.[1]?.length ?? 0
  if (bare.includes('%')) return { kind: 'percent', decimals }
  if (!/[0#]/.test(bare) || /[eE/]/.test(bare)) return { kind: 'plain' }
  return { kind: 'digits', decimals, before: /[£€$]/.exec(code)?.[0] ?? '' }
}

/** A number as its cell shows it: a moment in words, a share in percent, and as many decimals as are shown. */
export function toldNumber(written: string, format: NumberFormat, system: 1900 | 1904): string {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return written
  if (format.kind === 'moment') {
    const moment = momentOf(number, system)
    return moment ? toldMoment(moment, format.shown) : plain(number)
  }
  if (format.kind === 'percent') return `${fixed(number * 100, format.decimals)}%`
  if (format.kind === 'digits') {
    const sign = number < 0 ? '-' : ''
    return `${sign}${format.before}${fixed(Math.abs(number), format.decimals)}`
  }
  return plain(number)
}

/** Formats of Chinese, Japanese, Korean and Thai days. */
function isAnotherDay(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

function momentIn(code: string): NumberFormat {
  const small = code.toLowerCase()
  // an m beside hours or seconds is minutes
  const withoutMinutes = small.replace(/(h+[^dmy]*?)m+/g, '$1').replace(/m+([^dmyh]*s)/g, '$1')
  const shows = (letter: string) => (withoutMinutes.includes(letter) ? 'shown' : 'hidden')
  return {
    kind: 'moment',
    shown: {
      day: shows('d'),
      month: shows('m'),
      year: shows('y'),
      time: /[hs]/.test(small) ? 'shown' : 'hidden',
    },
  }
}

function fixed(number: number, decimals: number): string {
  const places = Math.min(decimals, 15)
  // more digits than a format shows are kept, for nothing is dropped: 12.5 under `0` is 12.5
  const shown = number.toFixed(places)
  return Number(shown) === Number(number.toPrecision(15)) ? shown : plain(number)
}

/** A number with the fifteen digits a spreadsheet keeps, so that 0.1 + 0.2 is 0.3. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)))
}
