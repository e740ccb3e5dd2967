import { ways } from '../../learning/pathway-legend.tsx'
import { type Arrow, arrowsOn } from '../../learning/pathway-moves.ts'
import { depth, pathwayInWords } from '../../learning/pathway-picture.tsx'
import { type PathwaySheet, pathwaySheets, type Way } from '../../learning/pathway-sheets.ts'
import { wrapped } from '../../learning/pathway-words.tsx'
import { type StageMeaning, stageMeanings } from '../../learning/stage-meanings.ts'
import { look } from '../office/look.ts'
import type { Box, Drawing, Point, Shape } from './slide.ts'

/** The ring of the six stages as shapes: the drawing of the learning page, on a slide. */
export function ringDrawing(box: Box): Drawing {
  const sheet = pathwaySheets.find(({ name }) => name === 'wide')
  return {
    kind: 'drawing',
    name: 'The ring of the six stages',
    shows: pathwayInWords(),
    box,
    shapes: sheet ? shapesOn(sheet, scaleOf(sheet, box)) : [],
  }
}

type Scale = {
  readonly at: (point: Point) => Point
  /** Inches for one unit of the sheet. */
  readonly unit: number
  /** Of its letters, in points. */
  readonly size: number
  /** Where its place on the slide begins and ends. */
  readonly left: number
  readonly right: number
}

// A wall is read from further off than a page, and the discs have room.
const larger = 1.15

function scaleOf({ width, height, fontSize }: PathwaySheet, { x, y, w, h }: Box): Scale {
  const unit = Math.min(w / width, h / height)
  const left = x + (w - unit * width) / 2
  const size = Math.round(fontSize * unit * 72 * larger)
  return {
    ...{ unit, size, left: x, right: x + w },
    at: (point) => ({ x: left + point.x * unit, y: y + point.y * unit }),
  }
}

function shapesOn(sheet: PathwaySheet, scale: Scale): readonly Shape[] {
  return [
    ...arrowsOn(sheet).flatMap((arrow) => arrowShapes(arrow, scale)),
    ...stageMeanings.flatMap((meaning, at) => [
      discOf(sheet, scale, { meaning, number: at + 1 }),
      besideDisc(sheet, scale, meaning),
    ]),
    ...ways.map(({ way, words }) => wayLabel(sheet, scale, { way, words })),
  ]
}

const colours = {
  round: look.brand,
  caught: look.caught,
  back: look.back,
} as const satisfies Readonly<Record<Way, string>>

function arrowShapes({ way, strokes, head, width, dash }: Arrow, { at, unit }: Scale) {
  const colour = colours[way]
  return [
    ...strokes.map(({ from, to }) => ({
      is: 'stroke' as const,
      from: at(from),
      to: at(to),
      colour,
      line: width * unit * 72,
      dash: dash ? ('dash' as const) : ('solid' as const),
    })),
    { is: 'area' as const, paths: [head.map(at)], colour },
  ]
}

type Stage = { readonly meaning: StageMeaning; readonly number: number }

function discOf({ centres, disc }: PathwaySheet, { at, unit, size }: Scale, stage: Stage): Shape {
  const { code, label } = stage.meaning
  const centre = at(centres[code])
  const radius = disc * unit
  return {
    is: 'disc',
    box: { x: centre.x - radius, y: centre.y - radius, w: 2 * radius, h: 2 * radius },
    colour: look.brand,
    fill: depth[code],
    line: (code === 'crisis' ? 6 : 3) * unit * 72,
    lines: [`${stage.number}`, ...wrapped(label, 11)],
    size,
  }
}

function besideDisc(sheet: PathwaySheet, scale: Scale, meaning: StageMeaning): Shape {
  const { centres, disc, width } = sheet
  const { x, y } = centres[meaning.code]
  const isRight = x > width / 2
  const away = disc + 13
  const from = scale.at({ x: isRight ? x + away : x - away, y })
  const wide = isRight ? scale.right - from.x : from.x - scale.left
  const lines = wrapped(meaning.inBrief, sheet.beside?.[meaning.code] ?? 20)
  return {
    is: 'label',
    box: { x: isRight ? from.x : from.x - wide, y: from.y - 0.6, w: wide, h: 1.2 },
    lines,
    size: scale.size,
    align: isRight ? 'left' : 'right',
  }
}

function wayLabel(
  { words: places }: PathwaySheet,
  { at, size }: Scale,
  { way, words }: { readonly way: Way; readonly words: string },
): Shape {
  const { x, y } = at(places[way])
  return {
    is: 'label',
    box: { x: x - 0.7, y: y - 0.4, w: 1.4, h: 0.8 },
    lines: wrapped(words, 8),
    size,
    align: 'center',
    style: 'italic',
  }
}
