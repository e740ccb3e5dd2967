import type { VNode } from 'preact'
import { input } from '#design'
import type { AuthenticatorState } from './authenticator.ts'
import { readRecoveryCode } from './codes.ts'

/** Asks for the second thing of somebody with an authenticator app: its code or, where the house can no longer check that, a recovery code. */
export function codeQuestion(
  state: Exclude<AuthenticatorState, 'none'>,
  problem: string | undefined,
): VNode {
  const isShut = state === 'shut'
  return (
    <>
      {isShut && (
        <p class="govuk-body">
          This Waymark can no longer check the codes of your authenticator app: the key it did so
          with is lost. Enter one of your recovery codes, and then set the app up again on your own
          page. If you have none left, ask the coordinator of your organisation, or whoever runs
          this Waymark, to give you one.
        </p>
      )}
      {input({
        name: 'code',
        errorMessage: problem ? { text: problem } : undefined,
        label: { text: isShut ? 'One of your recovery codes' : 'Code from your authenticator app' },
        hint: {
          text: isShut
            ? 'Sixteen letters and figures.'
            : 'Six figures. Without your phone, enter one of your recovery codes.',
        },
        autocomplete: isShut ? 'off' : 'one-time-code',
        spellcheck: false,
        classes: 'govuk-input--width-20',
      })}
    </>
  )
}

/** What is said of a code that did not do. */
export function sayWrongCode(state: AuthenticatorState | undefined, code: string): string {
  if (state === 'shut') {
    return readRecoveryCode(code)
      ? 'The recovery code is wrong, or was used before. Enter another'
      : 'Enter one of your recovery codes. Codes of the app can no longer be checked'
  }
  return code.trim() === ''
    ? 'Enter the code from your authenticator app'
    : 'The code is wrong, or was used before. Wait for the next one and enter that'
}
