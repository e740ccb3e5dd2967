import type { VNode } from 'preact'
import { button, checkboxes } from '#design'
import { addressOfKey, nameOfKey } from '../badge/keys/did-web.ts'
import type { KeyRing, KeyState } from '../badge/keys/key-ring.ts'
import type { SchemeProps } from './scheme-props.ts'

const stateWords: Readonly<Record<KeyState, string>> = {
  'in-use': 'signs now',
  retired: 'signs no more; what it signed still holds',
  compromised: 'withdrawn; nothing it signed holds any longer',
}

/** The keys that badges are signed with: making another, and withdrawing one that somebody else may have had. */
export function keysPart({ keys, formToken, problems }: SchemeProps): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Keys that sign the badges</h2>
      <ul class="govuk-list govuk-list--bullet">
        {keys.length === 0 && <li>The first is made when the first badge is.</li>}
        {keys.map(({ id, state }) => (
          <li key={id}>
            <code class="waymark-room__check">{nameOfKey(id)}</code>
            {`, for ${addressOfKey(id)}: ${stateWords[state]}`}
          </li>
        ))}
      </ul>
      <form method="post" action="/assessing/scheme/keys" class="waymark-room__form">
        <input type="hidden" name="form_token" value={formToken} />
        {button({
          text: 'Make a new key',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </form>
      {withdrawals(keys).map((id) => withdrawalForm({ problems, formToken }, id))}
    </section>
  )
}

function withdrawalForm(
  { problems, formToken }: Pick<SchemeProps, 'problems' | 'formToken'>,
  id: string,
): VNode {
  return (
    <form
      key={id}
      method="post"
      action="/assessing/scheme/keys/withdrawn"
      class="waymark-room__form"
    >
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="key_id" value={id} />
      {checkboxes({
        name: 'sure',
        idPrefix: withdrawalOf(id),
        classes: 'govuk-checkboxes--small',
        errorMessage: problems[withdrawalOf(id)] ? { text: problems[withdrawalOf(id)] } : undefined,
        items: [
          {
            value: 'yes',
            text: 'I am sure: for good, no badge file that it signed holds any longer',
          },
        ],
      })}
      {button({
        text: `Withdraw ${nameOfKey(id)}: somebody else may have it`,
        classes: 'govuk-button--warning',
        preventDoubleClick: true,
      })}
    </form>
  )
}

/** The id of the field that says somebody is sure to withdraw a key. */
export function withdrawalOf(id: string): string {
  return `withdraw-${nameOfKey(id)}`
}

function withdrawals(keys: KeyRing): readonly string[] {
  return keys.filter(({ state }) => state !== 'compromised').map(({ id }) => id)
}
