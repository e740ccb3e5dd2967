import type PptxGenJS from 'pptxgenjs'
import type { Point, Shape } from '../slides/slide.ts'
import { look } from './look.ts'

type Made = PptxGenJS.default.Slide

/** Puts a shape of a drawing on a slide. */
export function addShape(made: Made, shape: Shape, objectName: string): void {
  switch (shape.is) {
    case 'disc':
      addDisc(made, shape, objectName)
      break
    case 'stroke':
      addStroke(made, shape, objectName)
      break
    case 'area':
      addArea(made, shape, objectName)
      break
    case 'label':
      made.addText(shape.lines.join('\n'), {
        ...{ ...shape.box, objectName, fontSize: shape.size, align: shape.align, margin: 0 },
        ...{ valign: 'middle', color: look.ink, italic: shape.style === 'italic', isTextBox: true },
      })
  }
}

type Kind<Is extends Shape['is']> = Extract<Shape, { readonly is: Is }>

function addDisc(made: Made, disc: Kind<'disc'>, objectName: string): void {
  const { box, colour, fill, line, lines, size } = disc
  made.addText(
    lines.map((text, at) => ({
      text,
      options: { bold: true, fontSize: at === 0 ? Math.round(size * 1.3) : size, breakLine: true },
    })),
    {
      ...{ ...box, objectName, shape: 'ellipse', margin: 0, wrap: false },
      fill: { color: colour, transparency: Math.round((1 - fill) * 100) },
      line: { color: colour, width: line },
      ...{ align: 'center', valign: 'middle', color: look.ink },
    },
  )
}

function addStroke(made: Made, stroke: Kind<'stroke'>, objectName: string): void {
  const { from, to, colour, line, dash } = stroke
  made.addShape('line', {
    objectName,
    ...boxOf([from, to]),
    // a line runs from the upper left to the lower right, unless it is turned over
    flipV: from.x < to.x !== from.y < to.y,
    line: { color: colour, width: line, dashType: dash },
  })
}

// The types of `pptxgenjs` leave out shapes of one’s own, which it draws.
type OwnShapes = { addShape(name: string, options: object): unknown }

function addArea(made: OwnShapes, { paths, colour }: Kind<'area'>, objectName: string): void {
  const box = boxOf(paths.flat())
  made.addShape('custGeom', {
    ...{ ...box, objectName, fill: { color: colour }, line: { type: 'none' } },
    points: paths.flatMap((path) => [
      ...path.map(({ x, y }, at) => ({ x: x - box.x, y: y - box.y, moveTo: at === 0 })),
      { close: true as const },
    ]),
  })
}

function boxOf(points: readonly Point[]) {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}
