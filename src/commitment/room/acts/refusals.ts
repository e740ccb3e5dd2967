/** Why the rules of a roundtable say no, in words for whoever tried. */
export const refusalWords = {
  'not-now': 'This cannot be done by you at this point of the roundtable',
  'no-such-entry': 'What this is about has been taken away. Open the page again',
  'not-yours': 'Only whoever wrote this, the facilitator or the note-taker can change it',
  'only-wording': 'Somebody else’s words can be put otherwise, not taken away',
  'sent-before':
    'Something else was sent from this form before, and stands. Open the page again to send this as well',
  'changed-since': 'Somebody else has changed this meanwhile. Read it again, then send yours',
  'nothing-changed': 'Nothing would change',
  'no-such-step': 'Select a step of this roundtable',
  'no-such-story': 'Select a story of this roundtable',
  'too-early': 'The lobby opens within 24 hours of the start. Say why it opens earlier',
  'too-few':
    'A roundtable starts with two people or more. Tick that you hold it alone to start all the same',
  'not-prepared': 'Enter the day and time, the purpose and the ground rules first',
  full: 'Nobody more can join: this roundtable is full',
  'no-such-seat': 'Select somebody who is here',
  'reason-needed': 'Say why',
  unplaced: 'Every entry needs a stage, or a reason why it has none',
  'ballot-open': 'Close the ballot first',
  'no-ballot': 'There is no open ballot',
  'too-many-votes': 'That is more votes than each has',
  'too-many-on-one': 'That is more votes than may go to one choice',
  'too-many-for-so-few':
    'So few people cannot have given so many votes. Check how many there were, and how many gave each',
  'no-such-choice': 'Vote for what is on the ballot',
  'too-few-choices': 'Choose at least two things to vote on',
  'no-organisation': 'Say for which organisation you are here first',
  'own-organisation': 'You can answer for your own organisation only',
  'too-late': 'Answers are taken for ten days after a roundtable has closed',
  'too-old': 'A roundtable can be opened again for 30 days after it closed',
  'same-entry': 'Choose two different entries',
  'group-too-small': 'Choose at least two entries to group',
  'not-upstream': 'Choose a stage that lies before the one it comes from',
  'before-roundtable': 'Enter a day that does not lie before the roundtable',
  'not-checked': 'Confirm that nobody can be recognised before it is published',
} as const satisfies Readonly<Record<string, string>>

export type RoomRefusal = keyof typeof refusalWords
