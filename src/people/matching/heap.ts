/** Two groups that might be joined: how well they fit, and as of which state of each. */
export type Candidate = {
  readonly height: number
  readonly one: number
  readonly other: number
  readonly stateOfOne: number
  readonly stateOfOther: number
}

/** A heap with the best fitting candidate on top; of equals, the one with the lower numbers. */
export type Heap = {
  readonly push: (candidate: Candidate) => void
  readonly pop: () => Candidate | undefined
}

export function createHeap(): Heap {
  const fits: Candidate[] = []
  return {
    push: (candidate) => {
      fits.push(candidate)
      rise(fits, fits.length - 1)
    },
    pop: () => {
      const top = fits[0]
      const last = fits.pop()
      if (top && last && fits.length > 0) {
        fits[0] = last
        sink(fits)
      }
      return top
    },
  }
}

function isBefore(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (!a || !b) return a !== undefined
  if (a.height !== b.height) return a.height > b.height
  return a.one === b.one ? a.other < b.other : a.one < b.one
}

function swap(fits: Candidate[], i: number, j: number): void {
  const [a, b] = [fits[i], fits[j]]
  if (!a || !b) return
  fits[i] = b
  fits[j] = a
}

function rise(fits: Candidate[], from: number): void {
  let index = from
  while (index > 0) {
    const parent = (index - 1) >> 1
    if (!isBefore(fits[index], fits[parent])) return
    swap(fits, index, parent)
    index = parent
  }
}

function sink(fits: Candidate[]): void {
  let index = 0
  for (;;) {
    const left = 2 * index + 1
    if (left >= fits.length) return
    const child = isBefore(fits[left + 1], fits[left]) ? left + 1 : left
    if (!isBefore(fits[child], fits[index])) return
    swap(fits, index, child)
    index = child
  }
}
