import type { PathwayStage } from '#vocabulary'
import type { EntryId } from '../room/ids.ts'
import { type Room, shownEntries, standingPledges } from '../room/state/room.ts'
import type { Answer } from '../room/state/work.ts'
import { choiceInWords, type Names, viewOf } from '../room/view/view.ts'
import { labelOfQuestion, type Question, questions } from '../templates/template.ts'

/** One line of a discussion log. */
export type LogEntry = {
  readonly id: EntryId
  /** G3: the third of the gaps. */
  readonly code: string
  readonly words: string
  readonly stages: readonly PathwayStage[]
  /** A name or an organisation, as its writer chose; nothing where that is nobody’s. */
  readonly by: string | undefined
  readonly group: string | undefined
  readonly answers: readonly string[]
  readonly votes: number | undefined
  readonly theme: string | undefined
  readonly addressee: string | undefined
  readonly unplacedReason: string | undefined
  readonly shift: { readonly from: PathwayStage; readonly to: PathwayStage } | undefined
  readonly gathered: readonly string[]
}

export type LogAction = {
  readonly words: string
  readonly lead: string
  readonly due: string
  readonly tracked: string
}

export type LogPledge = {
  readonly id: string
  readonly code: string
  readonly words: string
  readonly stage: PathwayStage
  readonly alsoStages: readonly PathwayStage[]
  readonly makers: readonly string[]
  readonly from: readonly string[]
  readonly different: string
  readonly known: string
  readonly answers: readonly {
    readonly organisation: string
    readonly answer: Answer
    readonly note: string
  }[]
  readonly actions: readonly LogAction[]
}

/** What a roundtable said and pledged, as a document tells it. */
export type DiscussionLog = {
  readonly title: string
  readonly format: string
  readonly purpose: string
  /** ISO 8601; nothing while it has not begun. */
  readonly startedAt: string | undefined
  readonly closedAt: string | undefined
  readonly organisations: readonly string[]
  readonly questions: readonly {
    readonly question: Question
    readonly label: string
    readonly entries: readonly LogEntry[]
  }[]
  readonly pledges: readonly LogPledge[]
  readonly asks: readonly {
    readonly addressee: string
    readonly request: string
    readonly reason: string
    readonly from: readonly string[]
  }[]
  readonly ballots: readonly {
    readonly title: string
    readonly result: readonly {
      readonly rank: number
      readonly words: string
      readonly votes: number
      readonly voters: number
      readonly room: number
    }[]
  }[]
  readonly reasons: Room['reasons']
  readonly feedbackOn: string | undefined
  readonly reviewOn: string | undefined
}

const letters: Readonly<Record<Question, string>> = { in_place: 'I', gap: 'G', opportunity: 'O' }

/** The log of a roundtable for those who may read it; with no names given, names stand for nobody. */
export function discussionLogOf(room: Room, names: Names = new Map()): DiscussionLog {
  const codes = codesOf(room)
  const codesFor = (ids: readonly EntryId[]) => ids.flatMap((id) => codes.get(id) ?? [])
  return {
    title: room.title,
    format: room.template.name,
    purpose: room.purpose,
    startedAt: room.startedAt?.toString(),
    closedAt: room.closedAt?.toString(),
    organisations: [...room.organisations.values()].toSorted((one, other) =>
      one.localeCompare(other, 'en-GB'),
    ),
    questions: questions.map(({ code }) => ({
      question: code,
      label: labelOfQuestion(code),
      entries: entriesOf(room, { question: code, names, codes }),
    })),
    pledges: pledgesOf(room, codesFor),
    asks: [...room.asks.values()].map(({ addressee, request, reason, entries }) => ({
      ...{ addressee, request, reason },
      from: codesFor(entries),
    })),
    ballots: room.ballots.flatMap(({ title, result }) =>
      result
        ? [
            {
              title,
              result: result.map((one) => ({ ...one, words: choiceInWords(room, one.choice) })),
            },
          ]
        : [],
    ),
    reasons: room.reasons,
    feedbackOn: room.feedbackOn,
    reviewOn: room.reviewOn,
  }
}

/** A code for each entry that is shown, by its question and its place there. */
function codesOf(room: Room): ReadonlyMap<EntryId, string> {
  const shown = new Set(shownEntries(room).map(({ id }) => id))
  const codes = new Map<EntryId, string>()
  for (const { code } of questions) {
    const these = viewOf(room, new Map(), 'reader').entries.filter(
      ({ id, question }) => question === code && shown.has(id),
    )
    for (const [place, { id }] of these.entries()) codes.set(id, `${letters[code]}${place + 1}`)
  }
  return codes
}

type Of = {
  readonly question: Question
  readonly names: Names
  readonly codes: ReadonlyMap<EntryId, string>
}

function entriesOf(room: Room, { question, names, codes }: Of): readonly LogEntry[] {
  const results = room.ballots.flatMap(({ result }) => result ?? [])
  return viewOf(room, names, 'reader')
    .entries.filter((entry) => entry.question === question)
    .map(
      ({
        id,
        words,
        stages,
        by,
        group,
        links,
        theme,
        addressee,
        unplacedReason,
        shift,
        gathered,
      }) => ({
        ...{ id, words, stages, by, theme, addressee, unplacedReason, shift },
        code: codes.get(id) ?? '',
        group: group && (room.groups.get(group) || 'A group without a name'),
        answers: links.flatMap(({ as, other }) =>
          as === 'answers' ? (codes.get(other) ?? []) : [],
        ),
        votes: results.find(({ choice }) => choice === id || choice === group)?.votes,
        gathered: gathered.map((one) => one.words),
      }),
    )
}

function pledgesOf(
  room: Room,
  codesFor: (ids: readonly EntryId[]) => readonly string[],
): readonly LogPledge[] {
  return standingPledges(room).map(
    ({ id, code, words, stage, alsoStages, makers, from, different, known, answers }) => ({
      ...{ id, code, words, stage, alsoStages, different, known },
      makers: makers.flatMap((one) => room.organisations.get(one) ?? []),
      from: codesFor(from),
      answers: [...answers].map(([organisation, told]) => ({
        organisation: room.organisations.get(organisation) ?? 'An organisation',
        ...told,
      })),
      actions: [...room.actions.values()]
        .filter(({ pledgeId }) => pledgeId === id)
        .map(({ words: done, lead, due, tracked }) => ({ words: done, lead, due, tracked })),
    }),
  )
}
