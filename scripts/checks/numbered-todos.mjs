const mark = /\b(TODO|FIXME|XXX|HACK)\b/
const numbered = /\b(TODO|FIXME|XXX|HACK) ?\(?#\d+/
const aboutThem = ['scripts/checks/numbered-todos.mjs', 'CONTRIBUTING.md']

/** House rule 28: what must still be done is an issue, and the line says which. */
export function numberedTodos(files) {
  return files
    .filter(({ path }) => /\.(tsx?|mjs|sql|scss|md)$/.test(path) && !aboutThem.includes(path))
    .flatMap((file) =>
      file.lines.flatMap((line, index) =>
        mark.test(line) && !numbered.test(line)
          ? [
              {
                file: file.path,
                line: index + 1,
                text: 'write the number of the issue, as in TODO #12, or do it now.',
              },
            ]
          : [],
      ),
    )
}
