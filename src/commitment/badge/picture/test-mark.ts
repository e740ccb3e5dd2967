import { deflateSync } from 'node:zlib'
import { pngChunk, pngSignature } from './png.ts'

/** The letters of the mark, and a frame to be drawn around them: like nobody’s logo. */
const letters = [
  '#####.#####.#####.#####',
  '..#...#.....#.......#..',
  '..#...#.....#.......#..',
  '..#...####..#####...#..',
  '..#...#.........#...#..',
  '..#...#.........#...#..',
  '..#...#####.#####...#..',
]

/** How many squares the mark has on each side, and pixels a square. */
const side = 29
const scale = 8
const ink = '#1d1d1b'
const ground = '#ffe45c'

/** Whether a square of the mark is inked: the frame, and TEST in the middle of it. */
function isInked(column: number, row: number): boolean {
  const fromEdge = Math.min(column, row, side - 1 - column, side - 1 - row)
  return fromEdge === 0 || letters[row - 11]?.[column - 3] === '#'
}

const squares = Array.from({ length: side }, (_, place) => place)

/** The mark of tests and demonstrations as SVG. It says TEST, and is an award of nothing. */
export function testMarkSvg(): string {
  const inked = squares.flatMap((row) =>
    squares.filter((column) => isInked(column, row)).map((column) => `M${column} ${row}h1v1h-1z`),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="232" height="232" shape-rendering="crispEdges">`,
    '<title>TEST: an award of nothing</title>',
    `<path fill="${ground}" d="M0 0h${side}v${side}h-${side}z"/>`,
    `<path fill="${ink}" d="${inked.join('')}"/>`,
    '</svg>',
    '',
  ].join('\n')
}

/** The same mark as PNG: one byte a pixel, 1 for ink, in rows that each begin with a 0 for “as they are”. */
export function testMarkPng(): Uint8Array {
  const rows = squares.flatMap((row) => {
    const pixels = squares.flatMap((column) => Array(scale).fill(isInked(column, row) ? 1 : 0))
    return Array.from({ length: scale }, () => Uint8Array.of(0, ...pixels))
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side * scale, 0)
  header.writeUInt32BE(side * scale, 4)
  header.set([8, 3], 8) // eight bits a pixel, which choose a colour of the palette
  const palette = Buffer.from(`${ground}${ink}`.replaceAll('#', ''), 'hex')
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', header),
    pngChunk('PLTE', palette),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', new Uint8Array(0)),
  ])
}
