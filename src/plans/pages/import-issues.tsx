import type { VNode } from 'preact'
import { button, checkboxes, details, radios } from '#design'
import { issueCodes } from '../document/issue-codes.ts'
import type { DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { pairOf } from '../importing/answer-issues.ts'
import { type Choice, choicesIn } from '../importing/choices.ts'
import type { Question, QuestionPage } from '../importing/questions.ts'

/** Some of what a document asks, each with what stands there; and, shut, what it only tells. */
export function questionsPart(document: PlanDocument, page: QuestionPage): VNode {
  const { shown } = page
  const choicesOf = choicesIn(document)
  const asked = shown.flatMap((one) => (one.kind === 'asked' ? one : []))
  const told = shown.flatMap((one) => (one.kind === 'told' ? one : []))
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading" class="govuk-heading-m">
        What it asks
      </h2>
      {whichShown(page)}
      {asked.map((one) => askedIssue(one, choicesOf(one.issue)))}
      {alikePart(document, shown)}
      {oneSidedPart(shown)}
      {told.length > 0 &&
        details({
          summaryText: `What else is to be known (${told.length})`,
          html: (
            <>
              {told.map(({ issue, at }) => (
                <article key={at} class="waymark-plan__issue">
                  {issueWords(issue)}
                </article>
              ))}
            </>
          ),
        })}
      {answerButtons(page)}
    </section>
  )
}

/** Which of them stand here; nothing where all of them do. */
function whichShown({ from, all, shown }: QuestionPage): VNode | null {
  if (all === 0) return <p class="govuk-body">Nothing.</p>
  if (shown.length === all) return null
  const [first, last, of] = [from + 1, from + shown.length, all].map((one) =>
    one.toLocaleString('en-GB'),
  )
  return (
    <p class="govuk-body">{`${first} to ${last} of ${of}: what needs somebody first, then what is only told.`}</p>
  )
}

/** What is answered here is kept by whichever of these is pressed. */
function answerButtons({ from, all, shown }: QuestionPage): VNode {
  const go = (value: string, text: string) =>
    button({ name: 'go', value, text, classes: 'govuk-button--secondary' })
  return (
    <div class="govuk-button-group">
      {go('here', 'Answer these')}
      {from + shown.length < all && go('next', 'Answer these, and show those after')}
      {from > 0 && go('before', 'Answer these, and show those before')}
    </div>
  )
}

type Placed = { readonly issue: DocumentedIssue; readonly at: number }

function askedIssue({ issue, at }: Placed, choices: readonly Choice[]): VNode {
  return (
    <article key={at} class="waymark-plan__issue">
      {issueWords(choices.length > 0 ? issue : { ...issue, suggestion: null })}
      {radios({
        name: `issue-${at}`,
        idPrefix: `issue-${at}`,
        classes: 'govuk-radios--small govuk-radios--inline',
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
          ...choiceItems(choices),
          { value: 'written', text: 'As it is written' },
          { value: 'open', text: 'Leave it open' },
        ],
      })}
    </article>
  )
}

/** One way is taken as it is suggested; of several, each is said. */
function choiceItems(choices: readonly Choice[]) {
  if (choices.length === 1) return [{ value: 'suggested', text: 'As suggested' }]
  return choices.map(({ text }, at) => ({ value: `suggested-${at + 1}`, html: <bdi>{text}</bdi> }))
}

function issueWords(issue: DocumentedIssue): VNode {
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

function alikePart({ actions }: PlanDocument, shown: readonly Question[]): VNode | null {
  const pairs = shown.flatMap((one) => (one.kind === 'alike' ? one.pair : []))
  if (pairs.length === 0) return null
  const words = new Map(actions.map(({ number, statement }) => [number, statement]))
  return checkboxes({
    name: 'different',
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: 'These are nearly the same. Tick those that are different.',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: pairs.map((pair) => ({
      value: pairOf(pair),
      text: `${pair.a} and ${pair.b}, alike by ${Math.round(pair.similarity * 100)}%`,
      hint: { html: <bdi>{`${words.get(pair.a) ?? ''} / ${words.get(pair.b) ?? ''}`}</bdi> },
    })),
  })
}

function oneSidedPart(shown: readonly Question[]): VNode | null {
  const pairs = shown.flatMap((one) => (one.kind === 'one-sided' ? one.pair : []))
  if (pairs.length === 0) return null
  return checkboxes({
    name: 'mutual',
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: 'Only one refers to the other. Tick those that should refer to each other.',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: pairs.map((pair) => ({
      value: pairOf(pair),
      text:
        pair.declaredBy === 'a' ? `${pair.a} refers to ${pair.b}` : `${pair.b} refers to ${pair.a}`,
    })),
  })
}
