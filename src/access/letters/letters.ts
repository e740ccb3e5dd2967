import type { Letter } from '#foundations'
import { letterOf } from './letter-of.tsx'

const notYou = 'If this was not you, do nothing: nobody gets in without this letter.'

/** The link that signs its reader in. */
export function signInLinkLetter(to: string, link: string): Letter {
  const letter = letterOf(to, 'Your link to sign in to Waymark', [
    'Somebody asked for a link to sign in to Waymark with this e-mail address.',
    { open: link, words: 'Sign in to Waymark' },
    'The link works once, for 15 minutes. The page it opens asks before it signs you in.',
    notYou,
  ])
  return { ...letter, opensFor: 15 }
}

/** What a member is told whose organisation has its own sign-in, instead of a link. */
export function useOrganisationLetter(to: string, agencyName: string, link: string): Letter {
  return letterOf(to, 'How to sign in to Waymark', [
    'Somebody asked for a link to sign in to Waymark with this e-mail address.',
    `Members of ${agencyName} sign in through their organisation, so there is no link.`,
    { open: link, words: 'Sign in through your organisation' },
    notYou,
  ])
}

/** An invitation to become a member. */
export function invitationLetter(
  to: string,
  invitation: {
    readonly agencyName: string
    readonly invitedBy: string | undefined
    readonly link: string
  },
): Letter {
  const { agencyName, invitedBy, link } = invitation
  return letterOf(to, 'You are invited to Waymark', [
    `${invitedBy ?? 'Whoever runs this Waymark'} invites you to Waymark, the shared record your region uses to end rough sleeping. You would work for ${agencyName} there.`,
    { open: link, words: 'Take up the invitation' },
    'The link works once, for 7 days. If you do not know what this is about, do nothing.',
  ])
}

/** The word that somebody's closed record was opened. Whose and by whom is told behind the sign-in alone. */
export function recordOpenedLetter(to: string, link: string): Letter {
  return letterOf(to, 'A closed record was opened in Waymark', [
    'A member of Waymark has just opened a record that is otherwise closed to them. You are told because you lead for that person, coordinate, or audit.',
    { open: link, words: 'See who, whose and why' },
    'If it should not have happened, a coordinator of their organisation can close the record again on that page.',
  ])
}

/** The word that an agreement ends for everybody in it, to the coordinators of each organisation. */
export function agreementEndsLetter(
  to: string,
  ending: {
    readonly title: string
    readonly on: string
    readonly by: string
    readonly link: string
  },
): Letter {
  return letterOf(to, 'A sharing agreement ends', [
    `${ending.by} ends the sharing agreement “${ending.title}” on ${ending.on}. From that day nothing is open to any organisation under it.`,
    { open: ending.link, words: 'See the agreement' },
    'If your organisations want to go on sharing, make another agreement before that day.',
  ])
}

/** What has changed about how a member signs in; told each time, so that nobody changes it unseen. */
const changes = {
  'passkey-added': 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'authenticator-set-up': 'An authenticator app was set up for your account.',
  'authenticator-removed': 'The authenticator app was removed from your account.',
  'recovery-codes-made':
    'New recovery codes were made for your account. The old ones no longer work.',
  'recovery-code-used': 'A recovery code was used to sign in to your account.',
  'recovery-code-given':
    'A recovery code was made for you by a coordinator of your organisation, or by whoever runs this Waymark. They say it to you; it is not in this letter.',
} as const
export type AccountChange = keyof typeof changes

/** The word that something about how a member signs in has changed. */
export function accountChangedLetter(to: string, change: AccountChange, link: string): Letter {
  return letterOf(to, 'How you sign in to Waymark has changed', [
    changes[change],
    'If this was you, there is nothing to do.',
    'If it was not, open your account now, end the sign-ins you do not know, and tell your coordinator.',
    { open: link, words: 'Open your account' },
  ])
}
