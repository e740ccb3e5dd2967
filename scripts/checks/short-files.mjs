const wall = 200

/** House rule 5. SQL and prose are read whole, so they have no wall. */
export function shortFiles(files) {
  return files
    .filter(({ path }) => /^(src|scripts)\/.*\.(tsx?|mjs|scss)$/.test(path))
    .map((file) => ({ file, length: file.lines.length - (file.text.endsWith('\n') ? 1 : 0) }))
    .filter(({ length }) => length > wall)
    .map(({ file, length }) => ({
      file: file.path,
      line: wall + 1,
      text: `has ${length} lines, and the wall is ${wall}: move the part with a name of its own to its own file.`,
    }))
}
