import type { VNode } from 'preact'
import {
  answer,
  backLink,
  button,
  errorSummary,
  fileUpload,
  input,
  insetText,
  Page,
  problemList,
  radios,
  textarea,
} from '#design'
import { approvalPart } from './approval-part.tsx'
import { changesPart } from './changes-part.tsx'
import { keysPart } from './keys-part.tsx'
import type { SchemeProps } from './scheme-props.ts'

/** The terms of the scheme, its mark and its keys, for those who assess. */
export function SchemePage(props: SchemeProps): VNode {
  const { frame, formToken, problems, done } = props
  const list = problemList(problems)
  return (
    <Page
      {...frame}
      title="The scheme"
      section="assessing"
      problem={list.length > 0}
      before={backLink({ text: 'Back to what waits', href: '/assessing' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-xl">The scheme</h1>
      {done && insetText({ text: done })}
      <p class="govuk-body">
        Terms hold for what is decided from now on. What was awarded keeps its dates, and the name
        of the body that gave it.
      </p>
      <form method="post" action="/assessing/scheme" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {whoFields(props)}
        {timeFields(props)}
        {howFields(props)}
        {artworkField(props)}
        {button({ text: 'Save the terms', preventDoubleClick: true })}
      </form>
      {approvalPart(props)}
      {keysPart(props)}
      {changesPart(props)}
    </Page>
  )
}

function whoFields({ typed, problems }: SchemeProps): readonly VNode[] {
  return [
    input({
      name: 'name',
      ...answer(typed, problems, 'name'),
      label: { text: 'What is the award called?' },
    }),
    input({
      name: 'awarding_body',
      ...answer(typed, problems, 'awarding_body'),
      label: { text: 'Who awards it?' },
    }),
    textarea({
      name: 'about',
      rows: 3,
      ...answer(typed, problems, 'about'),
      label: { text: 'What does it say, and what does it not?' },
    }),
  ]
}

const times = [
  ['first_report', 'Months until the first report is due'],
  ['report_every', 'Months between later reports'],
  ['term', 'Months that an award holds'],
  ['review_days', 'Working days to review what was handed in'],
  ['resubmit_days', 'Days to hand in again, where changes were asked for'],
] as const

function timeFields({ typed, problems }: SchemeProps): readonly VNode[] {
  return times.map(([name, text]) =>
    input({
      name,
      inputmode: 'numeric',
      classes: 'govuk-input--width-3',
      ...answer(typed, problems, name),
      label: { text },
    }),
  )
}

function howFields({ typed, problems }: SchemeProps): readonly VNode[] {
  return [
    radios({
      name: 'approval',
      classes: 'govuk-radios--small',
      value: typed['approval'],
      errorMessage: problems['approval'] ? { text: problems['approval'] } : undefined,
      fieldset: {
        legend: { text: 'Who approves an award?', classes: 'govuk-fieldset__legend--s' },
      },
      hint: { text: 'That one person may takes the word of two who assess.' },
      items: [
        { value: 'two_people', text: 'Somebody else than whoever reviewed it' },
        {
          value: 'one_person',
          text: 'Whoever reviewed it may, once another who assesses has confirmed it',
        },
      ],
    }),
    radios({
      name: 'issuing',
      classes: 'govuk-radios--small',
      value: typed['issuing'],
      errorMessage: problems['issuing'] ? { text: problems['issuing'] } : undefined,
      fieldset: { legend: { text: 'What are the badges?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        { value: 'test', text: 'A test: every badge and entry says that it awards nothing' },
        { value: 'in_earnest', text: 'In earnest: this house issues for the body named above' },
      ],
    }),
  ]
}

function artworkField({ problems, hasArtwork }: SchemeProps): VNode {
  return fileUpload({
    name: 'artwork',
    label: { text: hasArtwork ? 'Another mark for the badges' : 'The mark of the badges' },
    hint: {
      text: 'A plain SVG or PNG of at most 1 MB, yours to use. Until there is one, and while badges are a test, a test mark stands in its place.',
    },
    attributes: { accept: '.svg,.png,image/svg+xml,image/png' },
    errorMessage: problems['artwork'] ? { text: problems['artwork'] } : undefined,
  })
}
