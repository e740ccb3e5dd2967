import { button, radios, warningText } from '#design'
import type { KeyedPlaceProps } from './keyed-place.ts'

/** What coordinators do here: make, hand over, rotate and revoke the key, and say whether they may be named. */
export function keepingPart(props: KeyedPlaceProps) {
  return (
    <>
      <h2 class="govuk-heading-m">The key</h2>
      {keyPart(props)}
      {namingPart(props)}
    </>
  )
}

function keyPart(props: KeyedPlaceProps) {
  const { key } = props.place
  if (!key) {
    return (
      <>
        <p class="govuk-body">
          The key lasts a year. It is handed over once: keep the file where only those who encode
          can read it.
        </p>
        {act(props, 'make', 'Make a key')}
      </>
    )
  }
  return (
    <>
      {key.takenAt === undefined ? (
        <>
          {warningText({
            text: 'The key file is handed over once. Whoever has it can try guessed names and dates of birth: send it to nobody, and keep it readable by one account alone.',
            iconFallbackText: 'Warning',
          })}
          {act(props, 'take', 'Get the key file')}
        </>
      ) : (
        <p class="govuk-body">The key file was handed over. It cannot be had again.</p>
      )}
      <p class="govuk-body">
        With a new key the one before is worth nothing at once, and files encoded with it have to be
        encoded again. Revoke it without a new one where it was lost, or you ask no more.
      </p>
      <div class="govuk-button-group">
        {act(props, 'make', 'Make a new key', 'secondary')}
        {act(props, 'revoke', 'Revoke the key', 'warning')}
      </div>
    </>
  )
}

function act(
  { place, formToken }: KeyedPlaceProps,
  name: 'make' | 'take' | 'revoke',
  text: string,
  kind?: 'secondary' | 'warning',
) {
  return (
    <form method="post" action={`/keyed/${place.agreement.id}/${name}`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {button({ text, classes: kind && `govuk-button--${kind}`, preventDoubleClick: true })}
    </form>
  )
}

function namingPart({ place, formToken }: KeyedPlaceProps) {
  return (
    <form method="post" action={`/keyed/${place.agreement.id}/naming`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {radios({
        name: 'naming',
        value: place.isNamed ? 'named' : 'not_named',
        fieldset: {
          legend: {
            text: 'When others ask about somebody you know, may you be named as whom to ring?',
            classes: 'govuk-fieldset__legend--m',
          },
        },
        hint: { text: 'Nothing else of what you know is told.' },
        items: [
          { value: 'named', text: 'Yes, we may be named' },
          { value: 'not_named', text: 'No, only that somebody knows them' },
        ],
      })}
      {button({ text: 'Save', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  )
}
