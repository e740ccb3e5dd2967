import type { Chance } from '../random.ts'

/** What people are called who bear a name, as far as invented agencies know. */
const nicknames: Readonly<Record<string, string>> = {
  david: 'dave davey',
  john: 'johnny jack',
  michael: 'mick mike micky',
  andrew: 'andy drew',
  james: 'jim jimmy jamie',
  christopher: 'chris kit',
  robert: 'rob bob bobby',
  stephen: 'steve ste',
  steven: 'steve ste',
  anthony: 'tony',
  kevin: 'kev',
  darren: 'daz',
  gary: 'gaz',
  daniel: 'dan danny',
  matthew: 'matt',
  barry: 'baz',
  terence: 'terry tel',
  thomas: 'tom tommy',
  susan: 'sue susie',
  jacqueline: 'jackie',
  deborah: 'debbie deb',
  sharon: 'shaz',
  karen: 'kaz',
  catherine: 'kate cathy',
  elizabeth: 'liz beth betty',
  margaret: 'maggie peggy',
  patricia: 'pat tricia',
  samantha: 'sam',
  rebecca: 'becky',
  mohammed: 'mo mohamed muhammad',
  gheorghe: 'george ghita',
  ion: 'john ionut',
  krzysztof: 'krzys chris',
  katarzyna: 'kasia kate',
  malgorzata: 'gosia',
  yusuf: 'yousef joseph',
}

export function nicknamesOf(name: string): readonly string[] {
  return nicknames[name]?.split(' ') ?? []
}

const neighbours = 'qwertyuiopasdfghjklzxcvbnm'

/** A text with one slip of pen or ear: a letter lost, doubled, swapped with the next, or struck beside. */
export function slipIn(chance: Chance, text: string): string {
  if (text.length < 3) return text
  const at = chance.between(1, text.length - 2)
  const [before, letter, next, after] = [
    text.slice(0, at),
    text[at] ?? '',
    text[at + 1] ?? '',
    text.slice(at + 2),
  ]
  const kind = chance.below(4)
  if (kind === 0) return before + next + after
  if (kind === 1) return before + letter + letter + next + after
  if (kind === 2) return before + next + letter + after
  const place = neighbours.indexOf(letter)
  return before + (neighbours[place + 1] ?? letter) + next + after
}

/** Whether a day could be taken for a month. */
export function isDay(day: number, month: number): boolean {
  return day <= 12 && day !== month
}
