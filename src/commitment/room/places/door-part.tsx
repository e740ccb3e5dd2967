import type { VNode } from 'preact'
import { qrCode } from '#design'
import type { Place } from './place.ts'

/** The door of a room: an address, a code, and a drawing a phone can read. */
export function doorPart({ door }: Pick<Place, 'door'>): VNode | null {
  if (!door) return null
  return (
    <section class="waymark-room__door" aria-labelledby="door-heading">
      <h2 id="door-heading" class="govuk-heading-m">
        Join
      </h2>
      <p class="govuk-body-l">
        {`${door.href.replace(/^https?:\/\//, '').replace(/\/[A-Z]{6}$/, '')} `}
        <strong class="waymark-room__code">{door.code}</strong>
      </p>
      {qrCode(door.href, `A code that leads to ${door.href}`)}
    </section>
  )
}
