import type { VNode } from 'preact'
import { type PathwayStage, pathwayStages } from '#vocabulary'
import { pathwayArrows } from './pathway-arrows.tsx'
import { pathwayLegend } from './pathway-legend.tsx'
import { type PathwaySheet, pathwaySheets } from './pathway-sheets.ts'
import { leading, wordsAt, wrapped } from './pathway-words.tsx'
import { type StageMeaning, stageMeanings } from './stage-meanings.ts'

/**
 * The six stages as a ring, for narrow and for wide places. Where a page shows it twice, each needs an id of
 * its own. The stages must stand beside it as a list: a picture is read as one sentence, without headings.
 */
export function pathwayPicture(id = 'pathway'): VNode {
  return (
    <div class="waymark-drawing">
      {pathwaySheets.map((sheet) => onSheet(sheet, `${id}-${sheet.name}`))}
    </div>
  )
}

function onSheet(sheet: PathwaySheet, id: string): VNode {
  return (
    <svg
      class={`waymark-drawing__sheet waymark-drawing__sheet--${sheet.name}`}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
    >
      <title id={`${id}-title`}>The six stages of the pathway, drawn as a ring</title>
      <desc id={`${id}-words`}>{pathwayInWords()}</desc>
      {pathwayArrows(sheet)}
      {stageMeanings.map((meaning, at) => stageDrawn(sheet, meaning, String(at + 1)))}
      {pathwayLegend(sheet)}
    </svg>
  )
}

/** The ring in words, for whoever does not see it. */
export function pathwayInWords(): string {
  const names = pathwayStages.map(({ label }) => label.toLowerCase())
  return (
    `Thick arrows lead round the ring: ${names.join(', then ')}, and from there to ${names[0]} again. ` +
    'Double arrows lead up, from the crisis to targeted and from targeted to universal prevention: people who are ' +
    'caught in time. Broken arrows lead from recovery, move-on support and a settled home back into the crisis.'
  )
}

/** How dark each stage is: the deeper, the darker, as water is. The height says the same without it. */
export const depth = {
  universal: 0.05,
  settled: 0.05,
  targeted: 0.13,
  move_on: 0.13,
  crisis: 0.24,
  recovery: 0.24,
} as const satisfies Readonly<Record<PathwayStage, number>>

function stageDrawn(sheet: PathwaySheet, meaning: StageMeaning, number: string): VNode {
  const { disc, fontSize, numberSize } = sheet
  const { x, y } = sheet.centres[meaning.code]
  const name = wrapped(meaning.label, 11)
  const half = (name.length * fontSize * leading) / 2
  const down = numberSize * 0.4
  return (
    <>
      <circle
        class="waymark-series-1"
        cx={x}
        cy={y}
        r={disc}
        fill="currentColor"
        fill-opacity={depth[meaning.code]}
        stroke="currentColor"
        stroke-width={meaning.code === 'crisis' ? 6 : 3}
      />
      {wordsAt(
        [number],
        { x, y: y + down - half - numberSize * 0.55 },
        { size: numberSize, weight: 'bold' },
      )}
      {wordsAt(name, { x, y: y + down }, { size: fontSize, weight: 'bold' })}
      {sheet.beside && besideDisc(sheet, meaning, sheet.beside[meaning.code])}
    </>
  )
}

function besideDisc(sheet: PathwaySheet, { code, inBrief }: StageMeaning, letters: number): VNode {
  const { x, y } = sheet.centres[code]
  const away = sheet.disc + 13
  const isRight = x > sheet.width / 2
  return wordsAt(
    wrapped(inBrief, letters),
    { x: isRight ? x + away : x - away, y },
    { size: sheet.fontSize, anchor: isRight ? 'start' : 'end' },
  )
}
