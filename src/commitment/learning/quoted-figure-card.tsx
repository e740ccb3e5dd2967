import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { headlineFigure } from '#design'
import { dayInWords } from '#vocabulary'
import { linked } from './prose.tsx'
import type { PublishedOn, QuotedFigure } from './quoted-figure.ts'

/** Numbers of somebody else's side by side, each with when it was so, whose it is and where to read it. */
export function quotedFigureCards(figures: readonly QuotedFigure[]): VNode {
  return (
    <ul class="waymark-cards">
      {figures.map((figure) => (
        <li class="waymark-card">
          {headlineFigure({
            value: inThousands.format(figure.value),
            label: figure.what,
            note: whereItIsFrom(figure),
          })}
        </li>
      ))}
    </ul>
  )
}

function whereItIsFrom({ period, source, address, publishedOn }: QuotedFigure): VNode {
  return (
    <>
      {capital(period)}, as it stood at that time. Source: {linked(address, source)}, published{' '}
      {sayPublished(publishedOn)}.
    </>
  )
}

function sayPublished(publishedOn: PublishedOn): string {
  return publishedOn.length === 4 ? publishedOn : dayInWords(Temporal.PlainDate.from(publishedOn))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const inThousands = new Intl.NumberFormat('en-GB')
