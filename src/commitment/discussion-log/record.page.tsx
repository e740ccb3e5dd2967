import type { VNode } from 'preact'
import { apartIn, stackingTable } from '#design'
import { pathwayStages } from '#vocabulary'
import { actButton } from '../room/places/act-form.tsx'
import type { Place } from '../room/places/place.ts'
import { RoomFrame } from '../room/places/room-frame.tsx'
import { votesInWords } from '../room/state/count-ballot.ts'
import { labelOfStage } from '../room/view/stage-tags.tsx'
import type { DiscussionLog } from './discussion-log.ts'

type Props = { readonly place: Place; readonly log: DiscussionLog }

/** The log of a roundtable: what was said by question and stage, what was pledged, and what others are asked. */
export function RecordPage({ place, log }: Props): VNode {
  return (
    <RoomFrame place={place} title="The log">
      <h1 class="govuk-heading-l">{`${log.title}: what was said and pledged`}</h1>
      {place.room.sha256 && (
        <p class="govuk-body">
          {'Kept as it stood at the close under the check '}
          <code class="waymark-room__check">{place.room.sha256}</code>
          {'.'}
        </p>
      )}
      {packLinks(`/room/${place.roomId}`)}
      {logParts(log)}
      {actButton(place, 'reopen', 'Open it again')}
    </RoomFrame>
  )
}

/** The log as it can be taken along. */
export function packLinks(base: string, names?: readonly string[]): VNode {
  const all = [
    ['log.docx', 'The discussion log, for a word processor (.docx)'],
    ['log.csv', 'The discussion log, for a spreadsheet (.csv)'],
    ['pledges.docx', 'The pledges (.docx)'],
    ['plan.docx', 'The action plan (.docx)'],
    ['plan.csv', 'The action plan, for a spreadsheet (.csv)'],
    ['slides.pptx', 'Slides for the facilitator (.pptx)'],
    ['paper.docx', 'A paper pack for a room without internet (.docx)'],
    ['log.json', 'Everything, for other programs (.json)'],
  ] as const
  const packs = all.filter(([file]) => names === undefined || names.includes(file))
  return (
    <ul class="govuk-list waymark-room__packs">
      {packs.map(([file, text]) => (
        <li key={file}>
          <a class="govuk-link" href={`${base}/packs/${file}`} download>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The parts of a log, for pages of any kind. */
export function logParts(log: DiscussionLog): VNode {
  return (
    <>
      {log.questions.map(questionPart)}
      <section>
        <h2 class="govuk-heading-m">{`Pledges (${log.pledges.length})`}</h2>
        {withoutAction(log)}
        {pathwayStages.map(({ code, label }) => pledgesAt(log, code, label))}
      </section>
      {asksPart(log)}
      {log.ballots.map(({ title, result }) => (
        <section key={title}>
          <h2 class="govuk-heading-m">{`Vote: ${title}`}</h2>
          <ol class="govuk-list">
            {result.map(({ rank, words, votes, voters }) => (
              <li key={words} value={rank}>{`${words} – ${votesInWords({ votes, voters })}`}</li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function questionPart({ question, label, entries }: DiscussionLog['questions'][number]): VNode {
  return (
    <section key={question}>
      <h2 class="govuk-heading-m">{`${label} (${entries.length})`}</h2>
      {entries.length > 0 &&
        stackingTable({
          id: `log-${question}`,
          caption: label,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: ['No.', 'What', 'Stages', 'By', 'Votes'].map((text) => ({ text })),
          rows: entries.map((entry) => [
            { text: entry.code },
            { text: [entry.words, ...entry.gathered].join(' · ') },
            {
              text:
                entry.stages.map(labelOfStage).join(', ') ||
                (entry.unplacedReason ? `None: ${entry.unplacedReason}` : 'Not placed'),
            },
            { text: entry.by ?? '–' },
            { text: entry.votes === undefined ? '–' : String(entry.votes) },
          ]),
        })}
    </section>
  )
}

function asksPart({ asks }: DiscussionLog): VNode | null {
  if (asks.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{`Asks of other bodies (${asks.length})`}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map(({ addressee, request, reason }) => (
          <li key={`${addressee} ${request}`}>
            {`${addressee}: ${request}${reason ? ` Because ${reason}` : ''}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many pledges nothing follows from yet: said, so that it is not overlooked. */
function withoutAction({ pledges }: DiscussionLog): VNode | null {
  const bare = pledges.filter(({ actions }) => actions.length === 0)
  if (bare.length === 0) return null
  return (
    <p class="govuk-body">{`No action follows yet from ${bare.length} of ${pledges.length} pledges.`}</p>
  )
}

function pledgesAt(log: DiscussionLog, stage: string, label: string): VNode | null {
  const pledges = log.pledges.filter((one) => one.stage === stage)
  if (pledges.length === 0) return null
  return (
    <section key={stage}>
      <h3 class="govuk-heading-s">{label}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {pledges.map(({ id, code, words, makers, from, actions }) => (
          <li key={id}>
            {apartIn(
              `${code}: ${words}${makers.length > 0 ? ` (${makers.join(', ')})` : ''}${from.length > 0 ? `, from ${from.join(', ')}` : ''}`,
              makers,
            )}
            {actions.length > 0 && (
              <ul class="govuk-list govuk-list--bullet">
                {actions.map((action) => (
                  <li key={action.words}>
                    {[action.words, action.lead, action.due, action.tracked]
                      .filter(Boolean)
                      .join(' – ')}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
