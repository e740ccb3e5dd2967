import type { ComponentChildren, VNode } from 'preact'
import { type Sheet, sheets } from './sheet.ts'

/** What a chart is called. */
export type Captions = {
  readonly id: string
  readonly title: string
  readonly description: string
}

/** What is drawn on one sheet, and how high it came out. */
export type Drawn = { readonly height: number; readonly drawing: ComponentChildren }

/** A chart on both sheets, each with its name and description; the stylesheet shows one of them. */
export function picture(captions: Captions, draw: (sheet: Sheet) => Drawn): VNode {
  return (
    <div class="waymark-drawing">
      {onSheet(captions, sheets.narrow, draw)}
      {onSheet(captions, sheets.wide, draw)}
    </div>
  )
}

function onSheet(captions: Captions, sheet: Sheet, draw: (sheet: Sheet) => Drawn): VNode {
  const titleId = `${captions.id}-${sheet.name}-title`
  const descriptionId = `${captions.id}-${sheet.name}-description`
  const { height, drawing } = draw(sheet)
  return (
    <svg
      class={`waymark-drawing__sheet waymark-drawing__sheet--${sheet.name}`}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${sheet.width} ${height}`}
      font-size={sheet.fontSize}
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
    >
      <title id={titleId}>{captions.title}</title>
      <desc id={descriptionId}>{captions.description}</desc>
      {drawing}
    </svg>
  )
}
