import { migrationsOf } from './dated-migrations.mjs'

/** Every table says above it what one row is: “-- One row per …”. */
export function tablesSayTheirGrain(files) {
  return migrationsOf(files).flatMap((file) =>
    file.lines.flatMap((line, index) =>
      /^\s*create (unlogged )?table\b/i.test(line) &&
      !/\b(row per|one row)\b/i.test(commentAbove(file, index))
        ? [
            {
              file: file.path,
              line: index + 1,
              text: 'say above the table what one row is: “-- One row per …”.',
            },
          ]
        : [],
    ),
  )
}

function commentAbove(file, index) {
  let first = index
  while (first > 0 && /^\s*--/.test(file.lines[first - 1])) first -= 1
  return file.lines.slice(first, index).join('\n')
}
