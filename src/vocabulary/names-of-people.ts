/** What a name in a column of owners comes to: a post or organisation, and whether a person stood there. */
export type Judged = {
  /** The post or organisation; nothing where only a person is named. */
  readonly name: string | undefined
  readonly isPerson: boolean
}

/** Judges a name; `heading` is that of its column, `isExplained` whether the plan’s key says what it is short for. */
export function judgeName(
  written: string,
  { heading, isExplained }: { readonly heading: string; readonly isExplained: boolean },
): Judged {
  if (isExplained) return { name: written, isPerson: false }
  const address = addresses.exec(written)?.[0]
  if (address !== undefined) return judgeAddress(written, address, heading)
  const parts =
    /^(?<main>[^()]+?)\s*\((?<more>[^()]+)\)$/.exec(written)?.groups ??
    /^(?<main>[^–—]+?)\s+[-–—]\s+(?<more>.+)$/.exec(written)?.groups
  const main = parts?.['main'] ?? written
  const more = parts?.['more']
  const isNamed = isPerson(main, heading)
  if (more === undefined) return { name: isNamed ? undefined : main, isPerson: isNamed }
  const isMoreNamed = isPerson(more, heading)
  if (!isNamed && !isMoreNamed) return { name: written, isPerson: false }
  if (isNamed) return { name: isMoreNamed ? undefined : more, isPerson: true }
  return { name: main, isPerson: true }
}

/** An address is a person’s but where it says whose office it is; what stands beside it is judged by itself. */
function judgeAddress(written: string, address: string, heading: string): Judged {
  const [box = ''] = address.toLowerCase().split('@')
  const isOffice = box
    .split(/[._+-]/)
    .some((word) => ofOrganisations.test(word) || offices.test(word))
  const beside = written
    .replace(address, ' ')
    .replaceAll(/mailto:|[<>()[\]]/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:,–—-]+$/, '')
    .trim()
  if (beside === '') return { name: isOffice ? address : undefined, isPerson: !isOffice }
  const { name, isPerson: isNamed } = judgeName(beside, { heading, isExplained: false })
  return { name, isPerson: isNamed || !isOffice }
}

/** Whether a text is a person’s name, so that it is kept from what others see. */
export function isPerson(text: string, heading: string): boolean {
  const name = text.trim()
  const address = addresses.exec(name)?.[0]
  if (address !== undefined) return judgeAddress(name, address, heading).isPerson
  const words = name.split(/\s+/)
  if (titles.test(name)) return true
  const asksForOne = /\b(?:person|officers?|names?|named|initials|individual)\b/i.test(heading)
  if (ofPublicBodies.has(name) && !(asksForOne && name.length < 3)) return false
  if (initials.test(name) || (asksForOne && /^[A-Z]{2,3}$/.test(name))) return true
  if (words.length > 3 || words.some((word) => ofOrganisations.test(word))) return false
  return withInitial.test(name) || isFullName(words, asksForOne ? 'a person' : 'anybody')
}

/** The first name of a person in what somebody wrote of who leads; posts and organisations stand apart by commas, semicolons, slashes, "and", "at" or "from". */
export function personIn(written: string): string | undefined {
  return parted(written).find((part) => judgedLead(part).isPerson)
}

/** What somebody wrote of who leads, without the names of people in it; as it is where none is there. */
export function withoutPeople(written: string): string {
  if (personIn(written) === undefined) return written
  return parted(written)
    .flatMap((part) => judgedLead(part).name ?? [])
    .join(', ')
}

