import type { VNode } from 'preact'
import { button, insetText, warningText } from '#design'
import type { AuthenticatorState } from '../sign-in/authenticator/authenticator.ts'
import type { Account } from './account.store.ts'

/** What a member's own page says of their authenticator app. */
export function authenticatorPart({ authenticator, recoveryCodes }: Account): VNode {
  if (authenticator === 'none') {
    return (
      <>
        <p class="govuk-body">
          An app on your phone shows a code of six figures. Whoever signs in as you by a link needs
          it too.
        </p>
        {button({
          text: 'Set up an authenticator app',
          href: '/account/authenticator',
          classes: 'govuk-button--secondary',
        })}
      </>
    )
  }
  return (
    <>
      {howItStands(authenticator, recoveryCodes)}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/account/recovery-codes">
            Make new recovery codes
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/account/authenticator/remove">
            Remove the authenticator app
          </a>
        </li>
      </ul>
    </>
  )
}

function howItStands(state: AuthenticatorState, recoveryCodes: number): VNode {
  const left = recoveryCodes === 1 ? '1 recovery code is' : `${recoveryCodes} recovery codes are`
  return state === 'shut'
    ? warningText({
        iconFallbackText: 'Warning',
        text: `This Waymark can no longer check the codes of your authenticator app, because the key it did so with is lost. Remove it, then set it up again. ${left} left until then.`,
      })
    : insetText({ text: `Your authenticator app is set up. ${left} left.` })
}
