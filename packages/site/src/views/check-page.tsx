import type { SharedFolder } from '@topasked/content/browser'
import type { CheckPage, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PreviewedAnswer } from '../check/answer-preview'
import { MessageList } from '../check/message-list'
import { SendChange } from '../check/send-change'
import { TextFields } from '../check/text-fields'
import { useCheck } from '../check/use-check'
import { Crumbs, PageFrame } from '../parts/page-frame'
import { Text } from '../parts/text'

interface CheckPageProps {
  readonly shell: Shell
  readonly page: CheckPage
  readonly head: readonly Element[]
}

/** The content that texts are checked with; undefined until it is here. */
function useFolder(address: string): SharedFolder | undefined {
  const [folder, setFolder] = useState<SharedFolder>()
  useEffect(() => {
    const controller = new AbortController()
    fetch(address, { signal: controller.signal })
      .then((response) => response.json())
      .then(setFolder)
      .catch(() => undefined)
    return () => controller.abort()
  }, [address])
  return folder
}

/** Where a file that has only a name belongs. */
const inFolder = (name: string): string =>
  name.includes('/') || !name.endsWith('.md') ? name : `questions/${name}`

/** Anybody can change a text here and see what the check says of it and what readers will see. */
export default function CheckPageView({ shell, page, head }: CheckPageProps): ReactNode {
  const { words } = page
  const folder = useFolder(page.folder)
  const [name, setName] = useState('')
  const path = inFolder(name)
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const check = useCheck({ folder, path, text, siteUrl: shell.siteUrl })

  const choose = (chosen: string): void => {
    setName(chosen)
    const known = folder?.texts[chosen]
    if (known !== undefined) setText(known)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the content is here
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('file')
    if (folder && asked && name === '') choose(asked)
  }, [folder])

  const open = async (files: FileList | null): Promise<void> => {
    const file = files?.[0]
    if (!file) return
    setName(inFolder(file.name))
    setText(await file.text())
  }
  const showLine = (line: number): void => {
    const before = text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length
    const start = line === 1 ? 0 : before + 1
    field.current?.focus()
    field.current?.setSelectionRange(start, start + (text.split('\n')[line - 1]?.length ?? 0))
  }

  return (
    <PageFrame shell={shell} page={page} head={head} kind="check">
      <Crumbs shell={shell} to={shell.base}>
        {shell.strings.home}
      </Crumbs>
      <h1>{page.title.text}</h1>
      <p className="intro">
        <Text>{words.intro}</Text>
      </p>
      <noscript>
        <p>
          <a href={page.editUrl}>
            <Text>{words.github}</Text>
          </a>
        </p>
      </noscript>
      <TextFields
        page={page}
        folder={folder}
        name={name}
        path={path}
        text={text}
        field={field}
        onPath={choose}
        onText={setText}
        onFile={open}
      />
      <MessageList words={words} check={check} text={text} onFixed={setText} onLine={showLine} />
      {text !== '' && path !== '' && (
        <>
          <section aria-labelledby="preview">
            <h2 id="preview">
              <Text>{words.preview}</Text>
            </h2>
            <PreviewedAnswer words={words} preview={check.answer?.preview} />
          </section>
          <SendChange page={page} path={path} text={text} isNew={folder?.texts[path] === undefined} />
        </>
      )}
    </PageFrame>
  )
}
