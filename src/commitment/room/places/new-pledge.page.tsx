import type { VNode } from 'preact'
import { actForm } from './act-form.tsx'
import { type Place, typedIn } from './place.ts'
import { pledgeFields } from './pledge-fields.tsx'
import { RoomFrame } from './room-frame.tsx'

/** A pledge that is being drafted. */
export function NewPledgePage({ place }: { readonly place: Place }): VNode {
  const typed = typedIn(place, 'draft-pledge') ?? { from: place.query['from'] }
  return (
    <RoomFrame place={place} title="Draft a pledge">
      <h1 class="govuk-heading-l">Draft a pledge</h1>
      <p class="govuk-body">
        Something your organisation will do. What another body should do is an ask, and is kept
        apart.
      </p>
      {actForm(place, {
        act: 'draft-pledge',
        press: 'Put it on the table',
        about: { pledge_id: place.freshId() },
        children: pledgeFields(place, 'draft-pledge', typed),
      })}
    </RoomFrame>
  )
}
