import { type Held, keysOnly } from '#vocabulary'

const derived = {
  untold: 'worked out of contacts and stays alone, all of which are told',
  onErasure: 'removed',
} as const
const workings = {
  untold: 'where rows go back to when a link is undone',
  onErasure: 'removed',
} as const

/** What this room holds of people. */
export const held: Held = {
  ending: {
    title: 'What was told of your leaving the region',
    part: 'record',
    told: {
      kind: 'What',
      ended_on: 'When',
      told_by: 'Told by',
      agency_id: 'For',
      told_at: 'Told',
      withdrawn_at: 'Withdrawn',
      withdrawn_by: 'Withdrawn by',
      withdrawn_reason: 'Why it was withdrawn',
    },
    when: 'told_at',
    codes: { kind: { died: 'That you died', moved_away: 'That you moved away' } },
    leftOut: keysOnly('person_id', 'ending_id'),
    onErasure: 'removed',
  },
  spell: derived,
  standing: derived,
  list_event: derived,
  touched: derived,
  lead: {
    title: 'Who led the work with you',
    part: 'record',
    told: {
      member_id: 'Who',
      from_on: 'From',
      ended_on: 'Until',
      agency_id: 'For',
      assigned_by: 'Chosen by',
      assigned_at: 'Chosen',
      ended_by: 'Ended by',
    },
    when: 'assigned_at',
    leftOut: keysOnly('person_id', 'lead_id'),
    onErasure: 'removed',
  },
  task: {
    title: 'What was to be done for you',
    part: 'record',
    told: {
      what: 'What',
      owner_id: 'By whom',
      due_on: 'By when',
      state: 'How it stands',
      made_by: 'Set by',
      agency_id: 'For',
      made_at: 'Set',
    },
    when: 'made_at',
    codes: { state: { open: 'Still to do', done: 'Done', cancelled: 'Not to be done any more' } },
    leftOut: keysOnly('person_id', 'task_id', 'meeting_id'),
    onErasure: 'removed',
  },
  task_change: {
    title: 'What became of it',
    part: 'record',
    told: {
      kind: 'What',
      reason: 'Why',
      owner_id: 'By whom',
      due_on: 'By when',
      changed_by: 'Changed by',
      agency_id: 'For',
      changed_at: 'Changed',
    },
    when: 'changed_at',
    beside: { table: 'task', by: 'task_id' },
    codes: {
      kind: {
        done: 'It was done',
        cancelled: 'It was given up',
        handed_over: 'Somebody else took it over',
        put_off: 'It was put off',
      },
    },
    leftOut: keysOnly('person_id', 'task_id', 'change_id'),
    onErasure: 'removed',
  },
  minuted_task: {
    title: 'What was to be done for you, as the minutes of a meeting keep it',
    part: 'record',
    told: {
      owner_id: 'By whom',
      due_on: 'By when',
      state: 'How it stood',
      agency_id: 'For',
    },
    when: 'due_on',
    codes: { state: { open: 'Still to do', done: 'Done', cancelled: 'Not to be done any more' } },
    leftOut: keysOnly('person_id', 'task_id', 'meeting_id'),
    onErasure: 'removed',
  },
  discussion: {
    title: 'What meetings said of you',
    part: 'record',
    told: {
      words: 'What was said',
      is_later: 'After the meeting',
      said_by: 'Written down by',
      agency_id: 'For',
      said_at: 'When',
    },
    when: 'said_at',
    leftOut: keysOnly('person_id', 'discussion_id', 'meeting_id'),
    onErasure: 'removed',
  },
  lead_aside: workings,
  carried: workings,
}
