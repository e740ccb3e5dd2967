import type { ApproveRefusal } from './approve-version.ts'
import type { AskRefusal } from './ask-change.ts'

/** Why a change, or a version, would not do: as pages say it. */
export const refusalWords: Readonly<Record<AskRefusal | ApproveRefusal, string>> = {
  'number-missing': 'Enter a number',
  'number-unreadable':
    'A number has letters and digits, with dots, dashes or slashes between them, such as 7.2 or HS1',
  'number-used':
    'This number is taken, or was another action’s before: a number is never given twice',
  'no-such-action': 'There is no such action in this plan',
  'not-in-plan': 'This action is not in the plan any more',
  'into-itself': 'An action cannot be merged into itself',
  'statement-missing': 'Enter what will be done',
  clash:
    'Two of these changes say the same part of an action otherwise, or one ends an action that another is about. Approve one of them, and decline the other',
  'no-such-plan': 'This plan is not open to you',
  'not-yours': 'Only those who write this plan may do this',
  'plan-closed': 'This plan is closed, and is changed no more',
  'reason-missing': 'Enter why the plan should say something else',
  'nothing-changed': 'Nothing on this page was changed',
  'no-actions': 'A plan without an action cannot be approved',
  'nothing-chosen': 'Select the changes that were approved',
  'answered-already': 'One of these changes has been answered already. Look at the list again',
  'day-to-come': 'The day of the approval must not lie ahead',
  'day-before-last': 'The day of the approval must not be before that of the version before',
  'day-long-before':
    'The day of the approval lies more than five years before the plan begins. Check the year',
}

/** The field of a form that a refusal is about. */
export const refusedField: Readonly<Partial<Record<AskRefusal | ApproveRefusal, string>>> = {
  'number-missing': 'number',
  'number-unreadable': 'number',
  'number-used': 'number',
  'no-such-action': 'action',
  'not-in-plan': 'action',
  'into-itself': 'into',
  'statement-missing': 'statement',
  'reason-missing': 'reason',
  'nothing-chosen': 'changes',
  clash: 'changes',
  'day-to-come': 'approved_on',
  'day-before-last': 'approved_on',
  'day-long-before': 'approved_on',
}
