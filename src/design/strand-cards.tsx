import type { ComponentChildren, VNode } from 'preact'
import { type Strand, strands } from '#vocabulary'
import { type HeadingLevel, heading } from './heading.tsx'
import { type HeadlineFigureOptions, headlineFigure } from './headline-figure.tsx'

/** What one strand's card says beyond its name and meaning. */
export type StrandCard = {
  readonly strand: Strand
  readonly href?: string | undefined
  readonly figure?: HeadlineFigureOptions | undefined
  readonly note?: ComponentChildren
}

export type StrandCardsOptions = {
  readonly cards: readonly StrandCard[]
  /** The level of the cards' headings; 2 unless the page says otherwise. */
  readonly headingLevel?: HeadingLevel | undefined
}

/** The strands of ending rough sleeping side by side, in the order they are told. */
export function strandCards(options: StrandCardsOptions): VNode {
  const told = strands.flatMap((strand) =>
    options.cards
      .filter((card) => card.strand === strand.code)
      .map((card) => strandCard(card, strand, options.headingLevel ?? 2)),
  )
  return <ul class="waymark-cards">{told}</ul>
}

function strandCard(
  card: StrandCard,
  strand: (typeof strands)[number],
  level: HeadingLevel,
): VNode {
  const title = card.href ? (
    <a class="govuk-link" href={card.href}>
      {strand.label}
    </a>
  ) : (
    strand.label
  )
  return (
    <li class={`waymark-card waymark-card--${strand.code}`}>
      {heading(level, { class: 'waymark-card__title' }, title)}
      <p class="waymark-card__meaning">{strand.meaning}</p>
      {card.figure && headlineFigure(card.figure)}
      {card.note && <p class="waymark-card__note">{card.note}</p>}
    </li>
  )
}
