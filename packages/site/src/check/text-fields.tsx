import type { SharedFolder } from '@topasked/content/browser'
import type { CheckPage } from '@topasked/exporters'
import type { ReactNode, RefObject } from 'react'
import { Text } from '../parts/text'

interface TextFieldsProps {
  readonly page: CheckPage
  readonly folder: SharedFolder | undefined
  /** What was typed or chosen, and where that is in the content. */
  readonly name: string
  readonly path: string
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onPath: (path: string) => void
  readonly onText: (text: string) => void
  readonly onFile: (files: FileList | null) => void
}

/** Which file it is, and its text. */
export function TextFields(props: TextFieldsProps): ReactNode {
  return (
    <>
      <FileFields {...props} />
      <TextField {...props} />
    </>
  )
}

function FileFields({ page: { words }, folder, name, onPath, onFile }: TextFieldsProps): ReactNode {
  return (
    <>
      <p>
        <label htmlFor="check-file">
          <Text>{words.file}</Text>
        </label>
        <input
          id="check-file"
          list="check-files"
          value={name}
          onChange={({ target }) => onPath(target.value)}
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
          <Text>{words.fileHelp}</Text>
        </span>
      </p>
      <p>
        <label htmlFor="check-open">
          <Text>{words.open}</Text>
        </label>
        <input
          id="check-open"
          type="file"
          accept=".md,.yaml"
          onChange={({ target }) => onFile(target.files)}
        />
      </p>
    </>
  )
}

function TextField({ page, folder, path, text, field, onText, onFile }: TextFieldsProps): ReactNode {
  const { words, template } = page
  return (
    <>
      <p>
        <label htmlFor="check-text">
          <Text>{words.text}</Text>
        </label>
        <textarea
          id="check-text"
          ref={field}
          rows={16}
          value={text}
          spellCheck={false}
          onChange={({ target }) => onText(target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return
            event.preventDefault()
            onFile(event.dataTransfer.files)
          }}
        />
        <span className="check-hint">
          <Text>{words.drop}</Text>
        </span>
      </p>
      {text === '' && path.endsWith('.md') && folder?.texts[path] === undefined && (
        <p>
          <button type="button" className="button" onClick={() => onText(template)}>
            <Text>{words.template}</Text>
          </button>
        </p>
      )}
    </>
  )
}
