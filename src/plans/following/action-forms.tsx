import type { z } from 'zod'
import type { Confidence } from '#commitment'
import {
  colourFields,
  doneAgainField,
  evidenceFields,
  updateFields,
} from '../pages/follow-fields.tsx'
import { colourForm, evidenceForm, sentBefore, updateForm } from './follow.form.ts'
import type { FollowForm } from './follow-form.ts'
import { keepEvidence } from './shown.store.ts'
import { setColour, type TellRefusal, tellProgress } from './tell-progress.ts'
import { ties } from './tie-form.tsx'

const tellWords: Readonly<Record<TellRefusal, Readonly<Record<string, string>>>> = {
  'words-missing': { words: 'Enter what has happened' },
  'reason-missing': { reason: 'Enter why it is not on track' },
  'done-in-future': { done_on: 'The day it was done must be today or before' },
  'plan-closed': { words: 'The plan is closed, and nothing more is told of it' },
  'action-ended': { words: 'The action has left the plan, and nothing more is told of it' },
  'not-yours': { words: 'Your organisation does not lead this action' },
  'told-already': {
    words: sentBefore,
  },
  'no-such-update': { words: 'What it corrects is not there. Open the action again' },
}

const update: FollowForm<z.output<typeof updateForm>> = {
  title: 'Say how it stands',
  press: 'Publish',
  isForOwner: false,
  form: updateForm,
  begin: ({ needs, query }, { left }) => ({
    corrects: query['corrects'] ?? '',
    progress_id: needs.newId<'progress'>(),
    life: left.life,
    confidence: left.confidence?.level,
    reason: left.confidence && 'reason' in left.confidence ? left.confidence.reason : '',
  }),
  fields: (asked, _exchange, { due }) => (
    <>
      {updateFields(asked)}
      {due.kind === 'recurring' && doneAgainField(asked)}
    </>
  ),
  act: async ({ needs, member, place: { open } }, action, read) => {
    const told = await tellProgress(
      needs,
      member,
      { open, action },
      {
        id: read.progress_id,
        life: read.life,
        confidence: confidenceOf(read),
        words: read.words,
        doneOn: read.done_on,
        reached: [],
        corrects: read.corrects,
      },
    )
    return told.ok ? undefined : tellWords[told.refusal]
  },
}

function confidenceOf({ confidence, reason }: z.output<typeof updateForm>): Confidence {
  return confidence === 'on_track' ? { level: confidence } : { level: confidence, reason }
}

const evidence: FollowForm<z.output<typeof evidenceForm>> = {
  title: 'Give evidence',
  press: 'Give it',
  isForOwner: false,
  form: evidenceForm,
  begin: ({ needs }) => ({ evidence_id: needs.newId<'plan-evidence'>() }),
  fields: evidenceFields,
  act: async ({ needs, member }, action, { evidence_id: id, title, address }) => {
    const by = { memberId: member.id, at: needs.clock.now() }
    const given = { id, title, address: address || undefined }
    const isKept = await needs.db
      .transaction()
      .execute((db) => keepEvidence(db, action.id, given, by))
    return isKept ? undefined : { title: sentBefore }
  },
}

const colourWords = {
  'not-yours': { colour: 'Only the organisation whose plan it is sets a colour' },
  'reason-missing': { reason: 'Enter why: everybody reads it beside the colour' },
  'is-so-already': { colour: 'It stands in this colour already' },
} as const

const colour: FollowForm<z.output<typeof colourForm>> = {
  title: 'Set its colour by hand',
  press: 'Set it',
  isForOwner: true,
  form: colourForm,
  begin: (_exchange, { left }) => ({ colour: left.override?.colour ?? 'computed' }),
  fields: (asked) => colourFields(asked),
  act: async ({ needs, member, place: { open } }, action, read) => {
    const chosen = read.colour === 'computed' ? undefined : read.colour
    const set = { colour: chosen, reason: read.reason }
    const outcome = await setColour(needs, member, { open, action }, set)
    return outcome.ok ? undefined : colourWords[outcome.refusal]
  },
}

/** The forms about an action itself, by the end of their address. */
export const actionForms = { update, evidence, colour, ties }
