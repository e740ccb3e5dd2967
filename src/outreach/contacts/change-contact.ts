import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { type ContactId, done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isPatchElsewhere } from '../details/patch-elsewhere.ts'
import { type Anew, type AnewRefusal, toldAnew } from '../details/tell-anew.ts'
import { keepToldWith } from '../details/told-with.store.ts'
import { categoriesTold, nothingMore, type ToldWith } from '../details/told-with.ts'
import { type ContactChangeId, lockContact } from './contact.store.ts'
import { type ContactWords, saysTheSame, type WhatWasWrong, wrongWords } from './contact.ts'
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

/** What a contact should have said. Nothing of what goes with it is changed where that is not told. */
export type Amended = {
  readonly words: ContactWords
  readonly more?: ToldWith | undefined
  /** Whether what it takes out of what was told was about somebody else. */
  readonly whatWasWrong?: 'somebody_else' | undefined
}

export type WithdrawRefusal = 'no-such-contact' | 'changed-since'
export type AmendRefusal =
  | WithdrawRefusal
  | AnewRefusal
  | 'withdrawn'
  | 'nothing-changed'
  | 'nothing-taken-out'
  | 'patch-elsewhere'
  | 'foreign-council'
  | 'to-come'
  | 'too-long-ago'

/** A member puts a contact right: a new word about it, with the reason. What it said before stays in its history. */
export function amendContact(
  needs: Needs,
  by: Member,
  wish: ChangeWish,
  amended: Amended,
): Promise<Outcome<ContactHistory, AmendRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const history = await lockHistory(db, by, wish.key)
    if (!history) return refused('no-such-contact')
    const anew = await toldAnew(db, wish.key, amended.more, history.changes)
    if (!anew.ok) return anew
    const refusal = amendRefusal(history, wish, { ...amended, ...anew.value })
    if (refusal === 'said-already') return done(history)
    if (refusal) return refused(refusal)
    const { words, whatWasWrong } = amended
    const wrong = wrongWords(words, { now: needs.clock.now(), councils: by.areaCodes })
    if (wrong) return refused(wrong)
    if (await isPatchElsewhere(db, words.areaCode, amended.more)) return refused('patch-elsewhere')
    const word = { kind: 'amended', words, reason: wish.reason, whatWasWrong } as const
    return done(await addWord({ db, needs, by }, history, { ...word, ...anew.value }))
  })
}

/** A member says that a contact should not stand, and why. It leaves every figure and stays in its history. */
export function withdrawContact(
  needs: Needs,
  by: Member,
  wish: ChangeWish & { readonly whatWasWrong: WhatWasWrong },
): Promise<Outcome<ContactHistory, WithdrawRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const history = await lockHistory(db, by, wish.key)
    if (!history) return refused('no-such-contact')
    if (isWithdrawn(history)) return done(history)
    if (lastSeen(history) !== wish.seen) return refused('changed-since')
    const { reason, whatWasWrong } = wish
    const word = { kind: 'withdrawn', words: latestWords(history), reason, whatWasWrong } as const
    return done(
      await addWord({ db, needs, by }, history, { ...word, tells: [], told: nothingMore }),
    )
  })
}

/** Why a contact cannot be put right like this; the same form sent twice has been heard already. */
function amendRefusal(
  history: ContactHistory,
  wish: ChangeWish,
  { words, tells, whatWasWrong }: Amended & Anew,
):
  | 'withdrawn'
  | 'said-already'
  | 'changed-since'
  | 'nothing-changed'
  | 'nothing-taken-out'
  | undefined {
  if (isWithdrawn(history)) return 'withdrawn'
  const isSame = saysTheSame(latestWords(history), words) && tells.length === 0
  if (lastSeen(history) !== wish.seen) return isSame ? 'said-already' : 'changed-since'
  if (whatWasWrong && tells.length === 0) return 'nothing-taken-out'
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

type NewWord = Anew &
  Pick<ContactChange, 'kind' | 'reason' | 'whatWasWrong'> & {
    readonly words: ContactWords
  }

async function addWord(
  { db, needs, by }: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  { contact, changes }: ContactHistory,
  { kind, reason, whatWasWrong, words, tells, told }: NewWord,
): Promise<ContactHistory> {
  const { contactType, areaCode, contactedAt } = words
  const change: ContactChange = {
    id: nextChangeId(needs.newId(), changes.at(-1)?.id),
    ...{ kind, contactType, areaCode, contactedAt, reason, whatWasWrong, tells },
    changedBy: by.id,
    changedAt: needs.clock.now(),
  }
  await keepChange(db, contact, change)
  await keepToldWith(db, { ...contact, changeId: change.id }, by, told)
  await leaveTrace(db, {
    action: 'change',
    people: [contact.personId],
    categories: ['contact', ...categoriesTold(told)],
    detail: kind === 'amended' ? 'Put a contact right' : 'Withdrew a contact',
  })
  await needs.announcements.announce(db, {
    kind: 'people-changed',
    personIds: [contact.personId],
  })
  return { contact, changes: [...changes, change] }
}
