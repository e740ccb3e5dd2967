import type { SignedInFrame } from '#access'
import { answer, backLink, input, notificationBanner, Page, radios, stackingTable } from '#design'
import { dayInWords, type PersonId } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import { askers } from '../corrections/correction.ts'
import type { FormShown } from '../person-form.tsx'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { DecideForm, ErasureForm } from './erasure.form.ts'
import {
  type ErasureRequest,
  erasureGrounds,
  erasureRefusals,
  erasureState,
} from './erasure-request.ts'

/** The form that takes down that somebody asks to be erased. */
export function AskErasurePage(props: FormShown<ErasureForm>) {
  const { personId, name, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="They ask to be erased"
      heading={`${name} asks for their record to be erased`}
      back={{ text: 'Back to the person', href: personPaths.person(personId) }}
      action={personPaths.erasure(personId)}
      button="Keep what they ask"
      madeId={{ field: 'request_id', id: typed['request_id'] }}
      before={
        <p class="govuk-body">
          Two coordinators decide, within one calendar month. Figures go on counting them without
          anything that leads back to them.
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

type DecideProps = FormShown<DecideForm> & { readonly request: ErasureRequest }

/** The form in which a coordinator approves or refuses. */
export function DecideErasurePage(props: DecideProps) {
  const { personId, name, typed, problems, request } = props
  return (
    <RightsFormPage
      {...props}
      title="Decide whether to erase"
      heading={`Whether to erase the record of ${name}`}
      back={{ text: 'Requests to erase', href: '/erasures' }}
      action={`${personPaths.erasure(personId)}/${request.id}`}
      button="Decide"
      isWarning={true}
      before={
        <p class="govuk-body">
          Asked on {dayInWords(request.receivedOn)}: {groundInWords(request)}.{' '}
          {stateInWords(request)}. Once two have approved, the next run erases it, and nothing
          brings it back.
        </p>
      }
    >
      {radios({
        name: 'decision',
        ...answer(typed, problems, 'decision'),
        fieldset: { legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } },
        items: [
          { value: 'approve', text: 'Erase it' },
          { divider: 'or refuse, because' },
          ...erasureRefusals.map(({ code, label }) => ({ value: code, text: label })),
        ],
      })}
    </RightsFormPage>
  )
}

type ListProps = SignedInFrame & {
  readonly requests: readonly ErasureRequest[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  decided: 'Your decision is kept',
  before: 'This has been decided, or waits for another coordinator',
}

/** Every request to erase, with how it stands. */
export function ErasuresPage({ frame, requests, names, done }: ListProps) {
  const told = done === undefined ? undefined : sayDone[done]
  return (
    <Page
      {...frame}
      title="Requests to erase"
      section="people"
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">Requests to erase</h1>
      {requests.length === 0 ? (
        <p class="govuk-body">Nobody asks to be erased.</p>
      ) : (
        stackingTable({
          id: 'erasures',
          caption: 'Asked',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Person' },
            { text: 'Asked on' },
            { text: 'Why' },
            { text: 'How it stands' },
          ],
          rows: requests.map((one) => [
            {
              html: (
                <a class="govuk-link" href={`${personPaths.erasure(one.personId)}/${one.id}`}>
                  {names.get(one.personId)}
                </a>
              ),
            },
            { text: dayInWords(one.receivedOn) },
            { text: groundInWords(one) },
            { text: stateInWords(one) },
          ]),
        })
      )}
    </Page>
  )
}

function groundInWords({ ground }: ErasureRequest): string {
  return erasureGrounds.find(({ code }) => code === ground)?.label ?? ground
}

function stateInWords(request: ErasureRequest): string {
  const refusal = request.decisions.find((one) => one.refusal !== undefined)?.refusal
  switch (erasureState(request)) {
    case 'waiting':
      return 'Waits for two coordinators'
    case 'approved-by-one':
      return 'One has approved, another must'
    case 'approved':
      return 'Approved by two: the next run erases it'
    case 'refused':
      return `Refused: ${erasureRefusals.find(({ code }) => code === refusal)?.label ?? ''}`
  }
}
