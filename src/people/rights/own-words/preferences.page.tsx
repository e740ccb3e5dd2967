import type { SignedInFrame } from '#access'
import { answer, input, type Problems } from '#design'
import type { PersonId } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import { RightsFormPage } from '../rights-form.page.tsx'
import { preferenceKinds } from './own-words.ts'
import type { PreferencesForm } from './tell-own-words.form.ts'

type Props = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly typed: Typed
  readonly problems: Problems<PreferencesForm>
}

const hints = {
  preferred_name: 'What they want to be called. Everybody who works with them sees it first.',
  pronouns: 'Such as she and her, or they and them.',
  language: 'The language they want to speak, and whether they need an interpreter.',
  access_needs: 'Such as large print, a lift, or somebody they trust beside them.',
  contact_by: 'Such as a telephone number and when to call, or where to leave word.',
} as const

/** The form of how to address and reach somebody. What is emptied no longer holds. */
export function PreferencesPage(props: Props) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="How to address and reach them"
      heading={`How to address and reach ${name}`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.preferences(personId)}
      button="Keep what they said"
    >
      {preferenceKinds.map(({ code, label }) =>
        input({
          name: code,
          ...answer(typed, problems, code),
          label: { text: `${label} (optional)` },
          hint: { text: hints[code] },
          autocomplete: 'off',
          spellcheck: false,
        }),
      )}
    </RightsFormPage>
  )
}
