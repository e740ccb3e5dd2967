import type { VNode } from 'preact'
import { qrCode } from '#design'
import type { Place } from './place.ts'

/** How to come in, in a line: an address and a code. */
export function doorLine({ door }: Pick<Place, 'door'>): VNode | null {
  if (!door) return null
  return (
    <p class="govuk-body-l">
      {`Join at ${door.href.replace(/^https?:\/\//, '').replace(/\/[A-Z]{6}$/, '')} with the code `}
      <strong class="waymark-room__code">{door.code}</strong>
    </p>
  )
}

/** The same as a drawing a phone can read. */
export function doorPart({ door }: Pick<Place, 'door'>): VNode | null {
  if (!door) return null
  return (
    <section class="waymark-room__door" aria-labelledby="door-heading">
      <h2 id="door-heading" class="govuk-heading-m">
        Join with a phone
      </h2>
      {qrCode(door.href, `A code that leads to ${door.href}`)}
    </section>
  )
}
