import { answer, backLink, input, Page, radios } from '#design'
import { personPaths } from '../../page/paths.ts'
import { askers } from '../corrections/correction.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { ErasureForm } from './erasure.form.ts'
import { erasureGrounds } from './erasure-request.ts'

/** That somebody has asked already, where the form would take down that they ask. */
export function AskedErasurePage(props: FormShown<ErasureForm> & { readonly told: string }) {
  const { frame, personId, name, told } = props
  const back = backLink({ text: 'Back to the person', href: personPaths.person(personId) })
  return (
    <Page {...frame} title={title} section="people" before={back}>
      <h1 class="govuk-heading-l">{headingOf(name)}</h1>
      <p class="govuk-body">{told}.</p>
    </Page>
  )
}

const title = 'They ask to be erased'

function headingOf(name: string): string {
  return `${name} asks for their record to be erased`
}

/** The form that takes down that somebody asks to be erased. */
export function AskErasurePage(props: FormShown<ErasureForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title={title}
      heading={headingOf(name)}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.erasure(personId)}
      button="Keep what they ask"
      madeId={{ field: 'request_id', id: typed['request_id'] }}
      before={
        <p class="govuk-body">
          Two coordinators decide, of two organisations wherever another has a say, within one
          calendar month. Figures go on counting them without anything that leads back to them.
        </p>
      }
    >
      {radios({
        name: 'ground',
        ...answer(typed, problems, 'ground'),
        fieldset: { legend: { text: 'Why do they ask?', classes: 'govuk-fieldset__legend--m' } },
        items: erasureGrounds.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {radios({
        name: 'asked_by',
        ...answer(typed, problems, 'asked_by'),
        fieldset: { legend: { text: 'Who asked?', classes: 'govuk-fieldset__legend--m' } },
        items: askers.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'received_on',
        ...answer(typed, problems, 'received_on'),
        type: 'date',
        label: { text: 'On which day?' },
        classes: 'govuk-input--width-10',
      })}
    </RightsFormPage>
  )
}
