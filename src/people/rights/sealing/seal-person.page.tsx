import { sealingReasons } from '#access'
import { answer, input, radios, textarea } from '#design'
import { personPaths } from '../../page/paths.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { SealForm } from './seal-person.form.ts'

/** The form that seals a record. */
export function SealPersonPage(props: FormShown<SealForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="Seal a record"
      heading={`Seal the record of ${name}`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.seal(personId)}
      button="Seal this record"
      madeId={{ field: 'sealing_id', id: typed['sealing_id'] }}
      isWarning={true}
      before={
        <p class="govuk-body">
          Nobody will find this person or open their record any more, you neither, unless they are
          let in for a time and a reason. The figures go on counting them without a name.
        </p>
      }
    >
      {radios({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--m' } },
        items: sealingReasons.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {textarea({
        name: 'note',
        ...answer(typed, problems, 'note'),
        rows: 3,
        label: { text: 'What whoever looks at the seal again must know (optional)' },
        hint: { text: 'Write no name and no place.' },
      })}
      {input({
        name: 'review_on',
        ...answer(typed, problems, 'review_on'),
        type: 'date',
        label: { text: 'When is the seal looked at again?' },
        hint: { text: 'Within 12 months.' },
        classes: 'govuk-input--width-10',
      })}
    </RightsFormPage>
  )
}
