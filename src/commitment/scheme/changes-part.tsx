import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { apartIn } from '#design'
import { momentInWords } from '#vocabulary'
import type { SchemeProps } from './scheme-props.ts'

/** Who changed the terms, when, and what from what to what; the latest first. */
export function changesPart({ changes }: SchemeProps): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">{`What was changed (${changes.length})`}</h2>
      <ul class="govuk-list">
        {changes.map(({ by, at, words }) => (
          <li key={at} class="waymark-room__entry">
            <p class="waymark-room__about">
              <span>{apartIn(`${by}, ${momentInWords(Temporal.Instant.from(at))}`, [by])}</span>
            </p>
            {words.map((one) => (
              <p class="waymark-room__words" key={one}>
                {one}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
