import { migrationsOf } from './dated-migrations.mjs'

const takesAway =
  /^\s*(drop (table|schema|column)|alter table .* drop (column )?\w|truncate|delete from)\b/i

/** House rule 19: what takes something away says why, on the line above. */
export function forwardOnlyMigrations(files) {
  return migrationsOf(files).flatMap((file) =>
    file.lines.flatMap((line, index) =>
      takesAway.test(line) && !/^\s*--/.test(file.lines[index - 1] ?? '')
        ? [
            {
              file: file.path,
              line: index + 1,
              text: 'takes something away: say on the line above (“-- because …”) why nothing is lost and the old code still runs.',
            },
          ]
        : [],
    ),
  )
}
