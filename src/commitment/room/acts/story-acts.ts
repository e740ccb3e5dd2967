import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { storyOf } from '../state/derive.ts'
import { act } from './act.ts'

/** Choosing the one story a room reads together. */
export const storyActs = {
  'choose-story': act(
    'choose-story',
    z.object({ card: z.string().default('') }),
    (room, { card }) => {
      if (!room.template.cards.some(({ code }) => code === card)) return refused('no-such-story')
      return storyOf(room)?.code === card
        ? refused('nothing-changed')
        : done([{ kind: 'story-chosen', card }])
    },
  ),
}
