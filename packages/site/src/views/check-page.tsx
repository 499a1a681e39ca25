import type { SharedFolder } from '@topasked/content/browser'
import type { CheckPage, Shell } from '@topasked/exporters'
import type { Element } from 'hast'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PreviewedAnswer } from '../check/answer-preview'
import { MessageList } from '../check/message-list'
import { SendChange } from '../check/send-change'
import { useCheck } from '../check/use-check'
import { Crumbs, PageFrame } from '../parts/page-frame'

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
  name.includes('/') || name.endsWith('.yaml') ? name : `questions/${name}`

/** Anybody can change a text here and see what the check says of it and what readers will see. */
export default function CheckPageView({ shell, page, head }: CheckPageProps): ReactNode {
  const { words } = page
  const folder = useFolder(page.folder)
  const [path, setPath] = useState('')
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const check = useCheck({ folder, path, text, siteUrl: shell.siteUrl })

  const choose = (chosen: string): void => {
    setPath(chosen)
    const known = folder?.texts[chosen]
    if (known !== undefined) setText(known)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the content is here
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('file')
    if (folder && asked && path === '') choose(asked)
  }, [folder])

  const open = async (files: FileList | null): Promise<void> => {
    const file = files?.[0]
    if (!file) return
    setPath(inFolder(file.name))
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
      <p className="intro">{words.intro}</p>
      <noscript>
        <p>
          <a href={page.editUrl}>{words.github}</a>
        </p>
      </noscript>
      <p>
        <label htmlFor="check-file">{words.file}</label>
        <input
          id="check-file"
          list="check-files"
          value={path}
          onChange={({ target }) => choose(target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="check-file-help"
        />
        <datalist id="check-files">
          {Object.keys(folder?.texts ?? {}).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <span id="check-file-help" className="check-hint">
          {words.fileHelp}
        </span>
      </p>
      <p>
        <label htmlFor="check-open">{words.open}</label>
        <input id="check-open" type="file" accept=".md,.yaml" onChange={({ target }) => open(target.files)} />
      </p>
      <p>
        <label htmlFor="check-text">{words.text}</label>
        <textarea
          id="check-text"
          ref={field}
          rows={16}
          value={text}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return
            event.preventDefault()
            void open(event.dataTransfer.files)
          }}
        />
        <span className="check-hint">{words.drop}</span>
      </p>
      <MessageList words={words} check={check} text={text} onFixed={setText} onLine={showLine} />
      {text !== '' && path !== '' && (
        <>
          <section aria-labelledby="preview">
            <h2 id="preview">{words.preview}</h2>
            <PreviewedAnswer words={words} preview={check.answer?.preview} />
          </section>
          <SendChange page={page} path={path} text={text} isNew={folder?.texts[path] === undefined} />
        </>
      )}
    </PageFrame>
  )
}
