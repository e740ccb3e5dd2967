import type { VNode } from 'preact'
import { apartIn } from '#design'
import { answers } from '../events/work-events.ts'
import { votesInWords } from '../state/count-ballot.ts'
import type { Shown } from './entry-part.tsx'
import type { AskView, BallotView, PledgeView } from './room-view.ts'
import { stageTags } from './stage-tags.tsx'

/** A pledge, with who makes it, what it comes from, and what each organisation says. */
export function pledgePart(pledge: PledgeView, shown: Shown): VNode {
  const { audience, roomId, view } = shown
  const sources = view.entries.filter(({ id }) => pledge.from.includes(id))
  return (
    <li id={`pledge-${pledge.id}`} class="waymark-room__entry" key={pledge.id}>
      <p class="waymark-room__words">
        <strong>{`${pledge.code}: `}</strong>
        {pledge.words}
      </p>
      <p class="waymark-room__about">
        {stageTags([pledge.stage, ...pledge.alsoStages])}
        {whoseWords(pledge)}
        {(audience === 'host' || audience === 'seated') && (
          <a class="govuk-link" href={`/room/${roomId}/pledges/${pledge.id}`}>
            Open<span class="govuk-visually-hidden">{`: ${pledge.code}`}</span>
          </a>
        )}
      </p>
      {sources.length > 0 && (
        <ul class="waymark-room__gathered">
          {sources.map(({ words }) => (
            <li>{`From: ${words}`}</li>
          ))}
        </ul>
      )}
      {pledge.actions.length > 0 && (
        <ul class="waymark-room__gathered">
          {pledge.actions.map(({ words, lead, due }) => (
            <li>{`Action: ${[words, lead, due].filter(Boolean).join(', ')}`}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Who makes a pledge, and what organisations say to it. */
function whoseWords(pledge: PledgeView): VNode {
  return (
    <>
      {pledge.makers.length > 0 && (
        <span class="waymark-room__note">
          {apartIn(`By ${pledge.makers.join(', ')}`, pledge.makers)}
        </span>
      )}
      {saidTo(pledge) && (
        <span class="waymark-room__note">
          {apartIn(
            saidTo(pledge),
            pledge.answers.map(({ organisation }) => organisation),
          )}
        </span>
      )}
    </>
  )
}

function saidTo({ answers: told }: PledgeView): string {
  return answers
    .map(({ code, label }) => ({ label, these: told.filter(({ answer }) => answer === code) }))
    .filter(({ these }) => these.length > 0)
    .map(
      ({ label, these }) => `${label}: ${these.map(({ organisation }) => organisation).join(', ')}`,
    )
    .join('. ')
}

/** The pledges so far, by stage of the pathway. */
export function pledgesPart(shown: Shown): VNode {
  const { pledges } = shown.view
  return (
    <section id="pledges" class="waymark-room__question">
      <h2 class="govuk-heading-m">
        Pledges (<span data-count-of="pledge-list">{pledges.length}</span>)
      </h2>
      <ul id="pledge-list" class="waymark-room__list">
        {pledges.map((pledge) => pledgePart(pledge, shown))}
      </ul>
      {pledges.length === 0 && <p class="govuk-body waymark-room__none">Nothing yet.</p>}
    </section>
  )
}

/** Something another body is asked to do. */
export function askPart(ask: AskView, { audience, roomId }: Shown): VNode {
  return (
    <li id={`ask-${ask.id}`} class="waymark-room__entry" key={ask.id}>
      <p class="waymark-room__words">
        <strong>{`${ask.addressee}: `}</strong>
        {ask.request}
      </p>
      <p class="waymark-room__about">
        {ask.reason && <span class="waymark-room__note">{`Because ${ask.reason}`}</span>}
        {(audience === 'host' || audience === 'seated') && (
          <a class="govuk-link" href={`/room/${roomId}/asks/${ask.id}`}>
            Open<span class="govuk-visually-hidden">{`: ${ask.request}`}</span>
          </a>
        )}
      </p>
    </li>
  )
}

/** What other bodies are asked, kept apart from what the room pledges. */
export function asksPart(shown: Shown): VNode {
  const { asks } = shown.view
  return (
    <section id="asks" class="waymark-room__question">
      <h2 class="govuk-heading-m">
        Asks of other bodies (<span data-count-of="ask-list">{asks.length}</span>)
      </h2>
      <ul id="ask-list" class="waymark-room__list">
        {asks.map((ask) => askPart(ask, shown))}
      </ul>
      {asks.length === 0 && <p class="govuk-body waymark-room__none">Nothing yet.</p>}
    </section>
  )
}

/** The ballots: how many have voted while one is open, and what came of it once it is closed. */
export function ballotsPart(shown: Shown): VNode {
  const { ballots } = shown.view
  return (
    <section id="ballots" class="waymark-room__question">
      {ballots.length > 0 && <h2 class="govuk-heading-m">Votes</h2>}
      {ballots.map((ballot) => ballotPart(ballot, shown))}
    </section>
  )
}

function ballotPart(ballot: BallotView, { audience, roomId }: Shown): VNode {
  const { result } = ballot
  const isVoter = audience === 'host' || audience === 'seated'
  if (!result) {
    return (
      <div class="waymark-room__ballot">
        <h3 class="govuk-heading-s">{ballot.title}</h3>
        <p class="govuk-body">
          {`Open. ${ballot.haveVoted} ${ballot.haveVoted === 1 ? 'has' : 'have'} voted; nobody sees how before it closes.`}
        </p>
        {isVoter && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/room/${roomId}/ballots/${ballot.id}`}>
              Vote, or change your vote
            </a>
          </p>
        )}
      </div>
    )
  }
  return (
    <div class="waymark-room__ballot">
      <h3 class="govuk-heading-s">{`${ballot.title}: the result`}</h3>
      <ol class="waymark-room__list">
        {result.map(({ choice, words, votes, voters, room, rank }) => (
          <li key={choice} value={rank}>
            {`${words} – ${votesInWords({ votes, voters })}`}
            {room > 0 && `, ${room} of them from the room’s own ballot`}
          </li>
        ))}
      </ol>
    </div>
  )
}
