import { dealtOut, heightOf, sizeThatFits } from './fitting.ts'
import type { Slide, Words } from './slide.ts'

const left = 0.6
const width = 12.1
const top = 1.5
const bottom = 6.85
const sizes = [26, 24, 22, 20] as const
const leadSize = 24

type Told = {
  readonly title: string
  readonly lead?: string
  readonly texts: readonly string[]
  readonly as?: 'points' | 'steps'
  readonly badge?: string
  readonly notes: readonly string[]
}

/** A slide of points under a lead; as many slides as they need, each with what is said and done at it. */
export function pointSlides({
  title,
  lead,
  texts,
  as = 'points',
  badge,
  notes,
}: Told): readonly Slide[] {
  const leadHeight = lead ? heightOf([lead], width, leadSize) + 0.15 : 0
  const box = { x: left, y: top + leadHeight, w: width, h: bottom - top - leadHeight }
  const size = sizeThatFits(texts, box, sizes)
  const dealt = dealtOut(texts, box, size)
  return dealt.map((these, at) => ({
    title: dealt.length > 1 ? `${title} (${at + 1} of ${dealt.length})` : title,
    parts: [
      ...(badge ? [badgeOf(badge)] : []),
      ...(lead ? [leadOf(lead, leadHeight)] : []),
      ...(these.length > 0 ? [{ kind: 'words' as const, texts: these, box, size, as }] : []),
    ],
    notes,
  }))
}

function leadOf(text: string, h: number): Words {
  const box = { x: left, y: top, w: width, h }
  return { kind: 'words', texts: [text], box, size: leadSize, tone: 'lead' }
}

/** How long it takes, beside the title. */
function badgeOf(text: string): Words {
  const box = { x: 10.9, y: 0.55, w: 1.85, h: 0.6 }
  return { kind: 'words', texts: [text], box, size: 18, tone: 'badge', align: 'center' }
}
