import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { type ContactId, done, type Outcome, type PersonId, refused } from '#vocabulary'
import { type ContactChangeId, lockContact } from './contact.store.ts'
import { type ContactWords, saysTheSame, wrongWords } from './contact.ts'
import { type ContactChange, changesOf, keepChange } from './contact-change.store.ts'
import {
  type ContactHistory,
  councilsOf,
  isWithdrawn,
  lastSeen,
  latestWords,
  nextChangeId,
} from './contact-history.ts'

export type ContactKey = { readonly personId: PersonId; readonly id: ContactId }

/** What a member wants changed, and which latest word they had before them when they decided. */
export type ChangeWish = {
  readonly key: ContactKey
  readonly seen: ContactChangeId | 'none'
  readonly reason: string
}

export type WithdrawRefusal = 'no-such-contact' | 'changed-since'
export type AmendRefusal =
  | WithdrawRefusal
  | 'withdrawn'
  | 'nothing-changed'
  | 'foreign-council'
  | 'to-come'
  | 'too-long-ago'

/** A member puts a contact right: a new word about it, with the reason. What it said before stays in its history. */
export function amendContact(
  needs: Needs,
  by: Member,
  wish: ChangeWish,
  words: ContactWords,
): Promise<Outcome<ContactHistory, AmendRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const history = await lockHistory(db, by, wish.key)
    if (!history) return refused('no-such-contact')
    const refusal = amendRefusal(history, wish, words)
    if (refusal === 'said-already') return done(history)
    if (refusal) return refused(refusal)
    const wrong = wrongWords(words, { now: needs.clock.now(), councils: by.areaCodes })
    if (wrong) return refused(wrong)
    return done(
      await addWord({ db, needs, by }, history, { kind: 'amended', words, reason: wish.reason }),
    )
  })
}

/** A member says that a contact should not stand, and why. It leaves every figure and stays in its history. */
export function withdrawContact(
  needs: Needs,
  by: Member,
  wish: ChangeWish,
): Promise<Outcome<ContactHistory, WithdrawRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const history = await lockHistory(db, by, wish.key)
    if (!history) return refused('no-such-contact')
    if (isWithdrawn(history)) return done(history)
    if (lastSeen(history) !== wish.seen) return refused('changed-since')
    const words = latestWords(history)
    return done(
      await addWord({ db, needs, by }, history, { kind: 'withdrawn', words, reason: wish.reason }),
    )
  })
}

/** Why a contact cannot be put right like this; the same form sent twice has been heard already. */
function amendRefusal(
  history: ContactHistory,
  wish: ChangeWish,
  words: ContactWords,
): 'withdrawn' | 'said-already' | 'changed-since' | 'nothing-changed' | undefined {
  if (isWithdrawn(history)) return 'withdrawn'
  const isSame = saysTheSame(latestWords(history), words)
  if (lastSeen(history) !== wish.seen) return isSame ? 'said-already' : 'changed-since'
  return isSame ? 'nothing-changed' : undefined
}

/** A contact and its history, when it was ever told to be in a council the member works in. */
async function lockHistory(
  db: Db,
  by: Member,
  key: ContactKey,
): Promise<ContactHistory | undefined> {
  const contact = await lockContact(db, key)
  if (!contact) return undefined
  const history = { contact, changes: await changesOf(db, contact) }
  return councilsOf(history).some((code) => by.areaCodes.includes(code)) ? history : undefined
}

async function addWord(
  { db, needs, by }: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  { contact, changes }: ContactHistory,
  word: {
    readonly kind: ContactChange['kind']
    readonly words: ContactWords
    readonly reason: string
  },
): Promise<ContactHistory> {
  const { contactType, areaCode, contactedAt } = word.words
  const change: ContactChange = {
    id: nextChangeId(needs.newId(), changes.at(-1)?.id),
    kind: word.kind,
    contactType,
    areaCode,
    contactedAt,
    reason: word.reason,
    changedBy: by.id,
    changedAt: needs.clock.now(),
  }
  await keepChange(db, contact, change)
  await leaveTrace(db, {
    action: 'change',
    people: [contact.personId],
    categories: ['contact'],
    detail: word.kind === 'amended' ? 'Put a contact right' : 'Withdrew a contact',
  })
  await needs.announcements.announce(db, {
    kind: 'people-changed',
    personIds: [contact.personId],
  })
  return { contact, changes: [...changes, change] }
}
