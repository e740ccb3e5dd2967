/** Given names as they are met on British streets, the common ones first. Family names are invented, so that nobody is meant. */
export const menNames = (
  'david john michael paul andrew james christopher mark robert stephen anthony kevin darren lee ian gary ' +
  'peter daniel matthew jason steven craig simon alan martin thomas sean shaun adam ryan nigel wayne dean ' +
  'gareth barry terence derek ronald kenneth maurice leonard cyril mihai gheorghe ion vasile andrei piotr krzysztof ' +
  'tomasz marek jan mohammed ahmed ibrahim yusuf ali hassan tesfay yohannes dawit samuel gurpreet harjit jose joao'
).split(' ')

export const womenNames = (
  'susan julie karen jacqueline deborah tracey jane helen sarah claire lisa sharon michelle nicola joanne angela ' +
  'catherine elizabeth margaret christine patricia samantha emma rebecca charlotte victoria kelly donna lorraine ' +
  'dawn maria katarzyna malgorzata elena ioana fatima amina miriam selam harpreet rosa beatriz'
).split(' ')

const natures = (
  'alder ash aspen birch elder hazel holly larch linden rowan willow yew wren finch heron kestrel lapwing linnet merlin ' +
  'plover robin swift thrush arrow avon blythe severn sowe stour tame'
).split(' ')
const grounds =
  'brook field moor mere combe dell fold garth haven holt lea marsh mead rill shaw stead thorpe wick wold worth'.split(
    ' ',
  )
const beginnings = ['', 'nether', 'over', 'mickle', 'little', 'far']

/** 3,600 family names of trees, birds and waters. */
export const familyNames: readonly string[] = beginnings.flatMap((beginning) =>
  grounds.flatMap((ground) => natures.map((nature) => beginning + nature + ground)),
)

/** What people are called, the common names first. */
export type NameLists = {
  readonly men: readonly string[]
  readonly women: readonly string[]
  readonly families: readonly string[]
}

export const usualNames: NameLists = { men: menNames, women: womenNames, families: familyNames }

export const streetNames =
  'spike ginger mouse tiny smiler baz taff jock dusty chalky sparky fingers'.split(' ')

export const areas =
  'northmoor southmoor eastmoor westmoor highbridge lowbridge fenwick harbour'.split(' ')

/** How one kind of agency writes people down: so many times in a thousand. */
export type Habits = {
  readonly organisation: string
  readonly noBirth: number
  readonly guessedBirth: number
  readonly nickname: number
  readonly noFamily: number
  readonly slip: number
  readonly nino: number
  readonly phone: number
  readonly postcode: number
  readonly middle: number
}

/** Seven kinds of agency; those who come up more often on the street are listed more than once. */
export const agencies: readonly Habits[] = [
  habits('outreach', [340, 120, 220, 100, 60], [20, 90, 60, 20]),
  habits('outreach', [340, 120, 220, 100, 60], [20, 90, 60, 20]),
  habits('hostel', [60, 20, 90, 10, 40], [300, 420, 180, 120]),
  habits('daycentre', [220, 60, 160, 50, 60], [60, 250, 140, 60]),
  habits('nightshelter', [260, 80, 180, 60, 60], [60, 200, 120, 60]),
  habits('housing_options', [20, 5, 30, 3, 20], [480, 400, 560, 360]),
  habits('health', [90, 10, 50, 8, 30], [60, 220, 520, 260]),
  habits('probation', [10, 3, 30, 3, 30], [380, 120, 300, 220]),
]

function habits(
  organisation: string,
  [noBirth = 0, guessedBirth = 0, nickname = 0, noFamily = 0, slip = 0]: readonly number[],
  [nino = 0, phone = 0, postcode = 0, middle = 0]: readonly number[],
): Habits {
  return {
    organisation,
    noBirth,
    guessedBirth,
    nickname,
    noFamily,
    slip,
    nino,
    phone,
    postcode,
    middle,
  }
}
