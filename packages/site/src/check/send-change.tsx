import type { CheckPage } from '@topasked/exporters'
import { type ReactNode, useState } from 'react'
import { Text } from '../parts/text'

interface SendChangeProps {
  readonly page: CheckPage
  readonly path: string
  readonly text: string
  /** There is no such file yet. */
  readonly isNew: boolean
}

/** Longer addresses are refused by some browsers and servers. */
const LONGEST = 6_000

/** The form of GitHub for a new file, filled in where the text is short enough. */
function newFileAddress(editUrl: string, path: string, text: string): string {
  const [, start, folder = ''] = /^(https:\/\/github\.com\/[^/]+\/[^/]+\/)edit\/(.*)$/.exec(editUrl) ?? []
  if (start === undefined) return `${editUrl}${path}`
  const [parent, name] = [path.split('/').slice(0, -1).join('/'), path.split('/').at(-1) ?? '']
  const address = `${start}new/${folder}${parent}?filename=${encodeURIComponent(name)}`
  const whole = `${address}&value=${encodeURIComponent(text)}`
  return whole.length > LONGEST ? address : whole
}

/** The ways on which a changed text goes to those who publish it. */
export function SendChange({ page, path, text, isNew }: SendChangeProps): ReactNode {
  const { words, editUrl, mail } = page
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  const href = isNew ? newFileAddress(editUrl, path, text) : `${editUrl}${path}`
  const name = path.split('/').at(-1) ?? 'answer.md'
  return (
    <section className="check-send" aria-labelledby="send">
      <h2 id="send">
        <Text>{words.send}</Text>
      </h2>
      <p>
        <Text>{isNew ? words.sendNew : words.sendHelp}</Text>
      </p>
      <p className="check-tools">
        <button type="button" className="button" onClick={copy}>
          <Text>{words.copy}</Text>
        </button>
        <span role="status">{isCopied && <Text>{words.copied}</Text>}</span>
        <a className="button" href={href} target="_blank" rel="noreferrer">
          <Text>{words.github}</Text>
        </a>
        <SaveButton name={name} text={text}>
          <Text>{words.save}</Text>
        </SaveButton>
      </p>
      {mail && (
        <p>
          <a href={`${mail}?subject=${encodeURIComponent(path)}`}>
            <Text>{words.mail}</Text>
          </a>
          . <Text>{words.mailHelp}</Text>
        </p>
      )}
    </section>
  )
}

function SaveButton({
  name,
  text,
  children,
}: {
  name: string
  text: string
  children: ReactNode
}): ReactNode {
  const save = (): void => {
    const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href, download: name }).click()
    URL.revokeObjectURL(href)
  }
  return (
    <button type="button" className="button" onClick={save}>
      {children}
    </button>
  )
}
