import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { isBetween } from '../state/links.ts'
import { act } from './act.ts'
import { id, ids, line } from './fields.ts'

const entry = id<'entry'>('Choose an entry')

/** Putting together what belongs together, and saying how one thing answers another. */
export const arrangeActs = {
  group: act(
    'group',
    z.object({
      group_id: id<'group'>(),
      title: line(120, 'The name of the group must be 120 characters or fewer'),
      entries: ids<'entry'>(),
    }),
    (room, form) => {
      const entries = form.entries.filter((one) => room.entries.has(one))
      const together = new Set([
        ...entries,
        ...[...room.entries.values()]
          .filter(({ group }) => group === form.group_id)
          .map((one) => one.id),
      ])
      return together.size < 2
        ? refused('group-too-small')
        : done([{ kind: 'grouped', group: form.group_id, title: form.title, entries }])
    },
  ),
  ungroup: act('ungroup', z.object({ entry_id: entry }), (room, form) =>
    room.entries.get(form.entry_id)?.group
      ? done([{ kind: 'ungrouped', entry: form.entry_id }])
      : refused('nothing-changed'),
  ),
  merge: act('merge', z.object({ entry_id: entry, into: entry }), (room, form) => {
    const [one, into] = [room.entries.get(form.entry_id), room.entries.get(form.into)]
    if (!one || !into) return refused('no-such-entry')
    if (one.id === into.id || into.mergedInto) return refused('same-entry')
    return done([{ kind: 'merged', entry: one.id, into: into.id }])
  }),
  unmerge: act('unmerge', z.object({ entry_id: entry }), (room, form) =>
    room.entries.get(form.entry_id)?.mergedInto
      ? done([{ kind: 'unmerged', entry: form.entry_id }])
      : refused('nothing-changed'),
  ),
  link: act(
    'link',
    z.object({
      entry_id: entry,
      to: entry,
      as: z.enum(['answers', 'same_as', 'builds_on'], 'Select how the two belong together'),
    }),
    (room, { entry_id: from, to, as }) => {
      if (!room.entries.has(from) || !room.entries.has(to)) return refused('no-such-entry')
      return from === to ? refused('same-entry') : done([{ kind: 'linked', from, to, as }])
    },
  ),
  unlink: act('unlink', z.object({ entry_id: entry, to: entry }), (room, { entry_id: from, to }) =>
    room.links.some((link) => isBetween(link, from, to))
      ? done([{ kind: 'unlinked', from, to }])
      : refused('nothing-changed'),
  ),
}
