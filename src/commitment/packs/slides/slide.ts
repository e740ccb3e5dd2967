/** A place on a slide of 13⅓ by 7½ inches, as wide screens are. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export type Words = {
  readonly kind: 'words'
  readonly texts: readonly string[]
  readonly box: Box
  /** In points. */
  readonly size: number
  readonly as?: 'points' | 'steps'
  readonly tone?: 'plain' | 'lead' | 'quiet' | 'big' | 'spelt' | 'badge'
  readonly align?: 'left' | 'center' | 'right'
}

export type SlideTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly box: Box
  readonly size: number
}

/** A shape of a drawing, in inches on the slide. */
export type Shape =
  | {
      readonly is: 'disc'
      readonly box: Box
      readonly colour: string
      /** How much of the colour fills it, of 1. */
      readonly fill: number
      readonly line: number
      readonly lines: readonly string[]
      readonly size: number
    }
  | {
      readonly is: 'stroke'
      readonly from: Point
      readonly to: Point
      readonly colour: string
      readonly line: number
      readonly dash: 'solid' | 'dash'
    }
  | { readonly is: 'area'; readonly paths: readonly (readonly Point[])[]; readonly colour: string }
  | {
      readonly is: 'label'
      readonly box: Box
      readonly lines: readonly string[]
      readonly size: number
      readonly align: 'left' | 'center' | 'right'
      readonly style?: 'italic'
    }

export type Point = { readonly x: number; readonly y: number }

/** Shapes that are one picture, and what it shows in words. */
export type Drawing = {
  readonly kind: 'drawing'
  readonly name: string
  readonly shows: string
  readonly box: Box
  readonly shapes: readonly Shape[]
}

/** A slide: its title, what stands on it in the order in which it is read, and what whoever facilitates says and does. */
export type Slide = {
  readonly title: string
  readonly is?: 'opening'
  readonly parts: readonly (Words | SlideTable | Drawing)[]
  /** Paragraphs; lines within one belong together. */
  readonly notes: readonly string[]
}

export type Deck = { readonly title: string; readonly slides: readonly Slide[] }
