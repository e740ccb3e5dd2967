import type { VNode } from 'preact'
import { checkboxes, details, radios } from '#design'
import { issueCodes, needsPerson } from '../document/issue-codes.ts'
import type { DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { isDoable, pairOf } from '../importing/answer-issues.ts'

const asPairs: readonly string[] = ['duplicate', 'reference-one-sided']

/** What a document asks, each with what stands there; and, shut, what it only tells. */
export function issuesPart(document: PlanDocument): VNode {
  const issues = document.issues
    .map((issue, at) => ({ issue, at }))
    .filter(({ issue }) => !asPairs.includes(issue.code))
  const asked = issues.filter(({ issue }) => needsPerson(issue.code))
  const told = issues.filter(({ issue }) => !needsPerson(issue.code))
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading" class="govuk-heading-m">
        What it asks
      </h2>
      {asked.length === 0 && <p class="govuk-body">Nothing.</p>}
      {asked.map(askedIssue)}
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
    </section>
  )
}

type Placed = { readonly issue: DocumentedIssue; readonly at: number }

function askedIssue({ issue, at }: Placed): VNode {
  return (
    <article key={at} class="waymark-plan__issue">
      {issueWords(issue)}
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
          ...(isDoable(issue) ? [{ value: 'suggested', text: 'As suggested' }] : []),
          { value: 'written', text: 'As it is written' },
          { value: 'open', text: 'Leave it open' },
        ],
      })}
    </article>
  )
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

/** Pairs of actions that are nearly the same, or of which only one refers to the other. */
export function pairsPart(document: PlanDocument): VNode {
  return (
    <>
      {alikePart(document)}
      {oneSidedPart(document)}
    </>
  )
}

function alikePart({ duplicates, actions }: PlanDocument): VNode | null {
  if (duplicates.length === 0) return null
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
    items: duplicates.map((pair) => ({
      value: pairOf(pair),
      text: `${pair.a} and ${pair.b}, alike by ${Math.round(pair.similarity * 100)}%`,
      hint: { html: <bdi>{`${words.get(pair.a) ?? ''} / ${words.get(pair.b) ?? ''}`}</bdi> },
    })),
  })
}

function oneSidedPart({ references }: PlanDocument): VNode | null {
  const oneSided = references.filter(({ declaredBy }) => declaredBy !== 'both')
  if (oneSided.length === 0) return null
  return checkboxes({
    name: 'mutual',
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: 'Only one refers to the other. Tick those that should refer to each other.',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: oneSided.map((pair) => ({
      value: pairOf(pair),
      text:
        pair.declaredBy === 'a' ? `${pair.a} refers to ${pair.b}` : `${pair.b} refers to ${pair.a}`,
    })),
  })
}
