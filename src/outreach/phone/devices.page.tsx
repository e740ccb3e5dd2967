import type { SignedInFrame } from '#access'
import { apartIn, backLink, button, notificationBanner, Page, stackingTable, tag } from '#design'
import { momentInWords } from '../contacts/moment.ts'
import type { Device } from './device.store.ts'

type Props = SignedInFrame & { readonly devices: readonly Device[]; readonly done: boolean }

/** The phones a member uses, and for a coordinator those of their organisation; a lost one is taken out of use here. */
export function DevicesPage({ frame, formToken, devices, done, member }: Props) {
  return (
    <Page
      {...frame}
      title="Phones"
      section="shifts"
      before={backLink({ text: 'Shifts', href: '/shifts' })}
    >
      {done && notificationBanner({ type: 'success', text: 'The phone is out of use' })}
      <h1 class="govuk-heading-l">Phones</h1>
      <p class="govuk-body">
        A phone that is lost is taken out of use here. Whoever is signed in on it is signed out at
        once. At its next contact with Waymark it is told, leaves what it had not sent, and wipes
        itself.
        {member.role === 'coordinator' &&
          apartIn(
            ` You see your own phones and those of ${member.agencyName}, and look at what they left.`,
            [member.agencyName],
          )}
      </p>
      {devices.length === 0 ? (
        <p class="govuk-body">No phone is in use.</p>
      ) : (
        stackingTable({
          id: 'phones',
          caption: 'Phones in use and out of use',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: 'Phone' },
            { text: 'Whose' },
            { text: 'Last heard of' },
            { text: 'How it stands' },
            { text: 'What can be done' },
          ],
          rows: devices.map((device) => [
            { text: device.name },
            { text: device.memberId === member.id ? 'Yours' : device.memberName },
            { text: momentInWords(device.lastSeenAt) },
            { html: tag({ text: stateInWords(device) }) },
            { html: whatToDo(device, formToken) },
          ]),
        })
      )}
    </Page>
  )
}

function stateInWords({ isRevoked, isWiped }: Device): string {
  if (!isRevoked) return 'In use'
  return isWiped ? 'Out of use, and wiped' : 'Out of use, not heard of since'
}

function whatToDo(device: Device, formToken: string) {
  if (device.isRevoked) {
    return device.leftBehind > 0 ? (
      <a class="govuk-link" href={`/outreach/devices/${device.id}`}>
        Look at {device.leftBehind} left by {device.name}
      </a>
    ) : (
      'Nothing'
    )
  }
  return (
    <form method="post" action={`/outreach/devices/${device.id}/revoke`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {button({
        html: (
          <>
            Take out of use
            <span class="govuk-visually-hidden">
              : <bdi>{device.name}</bdi>
            </span>
          </>
        ),
        classes: 'govuk-button--warning',
      })}
    </form>
  )
}
