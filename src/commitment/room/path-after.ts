import { isUuid } from '#vocabulary'
import type { ActName } from './acts/may.ts'
import type { Typed } from './places/place.ts'

/** Acts after which whoever acted goes on where they were. */
const goingOn: readonly ActName[] = [
  'add-for-room',
  'group',
  'ungroup',
  'merge',
  'unmerge',
  'give-reason',
  'set-dates',
]
/** Acts about one thing, after which its page is shown again. */
const stayingWith: readonly ActName[] = [
  ...(['place-entry', 'move-upstream', 'describe', 'link', 'unlink', 'reword-entry'] as const),
  ...([
    'answer-pledge',
    'draft-action',
    'drop-action',
    'change-pledge',
    'change-ask',
    'set-placing',
  ] as const),
]

/** Where somebody is led after an act that was done: within the room, and nowhere else. */
export function pathAfter(act: ActName, from: string, typed: Typed): string {
  const place = isPlace(from) ? from : ''
  if (act === 'add-for-room') return `/add?${repeated(typed)}`
  if (goingOn.includes(act) || stayingWith.includes(act)) return place === '' ? '' : `/${place}`
  if (act === 'add-entry') return '#write'
  return act === 'close' ? '/record' : ''
}

/** What whoever keys in many goes on with. */
function repeated(typed: Typed): string {
  const fields = ['question', 'organisation', 'channel'].flatMap((field) => {
    const value = typed[field]
    return typeof value === 'string' && value !== '' ? [[field, value] as [string, string]] : []
  })
  return new URLSearchParams(fields).toString()
}

function isPlace(path: string): boolean {
  const [kind = '', id, ...more] = path.split('/')
  return (
    /^[a-z-]*$/.test(kind) && more.length === 0 && (id === undefined || id === 'new' || isUuid(id))
  )
}
