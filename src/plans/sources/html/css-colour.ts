const named: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  gold: '#ffd700',
  pink: '#ffc0cb',
  lightgreen: '#90ee90',
  lightblue: '#add8e6',
  lightgrey: '#d3d3d3',
  lightgray: '#d3d3d3',
}

/** A colour of CSS as `#rrggbb`; nothing for what lets through what is behind it, and for names few people write. */
export function cssColour(written: string | undefined): string | undefined {
  const colour = written?.trim().toLowerCase() ?? ''
  if (/^#?[\da-f]{6}$/.test(colour)) return `#${colour.slice(-6)}`
  if (/^#[\da-f]{3}$/.test(colour)) return colour.replace(/[\da-f]/g, '$&$&')
  const [, ...parts] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(colour) ?? []
  if (parts.length === 3) return `#${parts.map(hex).join('')}`
  return Object.hasOwn(named, colour) ? named[colour] : undefined
}

/** The background that a `style` sets. */
export function backgroundIn(style: string | undefined): string | undefined {
  const [, written] = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)/i.exec(style ?? '') ?? []
  return cssColour(written)
}

function hex(part: string): string {
  return Math.min(255, Number(part)).toString(16).padStart(2, '0')
}
