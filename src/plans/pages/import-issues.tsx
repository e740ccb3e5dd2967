import type { VNode } from 'preact'
import { button, checkboxes, details } from '#design'
import { textsOf } from '../changing/typed-fields.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { pairOf } from '../importing/answer-issues.ts'
import { choicesIn } from '../importing/choices.ts'
import type { Question, QuestionPage } from '../importing/questions.ts'
import { typedKind } from '../importing/typed-answers.ts'
import { type Answered, askedIssue, issueWords, type Placed } from './import-question.tsx'

/** Some of what a document asks, each with what stands there; and, shut, what it only tells. */
export function questionsPart(
  document: PlanDocument,
  page: QuestionPage,
  answered: Answered,
): VNode {
  const { shown } = page
  const asked = shown.flatMap((one) => (one.kind === 'asked' ? one : []))
  const told = shown.flatMap((one) => (one.kind === 'told' ? one : []))
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading" class="govuk-heading-m">
        What it asks
      </h2>
      {whichShown(page)}
      {askedPart(document, asked, answered)}
      {alikePart(document, shown, answered)}
      {oneSidedPart(shown, answered)}
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

function askedPart(
  document: PlanDocument,
  asked: readonly Placed[],
  answered: Answered,
): readonly VNode[] {
  const choicesOf = choicesIn(document)
  return asked.map((one) =>
    askedIssue(one, {
      ...answered,
      choices: choicesOf(one.issue),
      kind: typedKind(document, one.issue),
    }),
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

function alikePart(
  { actions }: PlanDocument,
  shown: readonly Question[],
  { typed }: Answered,
): VNode | null {
  const pairs = shown.flatMap((one) => (one.kind === 'alike' ? one.pair : []))
  if (pairs.length === 0) return null
  const words = new Map(actions.map(({ number, statement }) => [number, statement]))
  return checkboxes({
    name: 'different',
    values: textsOf(typed, 'different'),
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

function oneSidedPart(shown: readonly Question[], { typed }: Answered): VNode | null {
  const pairs = shown.flatMap((one) => (one.kind === 'one-sided' ? one.pair : []))
  if (pairs.length === 0) return null
  return checkboxes({
    name: 'mutual',
    values: textsOf(typed, 'mutual'),
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
