import type { VNode } from 'preact'
import {
  backLink,
  button,
  checkboxes,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  textarea,
} from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import { categories } from './categories.ts'
import { agreementPurposes, type TermsForm, type TypedTerms, valuesIn } from './terms.form.ts'

type Props = SignedInFrame & {
  readonly what: 'make' | 'amend'
  readonly action: string
  readonly typed: TypedTerms
  readonly problems: Problems<TermsForm>
  /** The organisations that can be asked in: all others when it is made, later those not in it. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

/** Asks for the terms of an agreement: when it is made, and when it is amended. */
export function TermsPage(props: Props) {
  const { what, problems } = props
  const list = problemList(problems)
  const title = what === 'make' ? 'Make a sharing agreement' : 'Amend the agreement'
  return (
    <Page
      {...props.frame}
      title={title}
      section="sharing"
      problem={list.length > 0}
      before={backLink({ text: 'Sharing agreements', href: '/sharing' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {what === 'make'
          ? 'Nothing is shared before an organisation has signed. The agreement and every change of it are public.'
          : 'What opens more than was signed has to be signed again by every organisation; until one has, nothing is open to it.'}
      </p>
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {what === 'make' ? oneLine(props, 'reference', 'Reference') : hidden(props, 'reference')}
        {oneLine(props, 'title', 'What it is called')}
        {choices(props, 'purposes', 'What it is for', agreementPurposes)}
        {choices(props, 'categories', 'What it opens', categories)}
        {oneLine(props, 'lawful_basis', 'Lawful basis')}
        {oneLine(props, 'impact_assessment', 'Data protection impact assessment (reference)')}
        {what === 'make' ? aDay(props, 'from_on', 'Begins on') : hidden(props, 'from_on')}
        {aDay(props, 'until_on', 'Ends on (optional)')}
        {aDay(props, 'review_on', 'Reviewed on')}
        {props.others.length > 0 &&
          choices(
            props,
            'parties',
            what === 'make'
              ? 'Organisations beside your own'
              : 'Organisations to ask in (optional)',
            props.others.map(({ id, name }) => ({ code: id, label: name })),
          )}
        {what === 'amend' &&
          textarea({
            name: 'told',
            id: 'told',
            rows: 3,
            value: valuesIn(props.typed, 'told')[0],
            errorMessage: wrong(problems.told),
            label: { text: 'What changes and why', classes: 'govuk-label--m' },
            hint: { text: 'Public. Name nobody.' },
          })}
        {button({ text: what === 'make' ? 'Make it' : 'Amend it', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

type Field = keyof TermsForm & string

function wrong(text: string | undefined) {
  return text === undefined ? undefined : { text }
}

function oneLine({ typed, problems }: Props, name: Field, text: string): VNode {
  return input({
    name,
    id: name,
    value: valuesIn(typed, name)[0],
    errorMessage: wrong(problems[name]),
    label: { text, classes: 'govuk-label--m' },
    autocomplete: 'off',
  })
}

function aDay({ typed, problems }: Props, name: Field, text: string): VNode {
  return input({
    name,
    id: name,
    type: 'date',
    value: valuesIn(typed, name)[0],
    errorMessage: wrong(problems[name]),
    label: { text, classes: 'govuk-label--m' },
    classes: 'govuk-input--width-10',
  })
}

function hidden({ typed }: Props, name: Field): VNode {
  return <input type="hidden" name={name} value={valuesIn(typed, name)[0]} />
}

function choices(
  { typed, problems }: Props,
  name: Field,
  text: string,
  all: readonly { readonly code: string; readonly label: string }[],
): VNode {
  return checkboxes({
    name,
    idPrefix: name,
    values: valuesIn(typed, name),
    errorMessage: wrong(problems[name]),
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--m' } },
    items: all.map(({ code, label }) => ({ value: code, text: label })),
  })
}
