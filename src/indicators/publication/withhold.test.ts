import { describe, expect, test } from 'vitest'
import { categories, councils, figures, people, region } from './invented-region.ts'
import { withhold, withoutSmall } from './withhold.ts'

describe('small numbers in public', () => {
  test('a single woman among many men keeps the whole breakdown of her council back', () => {
    const shown = withhold(
      region(
        [
          people(['north'], 'neither', 'male', 30),
          people(['north'], 'neither', 'female', 1),
          people(['south'], 'neither', 'male', 40),
          people(['south'], 'neither', 'female', 10),
        ],
        5,
      ),
    )
    expect(shown).not.toContain('seen north')
  })

  test('two women in one council cannot be found by subtracting the others from the region', () => {
    const rows = [
      people(['north'], 'neither', 'male', 30),
      people(['north'], 'neither', 'female', 2),
      people(['south'], 'neither', 'male', 40),
      people(['south'], 'neither', 'female', 10),
      people(['east'], 'neither', 'male', 50),
      people(['east'], 'neither', 'female', 20),
    ]
    expect(withoutSmall(region(rows, 5))).toContain('seen south')
    const shown = withhold(region(rows, 5))
    expect(shown).toContain('seen region')
    expect(shown).toContain('seen east')
    expect(shown).not.toContain('seen south')
  })

  test('two women who are not new cannot be found by subtracting the new from all', () => {
    const rows = [
      people(['north'], 'new', 'female', 8),
      people(['north'], 'neither', 'female', 2),
      people(['north'], 'new', 'male', 20),
      people(['north'], 'neither', 'male', 20),
    ]
    expect(withoutSmall(region(rows, 5))).toContain('new north')
    expect(withhold(region(rows, 5))).not.toContain('new north')
  })

  test('a region without small numbers shows everything', () => {
    const rows = councils.flatMap((council) =>
      categories.flatMap((category) =>
        (['new', 'long', 'neither'] as const).map((kind) => people([council], kind, category, 6)),
      ),
    )
    expect(withhold(region(rows, 5)).size).toBe(figures.length * 4)
  })
})
