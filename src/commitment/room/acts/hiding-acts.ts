import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { act } from './act.ts'
import { id, reason } from './fields.ts'

const entry = id<'entry'>()

/** What nobody should see: asked for by anybody, done by whoever hosts. */
export const hidingActs = {
  'ask-to-hide': act('ask-to-hide', z.object({ entry_id: entry, reason }), (room, form) =>
    room.entries.has(form.entry_id)
      ? done([{ kind: 'hiding-asked', entry: form.entry_id, reason: form.reason }])
      : refused('no-such-entry'),
  ),
  hide: act('hide', z.object({ entry_id: entry, reason }), (room, form) =>
    room.entries.has(form.entry_id)
      ? done([{ kind: 'entry-hidden', entry: form.entry_id, reason: form.reason }])
      : refused('no-such-entry'),
  ),
  show: act('show', z.object({ entry_id: entry }), (room, form) =>
    room.entries.get(form.entry_id)?.hidden
      ? done([{ kind: 'entry-shown', entry: form.entry_id }])
      : refused('no-such-entry'),
  ),
}
