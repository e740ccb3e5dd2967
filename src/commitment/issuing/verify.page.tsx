import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { apartIn, button, errorSummary, fileUpload, Page, textarea } from '#design'
import type { PublicFrame } from '../public-frame.ts'
import type { RegisterEntry } from '../register/register-entry.ts'
import { nextReportInWords } from '../register/report-in-words.ts'
import { dayOf, standingTodayInWords } from '../register/shown.ts'
import type { FoundOut } from './verify-here.ts'

type Props = {
  readonly frame: PublicFrame
  readonly formToken: string
  readonly found: FoundOut | undefined
  readonly problem: string | undefined
  readonly now: Temporal.Instant
}

/** Whether a badge holds: who, what, when, whether it still stands, what was pledged, and the last report. */
export function VerifyPage({ frame, formToken, found, problem, now }: Props): VNode {
  return (
    <Page {...frame} title="Check a badge" section="commitments" problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#file' }],
        })}
      <h1 class="govuk-heading-xl">Check a badge</h1>
      {found && foundPart(found, now)}
      <form method="post" action="/verify" enctype="multipart/form-data" novalidate>
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        {fileUpload({
          name: 'file',
          label: { text: found ? 'Check another badge' : 'The file of the badge' },
          hint: { text: 'A picture (SVG or PNG) with the badge in it, or the badge as JSON.' },
          attributes: { accept: '.svg,.png,.json,image/svg+xml,image/png,application/json' },
          errorMessage: problem ? { text: problem } : undefined,
        })}
        {textarea({
          name: 'badge',
          rows: 3,
          label: { text: 'Or its reference, the address of its entry, or its text' },
          hint: { text: 'A reference is like C2C-2026-001.' },
          spellcheck: false,
        })}
        {button({ text: 'Check it' })}
      </form>
      <p class="govuk-body">
        On a computer of your own, without us: <code>waymark credential verify FILE</code>. Any
        verifier of Open Badges 3.0 can check it too.
      </p>
    </Page>
  )
}

function foundPart({ words, names, entry }: FoundOut, now: Temporal.Instant): VNode {
  return (
    <section class="waymark-room__now">
      <h2 class="govuk-heading-l">{words.title}</h2>
      {words.sentences.map((sentence) => (
        <p class="govuk-body" key={sentence}>
          {apartIn(sentence, names)}
        </p>
      ))}
      {entry && entryPart(entry, now)}
    </section>
  )
}

function entryPart(entry: RegisterEntry, now: Temporal.Instant): VNode {
  const { award, pledges, lastReport } = entry
  return (
    <>
      <p class="govuk-body">{`${standingTodayInWords(entry, now)}.`}</p>
      <p class="govuk-body">
        {`It rests on ${pledges.length} ${pledges.length === 1 ? 'pledge' : 'pledges'}. ${
          lastReport
            ? `The last report was accepted on ${dayOf(lastReport.acceptedAt)}.`
            : award.endedAt
              ? 'No report was accepted.'
              : 'There is no report yet.'
        } ${nextReportInWords(entry, now)}`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/commitments/${entry.reference}`}>
          What was pledged, in the register
        </a>
      </p>
    </>
  )
}
