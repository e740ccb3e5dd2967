import { type Inviter, inviteMember, type Role, roles, sendInvitation } from '#access'
import { type AgencyKind, agencyKinds, agencyNamed, keepAgencies, listCouncils } from '#directory'
import {
  type Db,
  houseKind,
  newId,
  openPost,
  readEmail,
  readSettings,
  SettingProblem,
  systemClock,
} from '#foundations'
import { type AgencyId, plainText } from '#vocabulary'
import { ask } from './ask.ts'
import {
  type Command,
  type Given,
  oneWord,
  optionText,
  say,
  tell,
  UsageProblem,
} from './command.ts'
import { withRecord } from './databases.ts'

const byHouse: Inviter = 'house'

/** Invites somebody at the command line: the first member of a house, and its auditors. */
export const inviteCommand: Command = {
  details: [
    `--role ROLE      ${roles.map(({ code }) => code).join(', ')} (default coordinator)`,
    '--agency NAME    the organisation they work for; it is registered if it is not there yet, and asked for if not given',
    `--kind KIND      what kind a new organisation is: ${agencyKinds.map(({ code }) => code).join(', ')} (default council)`,
    '--name NAME      what they are called (default: the e-mail address; they can change it)',
    '--councils CODES where they work, as ONS codes with commas between (default: every council)',
    '--mail           send the invitation by e-mail instead of writing the link here',
  ],
  options: {
    role: { type: 'string' },
    agency: { type: 'string' },
    kind: { type: 'string' },
    name: { type: 'string' },
    councils: { type: 'string' },
    mail: { type: 'boolean' },
  },
  run: async (given) => {
    const wish = await readWish(given)
    return withRecord(async ({ db }) => {
      if (!(await houseKind(db))) {
        throw new SettingProblem(
          'There is no house yet. Start it once, with: waymark start --without-demonstration.',
        )
      }
      const settings = readSettings()
      const publicUrl = () => settings.publicUrl ?? `http://localhost:${settings.port}`
      const { email } = wish
      const link = await inviteOrNothing(db, wish, publicUrl)
      if (!link) {
        tell(`${email} belongs to a member already, or to somebody another organisation invited.`)
        return 1
      }
      if (!given.options['mail']) {
        say(link)
        tell('The link works once, for 7 days. Give it to nobody else.')
        return 0
      }
      const post = openPost(settings)
      await sendInvitation(post, email, { agencyName: wish.agency, invitedBy: undefined, link })
      tell(`The invitation went to ${post.goesTo}.`)
      return 0
    })
  },
}

type Wish = {
  readonly email: string
  readonly role: Role
  readonly agency: string
  readonly kind: AgencyKind
  readonly name: string
  readonly councils: readonly string[] | undefined
}

async function readWish(given: Given): Promise<Wish> {
  const typed = oneWord(given, 'whom to invite, by e-mail address')
  const email = readEmail(typed)
  if (!email)
    throw new UsageProblem(`“${typed}” is not an e-mail address such as name@example.org.`)
  const role = oneOf(given, 'role', roles, 'coordinator')
  const kind = oneOf(given, 'kind', agencyKinds, 'council')
  const agency = typedName(
    optionText(given, 'agency') ?? (await ask(`Which organisation does ${email} work for? `)),
  )
  if (!agency) {
    throw new UsageProblem(
      'Say which organisation they work for: waymark invite EMAIL --agency "NAME OF THE ORGANISATION". One that is new here is registered.',
    )
  }
  return {
    ...{ email, agency, role, kind },
    name: typedName(optionText(given, 'name')) ?? email,
    councils: optionText(given, 'councils')
      ?.split(',')
      .map((code) => code.trim()),
  }
}

/** A name as it was typed at the command line, which forms do not read; nothing where none was. */
function typedName(typed: string | undefined): string | undefined {
  return plainText(typed ?? '').trim() || undefined
}

function oneOf<Code extends string>(
  given: Given,
  option: string,
  known: readonly { readonly code: Code }[],
  usual: Code,
): Code {
  const text = optionText(given, option)
  if (text === undefined) return usual
  const found = known.find(({ code }) => code === text)
  if (found) return found.code
  const codes = known.map(({ code }) => code).join(', ')
  throw new UsageProblem(`--${option} must be one of ${codes}, not “${text}”.`)
}

/** Invites somebody and gives the link; where they cannot be, the record stays as it was, their organisation with it. */
async function inviteOrNothing(
  db: Db,
  wish: Wish,
  publicUrl: () => string,
): Promise<string | undefined> {
  const { role, name, email } = wish
  const within = await db.startTransaction().execute()
  try {
    const areaCodes = await councilsOf(within, wish.councils)
    const agencyId = await agencyOf(within, wish)
    const invitation = { role, name, email, agencyId, areaCodes, teams: [] }
    const needs = { db: within, clock: systemClock, newId, publicUrl }
    const outcome = await inviteMember(needs, byHouse, invitation)
    if (!outcome.ok) return undefined
    await within.commit().execute()
    return outcome.value.link
  } finally {
    if (!within.isCommitted) await within.rollback().execute()
  }
}

async function agencyOf(db: Db, { agency, kind }: Wish): Promise<AgencyId> {
  const there = await agencyNamed(db, agency)
  if (there) return there
  const id = newId<'agency'>()
  const { label } = agencyKinds.find(({ code }) => code === kind) ?? { label: kind }
  tell(`“${agency}” is new here, and is registered as: ${label.toLowerCase()}.`)
  await keepAgencies(db, [{ id, name: agency, kind, areaCode: undefined, isInvented: false }])
  return id
}

async function councilsOf(
  db: Db,
  wanted: readonly string[] | undefined,
): Promise<readonly string[]> {
  const known = (await listCouncils(db)).map(({ code }) => code)
  const strange = wanted?.find((code) => !known.includes(code))
  if (strange !== undefined) {
    throw new UsageProblem(`--councils names ${strange}, which is no council of this record.`)
  }
  return wanted ?? known
}
