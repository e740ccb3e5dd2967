import type { VNode } from 'preact'
import { input, radios } from '#design'
import { type FormProblems, type Typed, textOf } from '../changing/typed-fields.ts'
import { issueCodes } from '../document/issue-codes.ts'
import type { DocumentedIssue } from '../document/plan-document.ts'
import type { Choice } from '../importing/choices.ts'
import type { TypedKind } from '../importing/typed-answers.ts'

/** The answers that were given, where some were not read; and why, by field. */
export type Answered = { readonly typed: Typed; readonly problems: FormProblems }

type Ways = Answered & {
  readonly choices: readonly Choice[]
  readonly kind: TypedKind | undefined
}

/** An issue with its place in the document. */
export type Placed = { readonly issue: DocumentedIssue; readonly at: number }

/** An issue with what stands there, and the ways to answer it: those it suggests, and a field where the answer can be typed. */
export function askedIssue({ issue, at }: Placed, ways: Ways): VNode {
  const { choices, kind, typed, problems } = ways
  const name = `issue-${at}`
  return (
    <article key={at} class="waymark-plan__issue">
      {issueWords(choices.length > 0 ? issue : { ...issue, suggestion: null })}
      {radios({
        name,
        idPrefix: name,
        value: textOf(typed, name),
        classes: classesOf(kind),
        fieldset: {
          legend: {
            html: (
              <>
                What was meant?
                <span class="govuk-visually-hidden">{` ${labelOf(issue)}. ${placeOf(issue)}`}</span>
              </>
            ),
          },
        },
        items: [
          ...choiceRadios(choices),
          ...(kind
            ? [
                {
                  ...typedRadio({ issue, at }, kind, { typed, problems }),
                  checked: isTypedChosen(typed, at),
                },
              ]
            : []),
          { value: 'written', text: 'As it is written' },
          { value: 'open', text: 'Leave it open' },
        ],
      })}
    </article>
  )
}

const asking = {
  owner: { item: 'It is somebody else', label: 'The post or organisation' },
  due: { item: 'It is at another time', label: 'When, as plans write it, such as June 2026' },
} as const

function classesOf(kind: TypedKind | undefined): string {
  return kind ? 'govuk-radios--small' : 'govuk-radios--small govuk-radios--inline'
}

function isTypedChosen(typed: Typed, at: number): boolean {
  const chosen = textOf(typed, `issue-${at}`)
  return chosen === 'typed' || (chosen === '' && textOf(typed, `typed-${at}`).trim() !== '')
}

function typedRadio({ issue, at }: Placed, kind: TypedKind, { typed, problems }: Answered) {
  const name = `typed-${at}`
  const problem = problems[name]
  const field = input({
    ...{ name, id: name, value: textOf(typed, name) },
    classes: 'govuk-input--width-20',
    label: {
      html: (
        <>
          {asking[kind].label}
          <span class="govuk-visually-hidden">{`. ${labelOf(issue)}. ${placeOf(issue)}`}</span>
        </>
      ),
    },
    ...(problem ? { errorMessage: { text: problem } } : {}),
  })
  return { value: 'typed', text: asking[kind].item, conditional: { html: field } }
}

/** One way is taken as it is suggested; of several, each is said. */
function choiceRadios(choices: readonly Choice[]) {
  if (choices.length === 1) return [{ value: 'suggested', text: 'As suggested' }]
  return choices.map(({ text }, at) => ({ value: `suggested-${at + 1}`, html: <bdi>{text}</bdi> }))
}

/** An issue in words. */
export function issueWords(issue: DocumentedIssue): VNode {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{labelOf(issue)}</h3>
      <p class="govuk-hint govuk-!-margin-bottom-1">{placeOf(issue)}</p>
      {issue.quote.trim() !== '' && (
        <blockquote class="waymark-plan__quote">
          <bdi>{issue.quote}</bdi>
        </blockquote>
      )}
      <p class="govuk-body">
        <bdi>{issue.message}</bdi>
      </p>
      {issue.suggestion !== null && (
        <p class="govuk-body">
          {'Suggested: '}
          <bdi>{issue.suggestion}</bdi>
        </p>
      )}
    </>
  )
}

function labelOf({ code }: DocumentedIssue): string {
  return issueCodes.find((known) => known.code === code)?.label ?? code
}

function placeOf({ where: { table, row, column } }: DocumentedIssue): string {
  const parts = [
    table > 0 && `table ${table}`,
    row > 0 && `row ${row}`,
    column > 0 && `column ${column}`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Of the whole plan' : `In ${parts.join(', ')}`
}
