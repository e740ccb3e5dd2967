/** How packs look: the colours of the pages, and a font that is free, with the one of the same widths to fall back on. */
export const look = {
  font: 'Liberation Sans',
  fixedFont: 'Liberation Mono',
  /** The shape of letters (PANOSE) by which an office that lacks the font finds Arial. */
  panose: '020B0604020202020204',
  ink: '0B0C0C',
  quiet: '484949',
  brand: '0B4144',
  back: '98285D',
  caught: '1D70B8',
  tint: 'D0E6E7',
  faint: 'F3F9F9',
  rule: '6F7777',
  paper: 'FFFFFF',
} as const
