const sameSound: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  w: 'f',
  c: 'k',
  k: 'k',
  q: 'k',
  g: 'k',
  s: 's',
  z: 's',
  x: 's',
  d: 't',
  t: 't',
  l: 'l',
  r: 'r',
  m: 'n',
  n: 'n',
  j: 'j',
}

/**
 * The consonants of a name by the sound they share, at most five: “stockdale” and “stokkdaale” are both “stktl”. A beginning
 * vowel stays as “a”. Coarser than Metaphone on purpose: it only brings pairs together, it never judges them.
 */
export function skeletonOf(name: string): string {
  const known = remembered.get(name)
  if (known !== undefined) return known
  if (remembered.size > mostRemembered) remembered.clear()
  const bones = workOut(name)
  remembered.set(name, bones)
  return bones
}

/** The sound a skeleton begins with: that of most pairs differs already, and is found without working the rest out. */
export function firstSound(name: string): string {
  return name.startsWith('ph') ? 'f' : (sameSound[name.charAt(0)] ?? 'a')
}

/** Names repeat, and working out a skeleton is dear; what is remembered is let go before it grows large. */
const remembered = new Map<string, string>()
const mostRemembered = 200_000

function workOut(name: string): string {
  const letters = name.replaceAll('ph', 'f')
  let bones = ''
  let before = ''
  for (const letter of letters) {
    const sound = sameSound[letter] ?? ''
    if (sound === '' && before === '') bones = 'a'
    if (sound !== '' && sound !== before) bones += sound
    if (bones.length >= 5) break
    before = sound === '' ? '-' : sound
  }
  return bones
}
