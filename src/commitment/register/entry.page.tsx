import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { apartIn, backLink, insetText, Page } from '#design'
import { pathwayStages } from '#vocabulary'
import { applicantKinds } from '../commitments/events/plan-events.ts'
import type { MarkKind } from '../issuing/mark.ts'
import type { PublicFrame } from '../public-frame.ts'
import { bodyInWords, type Scheme } from '../scheme/scheme.ts'
import { pledgesOfStage } from './pledges-of-stage.tsx'
import type { Kin } from './register.store.ts'
import type { RegisterEntry } from './register-entry.ts'
import { nextReportInWords } from './report-in-words.ts'
import { dayOf, signedInWords, standingTodayInWords } from './shown.ts'

type Props = {
  readonly frame: PublicFrame
  readonly entry: RegisterEntry
  readonly changedAt: string
  readonly scheme: Scheme
  readonly pictures: readonly MarkKind[]
  readonly kin: Kin
  /** The councils an area may be one of. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly now: Temporal.Instant
}

/** One commitment as the public reads it: who, what was pledged by stage, what is done for it, and how the award stands. */
export function EntryPage(props: Props): VNode {
  const { frame, entry, changedAt, scheme, now } = props
  const { award } = entry
  return (
    <Page
      {...frame}
      title={`${entry.title} (${entry.reference})`}
      section="commitments"
      before={backLink({ text: 'Back to the register', href: '/commitments' })}
    >
      <span class="govuk-caption-xl">{entry.reference}</span>
      <h1 class="govuk-heading-xl">{entry.title}</h1>
      {award.isTest &&
        insetText({ text: 'This award is a test: it was made by nobody who may award anything.' })}
      <p class="govuk-body-l">
        {`${standingTodayInWords(entry, now)}. Awarded on ${dayOf(award.awardedAt)} by ${bodyInWords(award.awardingBody)}, until ${dayOf(award.until)}.`}
      </p>
      {award.reason && <p class="govuk-body">{`Reason: ${award.reason}`}</p>}
      {award.reply && <p class="govuk-body">{`The holder says: ${award.reply}`}</p>}
      {kinPart(props)}
      <h2 class="govuk-heading-m">Who commits</h2>
      <p class="govuk-body">{`${madeBy(entry)}. ${placesOf(props)}.`}</p>
      <ul class="govuk-list govuk-list--bullet">
        {entry.partners.map((partner) => (
          <li key={partner.name}>
            {apartIn(
              `${partner.name}${partner.sector && ` (${partner.sector})`} ${signedInWords(entry, partner, now)}`,
              [partner.name, partner.sector],
            )}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{`What is pledged (${entry.pledges.length})`}</h2>
      {pathwayStages.map((stage) => pledgesOfStage(props, stage))}
      <h2 class="govuk-heading-m">The last report</h2>
      <p class="govuk-body">
        {entry.lastReport
          ? `${dayOf(entry.lastReport.acceptedAt)}: ${entry.lastReport.words}`
          : award.endedAt
            ? 'No report was accepted.'
            : 'None yet.'}
        {` ${nextReportInWords(entry, now)}`}
      </p>
      {takePart(props)}
      <p class="govuk-body">
        {`${scheme.about} `}
        <a class="govuk-link" href="/scheme">
          The terms of the award
        </a>
        {`. Last changed on ${dayOf(changedAt)}.`}
      </p>
    </Page>
  )
}

function madeBy({ applicant }: RegisterEntry): string {
  return `Made by: ${applicantKinds.find(({ code }) => code === applicant)?.label ?? applicant}`
}

/** Which councils it reaches, by name; their code where a name is not known. */
function placesOf({ entry, areas }: Props): string {
  const names = entry.areas.map((code) => areas.find((one) => one.code === code)?.name ?? code)
  return names.length > 0 ? `It reaches: ${names.join(', ')}` : 'It names no council'
}

function kinPart({ entry, kin }: Props): readonly VNode[] {
  const to = (reference: string, words: string) => (
    <p class="govuk-body" key={reference}>
      {words}
      <a class="govuk-link" href={`/commitments/${reference}`}>
        {reference}
      </a>
    </p>
  )
  const isReplaced = entry.award.supersededBy !== undefined
  return [
    ...(kin.after ? [to(kin.after, 'Its place has been taken by ')] : []),
    ...(isReplaced && !kin.after
      ? [<p class="govuk-body">Another commitment has taken its place.</p>]
      : []),
    ...kin.before.map((reference) => to(reference, 'It has taken the place of ')),
  ]
}

function takePart({ frame, entry, pictures }: Props): VNode {
  const page = `/commitments/${entry.reference}`
  return (
    <>
      <h2 class="govuk-heading-m">The badge, and what it rests on</h2>
      <ul class="govuk-list">
        {[
          ...pictures.map((kind) => [
            `${page}/badge.${kind}`,
            `The badge as a picture (${kind.toUpperCase()}), which proves itself`,
          ]),
          [`${page}/badge.json`, 'The badge for other programs (Open Badges 3.0)'],
          ...(frame.isCopy
            ? []
            : [[`/verify?reference=${entry.reference}`, 'Check now whether the badge holds']]),
          [
            `${page}/snapshots/${entry.award.snapshot}`,
            'The version the award rests on, as it was kept',
          ],
          [`${page}.json`, 'This entry for other programs (JSON)'],
          ...(frame.isCopy ? [] : [[`${page}/concern`, 'Raise a concern about this award']]),
        ].map(([href, text]) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
