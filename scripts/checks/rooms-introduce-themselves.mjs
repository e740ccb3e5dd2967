const withoutDoor = ['main', 'testing']

/** House, section 6(a): each room has a page that says what it is for, and one front door. */
export function roomsIntroduceThemselves(files) {
  const paths = new Set(files.map(({ path }) => path))
  const rooms = new Set([...paths].map((path) => /^src\/([^/]+)\//.exec(path)?.[1]).filter(Boolean))
  return [...rooms].flatMap((room) => {
    const needed = withoutDoor.includes(room) ? ['README.md'] : ['README.md', 'index.ts']
    return needed
      .filter((name) => !paths.has(`src/${room}/${name}`))
      .map((name) => ({
        file: `src/${room}/${name}`,
        line: 1,
        text: `is missing: the room ${room} needs ${name === 'index.ts' ? 'a front door that re-exports what others may use' : 'one screen on its purpose, words and invariants'}.`,
      }))
  })
}
