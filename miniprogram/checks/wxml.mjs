import { TmplGroup } from 'glass-easel-template-compiler'
import { readTexts } from './package-files.mjs'

export const name = 'Templates are well-formed'

/** Everything above a note: a tag that is never closed counts as no more than a warning there, and WeChat shows an empty page. */
const harmless = 'Note'

export async function check({ weapp }) {
  const group = new TmplGroup()
  const templates = readTexts(weapp).filter(({ file }) => file.endsWith('.wxml'))
  const faults = templates.flatMap(({ file, text }) =>
    [...(group.addTmpl(file.replace(/\.wxml$/, ''), text) ?? [])]
      .filter(({ level }) => level !== harmless)
      .map(({ message, startLine, startColumn }) => `${file}:${startLine + 1}:${startColumn + 1} ${message}`),
  )
  group.free()
  return { faults, figures: `${templates.length} templates` }
}
