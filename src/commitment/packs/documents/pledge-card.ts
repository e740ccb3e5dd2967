import { pathwayStages } from '#vocabulary'
import { answers } from '../../room/events/work-events.ts'
import type { Block } from '../office/document.ts'

/** A card to write a pledge on by hand. */
export function pledgeCard(caption: string): Block {
  const agreed = answers.map(({ label }) => `${label}: `).join('\n')
  return {
    kind: 'table',
    caption,
    heads: 'rows',
    columns: [
      { title: 'Asked', width: 28 },
      { title: 'Answer', width: 72 },
    ],
    rowHeight: 13,
    rows: [
      ['Who pledges', ''],
      ['We will …, for whom, by when', '\n\n\n'],
      ['Stages: tick each it serves', stagesToTick],
      ['What will be different', '\n'],
      ['How we will know', '\n'],
      ['Comes from (numbers on the log)', ''],
      ['What each organisation says', agreed],
    ],
  }
}

const stagesToTick = pathwayStages.map(({ label }) => `☐ ${label}`).join('   ')
