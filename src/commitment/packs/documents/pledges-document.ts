import { pathwayStages } from '#vocabulary'
import type { DiscussionLog, LogPledge } from '../../discussion-log/discussion-log.ts'
import { answers } from '../../room/events/work-events.ts'
import { labelOfStage } from '../../room/view/stage-tags.tsx'
import {
  type Block,
  fact,
  heading,
  newPage,
  type OfficeDocument,
  said,
} from '../office/document.ts'
import { filledLog, nameOf, type Told } from '../told.ts'
import { aboutRoundtable } from './about-roundtable.ts'
import { pledgeCard } from './pledge-card.ts'
import { reasonFor } from './reasons-in-words.ts'

/** The pledges under their stages, each with who makes it, what will be different, and what each organisation says to it. */
export function pledgesDocument(told: Told): OfficeDocument {
  const log = filledLog(told)
  const title = `${nameOf(told)}: the pledges`
  return {
    title,
    sections: [
      {
        lies: 'upright',
        blocks: [
          { kind: 'title', text: title },
          ...aboutRoundtable(told),
          ...(log ? filled(log) : blank()),
        ],
      },
    ],
  }
}

function filled(log: DiscussionLog): readonly Block[] {
  return pathwayStages.flatMap(({ code, label }) => {
    const pledges = log.pledges.filter(({ stage }) => stage === code)
    return [
      heading(1, label),
      ...(pledges.length === 0 ? [said(noPledge(log, code))] : pledges.flatMap(pledgeBlocks)),
    ]
  })
}

function noPledge(log: DiscussionLog, stage: LogPledge['stage']): string {
  const beside = log.pledges.filter(({ alsoStages }) => alsoStages.includes(stage))
  if (beside.length > 0) {
    return `Also served by ${beside.map(({ code }) => code).join(', ')}, under another stage.`
  }
  const reason = reasonFor(log, 'stage', stage)
  return reason ? `No pledge: ${reason}` : 'No pledge yet, and no reason why not.'
}

function pledgeBlocks(pledge: LogPledge): readonly Block[] {
  const { code, words, makers, different, known, from, alsoStages } = pledge
  return [
    heading(2, makers.length > 0 ? `${code}: ${makers.join(', ')}` : `${code}: nobody named yet`),
    said(words, 'strong'),
    ...fact('What will be different', different),
    ...fact('How we will know', known),
    ...fact('Also serves', alsoStages.map(labelOfStage).join(', ')),
    ...fact('Comes from', from.join(', ')),
    ...agreementOf(pledge),
  ]
}

function agreementOf({ code, answers: given }: LogPledge): readonly Block[] {
  if (given.length === 0) return [said('No organisation has said yet whether it agrees.', 'quiet')]
  return [
    {
      kind: 'table',
      caption: `What each organisation says to ${code}`,
      columns: [
        { title: 'Organisation', width: 34 },
        { title: 'Says', width: 24 },
        { title: 'Note', width: 42 },
      ],
      rows: given.map(({ organisation, answer, note }) => [
        organisation,
        answers.find((one) => one.code === answer)?.label ?? answer,
        note,
      ]),
    },
  ]
}

function blank(): readonly Block[] {
  return pathwayStages.flatMap(({ label }, at) => [
    at === 0 ? heading(1, label) : newPage(label),
    pledgeCard(`A pledge for ${label.toLowerCase()}`),
    pledgeCard(`Another pledge for ${label.toLowerCase()}`),
  ])
}
