import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { backLink, insetText, Page, type PageOptions } from '#design'
import { dayInWords, london, type PathwayStage, pathwayStages } from '#vocabulary'
import { lifeInWords } from '../commitments/pages/actions.page.tsx'
import type { Scheme } from '../scheme/scheme.ts'
import type { RegisterEntry } from './register-entry.ts'
import { shownState, signedInWords, stateInWords } from './shown.ts'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  readonly entry: RegisterEntry
  readonly changedAt: string
  readonly scheme: Scheme
  readonly now: Temporal.Instant
}

/** One commitment as the public reads it: who, what was pledged by stage, what is done for it, and how the award stands. */
export function EntryPage({ frame, entry, changedAt, scheme, now }: Props): VNode {
  const { award } = entry
  return (
    <Page
      {...frame}
      title="A commitment"
      section="commitments"
      before={backLink({ text: 'Back to the register', href: '/commitments' })}
    >
      <span class="govuk-caption-xl">{entry.reference}</span>
      <h1 class="govuk-heading-xl">{entry.title}</h1>
      {scheme.issuing === 'test' &&
        insetText({ text: 'This award is a test: it was made by nobody who may award anything.' })}
      <p class="govuk-body-l">
        {`${stateInWords(shownState(entry, now))}. Awarded on ${day(award.awardedAt)} by ${scheme.awardingBody}, until ${day(award.until)}.`}
      </p>
      {award.reason && <p class="govuk-body">{`Reason: ${award.reason}`}</p>}
      {award.reply && <p class="govuk-body">{`The holder says: ${award.reply}`}</p>}
      {award.supersededBy && <p class="govuk-body">Another commitment has taken its place.</p>}
      <h2 class="govuk-heading-m">Who commits</h2>
      <ul class="govuk-list govuk-list--bullet">
        {entry.partners.map((partner) => (
          <li key={partner.name}>
            {`${[partner.name, partner.sector].filter(Boolean).join(', ')} ${signedInWords(entry, partner, now)}`}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{`What is pledged (${entry.pledges.length})`}</h2>
      {pathwayStages.map(({ code, label }) => pledgesPart(entry, code, label))}
      <h2 class="govuk-heading-m">The last report</h2>
      <p class="govuk-body">
        {entry.lastReport
          ? `${day(entry.lastReport.acceptedAt)}: ${entry.lastReport.words}`
          : `None yet. The first is due on ${dayInWords(Temporal.PlainDate.from(award.nextReportOn))}.`}
      </p>
      {takePart(entry)}
      <p class="govuk-body">
        {`${scheme.about} `}
        <a class="govuk-link" href="/scheme">
          The terms of the award
        </a>
        {`. Last changed on ${day(changedAt)}.`}
      </p>
    </Page>
  )
}

/** A day of a moment, in London. */
function day(moment: string): string {
  return dayInWords(Temporal.Instant.from(moment).toZonedDateTimeISO(london).toPlainDate())
}

function pledgesPart(entry: RegisterEntry, stage: PathwayStage, label: string): VNode | null {
  const pledges = entry.pledges.filter((one) => one.stage === stage)
  if (pledges.length === 0) return null
  return (
    <section key={stage}>
      <h3 class="govuk-heading-s">{label}</h3>
      {pledges.map((pledge) => (
        <div key={pledge.id} class="waymark-room__entry">
          <p class="waymark-room__words">{`${pledge.code}: ${pledge.words}`}</p>
          {pledge.actions.length === 0 ? (
            <p class="waymark-room__about">No action follows from it yet.</p>
          ) : (
            <ul class="waymark-room__gathered">
              {pledge.actions.map((action) => (
                <li key={action.id}>
                  {[
                    action.words,
                    action.lead,
                    action.due && `by ${action.due}`,
                    lifeInWords(action.life),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}

function takePart({ reference, award }: RegisterEntry): VNode {
  const page = `/commitments/${reference}`
  return (
    <>
      <h2 class="govuk-heading-m">The badge, and what it rests on</h2>
      <ul class="govuk-list">
        {[
          [`${page}/badge.svg`, 'The badge as a picture (SVG), which proves itself'],
          [`${page}/badge.png`, 'The badge as a picture (PNG), which proves itself'],
          [`${page}/badge.json`, 'The badge for other programs (Open Badges 3.0)'],
          [`${page}/snapshots/${award.snapshot}`, 'The version that was awarded, as it was signed'],
          [`${page}.json`, 'This entry for other programs (JSON)'],
          [`${page}/concern`, 'Raise a concern about this award'],
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