function parted(written: string): readonly string[] {
  return written
    .split(/\s*[,;/&\n]\s*|\s+(?:and|at|from)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function judgedLead(part: string): Judged {
  return judgeName(part, { heading: '', isExplained: false })
}

const addresses = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.[^\s<>()@,;:.]+/
const offices = /^(?:info|enquir(?:y|ies)|contact|hello|admin|mail|reception|help)$/

/** What plans commonly shorten without saying so. None is taken for initials. */
const ofPublicBodies = new Set(
  'PH GP IT HR CAB HOS DWP NHS ICB ICS PCC ASC CSC YOT CVS VCS RSI RSP DHU LHA MOJ'.split(' '),
)

/** “JB”, “J. B.”, “J B”. */
const initials = /^(?:\p{Lu}\.\s?\p{Lu}\.?|\p{Lu}\s\p{Lu}|[A-Z]{2})$/u
/** “J. Smith”, “JB Smith”. */
const withInitial = /^(?:\p{Lu}\.?\s?){1,2}\s\p{Lu}\p{Ll}[\p{L}'’-]+$/u

/** Words that begin with a capital, the first a given name; any of two or three where the column asks for a person. */
function isFullName(words: readonly string[], asked: 'a person' | 'anybody'): boolean {
  if (!words.every((word) => /^\p{Lu}[\p{Ll}'’-]+(?:\p{Lu}\p{Ll}+)?$/u.test(word))) return false
  return (
    givenNames.has(words[0]?.toLowerCase() ?? '') || (asked === 'a person' && words.length >= 2)
  )
}

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|rev|revd|sir|dame|pc|sgt|insp|inspector|ds|di|dci|prof)\.?\s+\p{Lu}/iu

const ofOrganisations =
  /^(?:advice|citizens|army|mind|teams?|services?|council|housing|homeless\w*|health|partners?|partnerships?|leads?|officers?|managers?|co-?ordinators?|directors?|heads?|workers?|care|support|social|public|adults?|children\w*|community|outreach|options|options|group|panel|board|trust|police|probation|aid|shelter|crisis|centre|network|forum|borough|city|county|district|region\w*|strategy|policy|commission\w*|finance|legal|communications?|property|estates|planning|safety|environment\w*|benefits|revenues|welfare|prevention|rough|sleep\w*|street\w*|job|coach|association|charity|church|university|college|hospital|nhs|voluntary|sector|providers?|landlords?|all|voids?|lettings|contracts?|procurement|performance|data|private|rented|sector|tenancy|customer|first|new|local|complex|needs|controllers?|accountants?|analysts?|advis[eo]rs?|assistants?|chief|executive|deputy|members?|wardens?|nurses?|clerks?|solicitors?|surveyors?|planners?|inspectors?|leaders?|chair|mayor|portfolio|practitioners?|psychologists?|trainers?|caseworkers?|link|champions?|specialists?|supervisors?|consultants?|secretary|treasurer|trustees?|cabinet|office|unit|department|committee|alliance|foundation|trust|society|mission|hub|council|kitchen|fleet|estate|asset|commissioning|operations|programme|project|projects|lived|experience)$/i

/** Names that many people in the country are given. None stands for anybody. */
const givenNames = new Set(
  'adam aisha alan alex alice alison amanda amir amy andrea andrew andy angela ann anna anne anthony ashley barbara ben beth brian bronwen callum carl carol caroline catherine charlotte chloe chris christine christopher claire clare colin craig daniel darren dave david dawn deborah debbie denise diane donna dylan edward elaine eleanor elizabeth emily emma eve fatima fiona gareth gary gemma george georgina gill graham hannah harry hassan heather helen ian imran jack jacqueline james jane janet jason jean jennifer jenny jessica jill jim jo joanna joanne john jonathan joseph joshua joyce judith julia julie karen kate katherine kathryn keith kelly ken kevin kirsty laura lauren lee leanne lesley liam linda lisa lorraine louise lucy lynn margaret maria marie martin mary matthew maureen megan melanie michael michelle mike mohammed muhammad natalie neil nicholas nick nicola nigel oliver olivia pamela patricia patrick paul pauline peter philip phil priya rachel raj rebecca richard robert rosemary ruth ryan sally sam samantha sandra sarah sean sharon shaun sheila simon sophie stephanie stephen steve steven stuart sue susan suzanne tanya tariq thomas tim tina tom tony tracey tracy vanessa victoria wendy william yasmin yvonne zoe'.split(
    ' ',
  ),
)
