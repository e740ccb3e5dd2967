import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { folderPost } from './folder-post.ts'
import type { Post } from './letter.ts'
import { smtpPost } from './smtp-post.ts'

/** The post of a house: the mail server of its settings or, without one, a folder under its data. */
export function openPost(settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataFolder'>): Post {
  const { smtpUrl, mailFrom } = settings
  return smtpUrl && mailFrom
    ? smtpPost(smtpUrl, mailFrom)
    : folderPost(join(settings.dataFolder, 'mail'))
}
