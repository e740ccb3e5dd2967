import type { VNode } from 'preact'
import { button, select, summaryList } from '#design'
import { dayInWords } from '#vocabulary'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref } from '../pages/plan-frame.tsx'
import { unknownPart } from '../pages/unknown-part.tsx'
import { type ActionDifference, comparedParts, type PartDifference } from './differences.ts'
import { markedWhole, markedWords } from './marked-words.tsx'
import type { Version } from './version.store.ts'

type Props = {
  readonly place: PlanPlace
  readonly version: Version
  /** The version it is compared with; nothing for the first. */
  readonly against: number | undefined
  /** What the address asks for that is not there, in words. */
  readonly unknown: readonly string[]
  readonly versions: readonly Version[]
  readonly differences: readonly ActionDifference[]
  /** What was asked for and approved as this version, in words, with its reason. */
  readonly approved: readonly { readonly words: string; readonly reason: string }[]
}

/** What a version of a plan says otherwise than another: what is new, gone, said otherwise, due otherwise, led otherwise. */
export function DifferencesPage(props: Props): VNode {
  const { place, version, against, differences } = props
  const title =
    against === undefined
      ? `Version ${version.number}`
      : `Version ${version.number} against version ${against}`
  return (
    <PlanPartPage
      {...{ place, title }}
      back={{ text: 'Back to the versions', href: planHref(place, 'versions') }}
    >
      {unknownPart(props.unknown)}
      <p class="govuk-body-l">
        {`Version ${version.number} was approved by `}
        <bdi>{version.approvedBy}</bdi>
        {` on ${dayInWords(version.approvedOn)}. Minutes: `}
        <bdi>{version.minuteReference}</bdi>.
      </p>
      {reasonsPart(props)}
      {against === undefined ? (
        <p class="govuk-body">This is the first version: there is none to compare it with.</p>
      ) : (
        <>
          <p class="govuk-body">
            What was taken out is <del>struck through</del>, what was put in is{' '}
            <ins>underlined</ins>.
          </p>
          {differences.length === 0 && <p class="govuk-body">Both say the same of every action.</p>}
          {listPart(place, 'Added', ofKind(differences, 'added'))}
          {listPart(place, 'No longer in the plan', ofKind(differences, 'withdrawn'))}
          {changedPart(place, ofKind(differences, 'changed'))}
        </>
      )}
      {chooser(props)}
    </PlanPartPage>
  )
}

function ofKind(differences: readonly ActionDifference[], kind: ActionDifference['kind']) {
  return differences.filter((one) => one.kind === kind)
}

function reasonsPart({ approved }: Props): VNode | null {
  if (approved.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was asked for, and why</h2>
      <ul class="govuk-list govuk-list--bullet">
        {approved.map(({ words, reason }) => (
          <li key={words}>
            {`${words}: `}
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

function listPart(
  place: PlanPlace,
  title: string,
  differences: readonly ActionDifference[],
): VNode | null {
  if (differences.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{`${title} (${differences.length})`}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {differences.map((one) => (
          <li key={one.id}>{actionLink(place, one)}</li>
        ))}
      </ul>
    </>
  )
}

function changedPart(place: PlanPlace, differences: readonly ActionDifference[]): VNode | null {
  if (differences.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{`Changed (${differences.length})`}</h2>
      {differences.map((one) => (
        <section key={one.id}>
          <h3 class="govuk-heading-s">{actionLink(place, one)}</h3>
          {summaryList({
            rows: one.parts.map((difference) => ({
              key: { text: comparedParts.find(({ code }) => code === difference.part)?.label },
              value: { html: marked(difference) },
            })),
          })}
        </section>
      ))}
    </>
  )
}

/** Sentences are marked word by word; a date, an owner or a number is told whole. */
function marked({ part, before, after }: PartDifference): VNode {
  const isSentence = part === 'statement' || part === 'success' || part === 'resources'
  return isSentence ? markedWords(before, after) : markedWhole(before, after)
}

function actionLink(place: PlanPlace, { id, number, statement }: ActionDifference): VNode {
  return (
    <a class="govuk-link" href={planHref(place, 'actions', id)}>
      <bdi>{`${number} ${statement}`}</bdi>
    </a>
  )
}

/** Compares with another version. */
function chooser({ place, version, versions, against }: Props): VNode | null {
  const others = versions.filter(({ number }) => number !== version.number)
  if (others.length === 0) return null
  return (
    <form method="get" action={planHref(place, 'versions', String(version.number))}>
      {select({
        name: 'against',
        label: { text: `Compare version ${version.number} with` },
        value: String(against ?? ''),
        items: others.map(({ number }) => ({ value: String(number), text: `Version ${number}` })),
      })}
      {button({ text: 'Compare', classes: 'govuk-button--secondary' })}
    </form>
  )
}
