import { answer, input } from '#design'
import { type FormShown, PersonFormPage, personPaths } from '#people'
import type { StayId } from '#vocabulary'
import { stayPaths } from '../paths.ts'
import type { EndForm } from './stay.form.ts'

type Props = FormShown<EndForm> & { readonly stayId: StayId; readonly stay: string }

/** The form that says when a stay ended, or puts that day right. */
export function EndStayPage(props: Props) {
  const { personId, name, stayId, stay, typed, problems } = props
  return (
    <PersonFormPage
      {...props}
      title="They moved out"
      heading={`When ${name} moved out`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={stayPaths.end(personId, stayId)}
      button="Keep the day"
      before={<p class="govuk-body">{stay}</p>}
    >
      {input({
        name: 'moved_out',
        ...answer(typed, problems, 'moved_out'),
        type: 'date',
        label: { text: 'When did they move out?', classes: 'govuk-label--m' },
        hint: { text: 'The first day they no longer slept there.' },
        classes: 'govuk-input--width-10',
      })}
    </PersonFormPage>
  )
}
