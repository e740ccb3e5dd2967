import { encode } from 'uqr'
import { look } from '../office/look.ts'
import type { Box, Drawing, Point } from './slide.ts'

/** An address as a square that cameras read. */
export function qrDrawing(says: string, box: Box): Drawing {
  const { data, size } = encode(says, { ecc: 'M', border: 4 })
  const unit = box.w / size
  const at = (x: number, y: number) => ({ x: box.x + x * unit, y: box.y + y * unit })
  const dark = data.flatMap((row, y) =>
    runsOf(row).map(({ from, to }) => [at(from, y), at(to, y), at(to, y + 1), at(from, y + 1)]),
  )
  const ground: readonly Point[] = [at(0, 0), at(size, 0), at(size, size), at(0, size)]
  return {
    kind: 'drawing',
    name: 'QR code',
    shows: `A square for cameras. It opens ${says}`,
    box,
    shapes: [
      { is: 'area', paths: [ground], colour: look.paper },
      { is: 'area', paths: dark, colour: '000000' },
    ],
  }
}

/** Where dark squares that touch begin and end in a row. */
function runsOf(row: readonly boolean[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (isDark && last?.to === x) last.to = x + 1
    else if (isDark) runs.push({ from: x, to: x + 1 })
  }
  return runs
}
