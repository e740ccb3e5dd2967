/** Why the rules of commitments say no, in words for whoever tried. */
export const refusalWords = {
  'not-now': 'This cannot be done by you as the commitment stands',
  'no-such-part': 'What this is about is not there any more. Open the page again',
  'already-there':
    'This is here already, or the form was used before. Open the page again to add something new',
  'nothing-changed': 'Nothing would change',
  'still-used': 'Somebody who makes a pledge cannot be taken out. Change the pledge first',
  'not-complete': 'Something is still missing: see the checks',
  'not-signed': 'Nobody has signed this version yet',
  'other-version':
    'This version has changed since the page was made. Read it again before you sign',
  'too-late-to-sign': 'Signatures are taken for 28 days after an award',
  'needs-significant': 'Say first what must be put right',
  'has-significant':
    'Something must still be put right in this version: ask for changes the first time, later withdraw that comment or do not award it',
  'not-answered':
    'Something must be put right, and has neither an answer nor a change: answer each such comment, or change what it is about',
  'still-unanswered':
    'What had to be put right has neither an answer nor a change: do not award it, or withdraw that comment',
  'second-time-only': 'The first time, ask for changes. A refusal comes after the second',
  'asked-before': 'Changes have been asked for once. Now decide',
  'extended-before': 'The time has been extended once',
  'not-due': 'Its time has not come',
  'proposed-before':
    'An award is proposed already. Somebody else than whoever reviewed or proposed it approves it',
  'not-proposed': 'An award must be proposed first',
  'another-must': 'Somebody else than whoever reviewed it and proposed it must approve the award',
  'has-interest': 'Whoever has an interest in it cannot review it',
  'reason-needed': 'Say why',
  'no-report': 'Choose a report that waits',
  'no-evidence': 'Nothing is said to be complete',
  'concern-answered': 'This concern has been answered already',
  'not-long-enough': 'An award is taken away for this reason after 180 days of suspension',
} as const satisfies Readonly<Record<string, string>>

export type CommitmentRefusal = keyof typeof refusalWords
