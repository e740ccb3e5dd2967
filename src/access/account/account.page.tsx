import type { VNode } from 'preact'
import { button, notificationBanner, Page, stackingTable, summaryList, warningText } from '#design'
import { momentInWords } from '#vocabulary'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { labelOfRole } from '../members/member.ts'
import type { ListedSession } from '../sessions/session.store.ts'
import { type Session, waysIn } from '../sessions/session.ts'
import type { ListedPasskey } from '../sign-in/passkey/passkey.store.ts'
import type { Account } from './account.store.ts'
import { authenticatorPart } from './authenticator-part.tsx'

/** What was done just now, as the page says it. */
export const sayDone = {
  ended: 'That sign-in has ended',
  'others-ended': 'Every other sign-in has ended',
  'passkey-added': 'The passkey has been added',
  'passkey-removed': 'The passkey has been removed',
  'authenticator-removed': 'The authenticator app has been removed',
} as const
export type AccountDone = keyof typeof sayDone

type Props = SignedInFrame & {
  readonly account: Account
  readonly session: Session
  readonly done: AccountDone | undefined
}

/** A member's own page: who they are here, how they sign in, and where they are signed in. */
export function AccountPage(props: Props) {
  const { account, session, member, done } = props
  return (
    <Page {...props.frame} title="Your account">
      {done && notificationBanner({ type: 'success', text: sayDone[done] })}
      <h1 class="govuk-heading-l">Your account</h1>
      {!session.isStrong && secondThingMissing(account)}
      {summaryList({
        rows: [
          { key: { text: 'Name' }, value: { text: member.name } },
          { key: { text: 'E-mail' }, value: { text: account.email ?? 'None' } },
          { key: { text: 'Role' }, value: { text: labelOfRole(member.role) } },
          { key: { text: 'Organisation' }, value: { text: member.agencyName } },
        ],
      })}
      <h2 class="govuk-heading-m" id="passkeys">
        Passkeys
      </h2>
      {passkeys(account.passkeys)}
      <h2 class="govuk-heading-m" id="authenticator">
        Authenticator app
      </h2>
      {authenticatorPart(account)}
      <h2 class="govuk-heading-m" id="sessions">
        Where you are signed in
      </h2>
      {sessions(props)}
    </Page>
  )
}

function secondThingMissing({ authenticator, passkeys: listed }: Account): VNode {
  if (authenticator !== 'none') {
    const code = authenticator === 'shut' ? 'a recovery code' : 'a code'
    return button({ text: `Enter ${code} to open the record`, href: '/account/code' })
  }
  if (listed.length > 0) {
    return button({ text: 'Sign in with your passkey to open the record', href: '/sign-in' })
  }
  return warningText({
    iconFallbackText: 'Warning',
    text: 'Before the record opens to you, add a passkey or set up an authenticator app. A link by e-mail alone is not enough to open it.',
  })
}

function passkeys(listed: readonly ListedPasskey[]): VNode {
  return (
    <>
      {listed.length === 0 ? (
        <p class="govuk-body">
          A passkey signs you in with the fingerprint, face or PIN that opens your device. Nobody
          can get it out of you by a false page.
        </p>
      ) : (
        stackingTable({
          id: 'passkey-list',
          caption: 'Your passkeys',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'Name' }, { text: 'Added' }, { text: 'Last used' }, { text: 'Action' }],
          rows: listed.map(({ id, name, addedAt, lastUsedAt }) => [
            { text: name },
            { text: momentInWords(addedAt) },
            { text: lastUsedAt ? momentInWords(lastUsedAt) : 'Not yet' },
            {
              html: (
                <a class="govuk-link" href={`/account/passkeys/${encodeURIComponent(id)}/remove`}>
                  Remove{' '}
                  <span class="govuk-visually-hidden">
                    <bdi>{name}</bdi>
                  </span>
                </a>
              ),
            },
          ]),
        })
      )}
      {button({
        text: 'Add a passkey',
        href: '/account/passkeys/new',
        classes: 'govuk-button--secondary',
      })}
    </>
  )
}

function sessions({ account, session, formToken }: Props): VNode {
  const others = account.sessions.filter(({ id }) => id !== session.id)
  return (
    <>
      {stackingTable({
        id: 'session-list',
        caption: 'Your sign-ins',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          ...[{ text: 'On' }, { text: 'With' }, { text: 'Signed in' }, { text: 'Last used' }],
          { text: 'Action' },
        ],
        rows: account.sessions.map((one) => [
          { text: one.device },
          { text: waysIn.find(({ code }) => code === one.way)?.label ?? one.way },
          { text: momentInWords(one.signedInAt) },
          { text: momentInWords(one.lastUsedAt) },
          { html: one.id === session.id ? 'This one' : endForm(one, formToken) },
        ]),
      })}
      {others.length > 0 && (
        <form method="post" action="/account/sessions/end-others">
          <input type="hidden" name="form_token" value={formToken} />
          {button({ text: 'End all others', classes: 'govuk-button--secondary' })}
        </form>
      )}
    </>
  )
}

function endForm({ id, device }: ListedSession, formToken: string): VNode {
  return (
    <form method="post" action={`/account/sessions/${id}/end`}>
      <input type="hidden" name="form_token" value={formToken} />
      {button({
        html: (
          <>
            End <span class="govuk-visually-hidden">the sign-in on {device}</span>
          </>
        ),
        classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
      })}
    </form>
  )
}
