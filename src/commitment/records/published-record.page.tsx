import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { apartIn, backLink, Page } from '#design'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { logParts } from '../discussion-log/record.page.tsx'
import type { PublicFrame } from '../public-frame.ts'
import type { PublishedRecord } from './published-record.store.ts'

type Framed = {
  readonly frame: PublicFrame
}

/** The record of a roundtable, for anybody. */
export function PublishedRecordPage({
  frame,
  record,
}: Framed & { readonly record: PublishedRecord }): VNode {
  const { log, sha256 } = record
  return (
    <Page
      {...frame}
      title={`${log.title}: the record of a roundtable`}
      section="commitments"
      before={backLink({ text: 'Back to the records', href: '/roundtable-records' })}
    >
      <span class="govuk-caption-xl">{log.format}</span>
      <h1 class="govuk-heading-xl">{log.title}</h1>
      {log.purpose && <p class="govuk-body-l">{log.purpose}</p>}
      <p class="govuk-body">
        {apartIn(
          `${log.startedAt ? `Held on ${day(log.startedAt)}. ` : ''}Published on ${day(record.publishedAt)}. ${
            log.organisations.length > 0 ? `At the table: ${log.organisations.join(', ')}.` : ''
          }`,
          log.organisations,
        )}
      </p>
      <p class="govuk-body">
        What was said stands under organisations or under nobody’s name. Its check is{' '}
        <code class="waymark-room__check">{sha256}</code>.
      </p>
      {logParts(log)}
    </Page>
  )
}

/** Every record that was published. */
export function PublishedRecordsPage({
  frame,
  records,
}: Framed & {
  readonly records: readonly Pick<PublishedRecord, 'id' | 'title' | 'publishedAt'>[]
}): VNode {
  return (
    <Page
      {...frame}
      title="Records of roundtables"
      section="commitments"
      before={backLink({ text: 'Back to the register', href: '/commitments' })}
    >
      <h1 class="govuk-heading-xl">Records of roundtables</h1>
      {records.length === 0 ? (
        <p class="govuk-body">None is published yet.</p>
      ) : (
        <ul class="govuk-list">
          {records.map(({ id, title, publishedAt }) => (
            <li key={id}>
              <a class="govuk-link" href={`/roundtable-records/${id}`}>
                {title}
              </a>
              {`, published on ${day(publishedAt)}`}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function day(moment: string): string {
  return dayInWords(dayOfMoment(Temporal.Instant.from(moment)))
}
