import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  checkboxes,
  errorSummary,
  fileUpload,
  input,
  Page,
  problemList,
  textarea,
} from '#design'
import { importInWords, type ListedImport } from '../importing/listed-import.ts'
import type { Asked } from './asked.ts'

type Props = SignedInFrame & {
  readonly asked: Asked
  readonly importId: string
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly chosenAreas: readonly string[]
  readonly waiting: readonly ListedImport[]
}

/** Bringing in a plan as it is written: a file, or its text. */
export function NewImportPage(props: Props): VNode {
  const { frame, formToken, asked, importId, waiting } = props
  const list = problemList(asked.problems)
  return (
    <Page
      {...frame}
      title="Bring in a plan"
      section="our-plans"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the plans', href: '/our-plans' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Bring in a plan</h1>
      <p class="govuk-body">
        Bring it as it is written. You see what was read beside what stands there, and say what was
        meant, before anything becomes a plan.
      </p>
      <form method="post" action="/our-plans/imports" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="import_id" value={importId} />
        {fileFields(props)}
        {aboutFields(props)}
        {button({ text: 'Read it', preventDoubleClick: true })}
      </form>
      {waitingPart(waiting)}
    </Page>
  )
}

function fileFields({ asked: { typed, problems } }: Props): VNode {
  return (
    <>
      {fileUpload({
        name: 'file',
        label: { text: 'The file' },
        hint: {
          text: 'Word, Excel, OpenDocument, a web page, CSV, Markdown, text, or JSON of Waymark.',
        },
        errorMessage: problems['file'] ? { text: problems['file'] } : undefined,
      })}
      {textarea({
        name: 'pasted',
        ...answer(typed, problems, 'pasted'),
        rows: 6,
        label: { text: 'Or its text, pasted' },
      })}
    </>
  )
}

function aboutFields({ asked: { typed, problems }, areas, chosenAreas }: Props): VNode {
  return (
    <>
      {input({
        name: 'title',
        ...answer(typed, problems, 'title'),
        label: { text: 'What is it called? (optional)' },
        hint: { text: 'Where this is empty, it is called what it calls itself.' },
      })}
      {input({
        name: 'from',
        type: 'date',
        ...answer(typed, problems, 'from'),
        classes: 'govuk-input--width-10',
        label: { text: 'Its first day (optional)' },
      })}
      {input({
        name: 'to',
        type: 'date',
        ...answer(typed, problems, 'to'),
        classes: 'govuk-input--width-10',
        label: { text: 'Its last day (optional)' },
      })}
      {checkboxes({
        name: 'areas',
        values: chosenAreas,
        classes: 'govuk-checkboxes--small',
        fieldset: {
          legend: { text: 'Which councils is it for?', classes: 'govuk-fieldset__legend--s' },
        },
        items: areas.map(({ code, name }) => ({ value: code, text: name })),
      })}
    </>
  )
}

function waitingPart(waiting: Props['waiting']): VNode | null {
  if (waiting.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Read and not yet taken in</h2>
      <ul class="govuk-list">
        {waiting.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={`/our-plans/imports/${one.id}`}>
              <bdi>{importInWords(one)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
