/** A part of an archive as its list of contents tells of it; nothing is unpacked, and no size is believed. */
export type ZipPart = {
  readonly method: number
  readonly isLocked: boolean
  readonly checksum: number
  readonly packed: Uint8Array
}

/** The parts of an archive by their paths. */
export type Archive = ReadonlyMap<string, ZipPart>

const mostParts = 10_000
const contentsMark = 0x02014b50
const partMark = 0x04034b50
const endMark = 0x06054b50
const endSize = 22
const longestComment = 0xffff
const isInExtra = 0xffffffff

/**
 * Opens an archive by its list of contents (PKWARE’s APPNOTE 6.3, sections 4.3 and 4.5), as office suites do. Nothing
 * where it is broken off or contradicts itself: a part twice, a part outside of the file, too many parts.
 */
export function openZip(bytes: Uint8Array): Archive | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === undefined) return undefined
  const count = file.getUint16(end + 10, true)
  if (count > mostParts) return undefined
  const parts = new Map<string, ZipPart>()
  let at = file.getUint32(end + 16, true)
  for (let part = 0; part < count; part += 1) {
    const line = readLine(file, at)
    const told = line && partOf(file, line)
    if (!told || parts.has(line.path)) return undefined
    parts.set(line.path, told)
    at = line.next
  }
  return parts
}

/** The end of the list of contents: it stands last, but for a comment. */
function findEnd(file: DataView): number | undefined {
  const first = Math.max(0, file.byteLength - endSize - longestComment)
  for (let at = file.byteLength - endSize; at >= first; at -= 1) {
    if (file.getUint32(at, true) === endMark) return at
  }
  return undefined
}

type Line = {
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly begin: number
  readonly next: number
}

const lineSize = 46

function readLine(file: DataView, at: number): Line | undefined {
  if (at + lineSize > file.byteLength || file.getUint32(at, true) !== contentsMark) return undefined
  const nameSize = file.getUint16(at + 28, true)
  const extraSize = file.getUint16(at + 30, true)
  const next = at + lineSize + nameSize + extraSize + file.getUint16(at + 32, true)
  if (next > file.byteLength) return undefined
  const sizes = {
    size: file.getUint32(at + 24, true),
    packedSize: file.getUint32(at + 20, true),
    begin: file.getUint32(at + 42, true),
  }
  const extra = at + lineSize + nameSize
  return {
    path: textAt(file, at + lineSize, nameSize)
      .replaceAll('\\', '/')
      .replace(/^\//, ''),
    flags: file.getUint16(at + 8, true),
    method: file.getUint16(at + 10, true),
    checksum: file.getUint32(at + 16, true),
    ...withLongSizes(file, sizes, { from: extra, to: extra + extraSize }),
    next,
  }
}

function textAt(file: DataView, at: number, size: number): string {
  return new TextDecoder().decode(new Uint8Array(file.buffer, file.byteOffset + at, size))
}

/** Some writers keep every size in the extra field for large archives, small as it may be (section 4.5.3). */
function withLongSizes(
  file: DataView,
  sizes: { readonly size: number; readonly packedSize: number; readonly begin: number },
  extra: { readonly from: number; readonly to: number },
) {
  let { packedSize, begin } = sizes
  let at = extra.from
  while (at + 4 <= extra.to) {
    const end = Math.min(extra.to, at + 4 + file.getUint16(at + 2, true))
    if (file.getUint16(at, true) === 1) {
      let field = at + 4
      const nextField = () => {
        const value = field + 8 <= end ? Number(file.getBigUint64(field, true)) : isInExtra
        field += 8
        return value
      }
      if (sizes.size === isInExtra) nextField()
      if (packedSize === isInExtra) packedSize = nextField()
      if (begin === isInExtra) begin = nextField()
    }
    at = end
  }
  return { packedSize, begin }
}

/** A part with its packed bytes; what the list of contents says goes before what stands at the part itself. */
function partOf(file: DataView, line: Line): ZipPart | undefined {
  const { begin, packedSize, flags, method, checksum } = line
  if (begin + 30 > file.byteLength || file.getUint32(begin, true) !== partMark) return undefined
  const first = begin + 30 + file.getUint16(begin + 26, true) + file.getUint16(begin + 28, true)
  if (first + packedSize > file.byteLength) return undefined
  return {
    method,
    isLocked: (flags & 1) === 1,
    checksum,
    packed: new Uint8Array(file.buffer, file.byteOffset + first, packedSize),
  }
}
