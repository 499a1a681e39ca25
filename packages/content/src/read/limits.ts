/**
 * Limits that keep a hostile file from hurting. Sizes are looked at before anything is parsed. What a text comes to is
 * counted on the tree that the parsers make of it, in a thread that is ended when it takes too long: no scan of the text
 * could foresee what a parser will do.
 */
export const LIMITS = {
  /** UTF-16 code units of the frontmatter. */
  frontmatter: 16_384,
  /** UTF-16 code units of `faq.yaml` or of a scenario. */
  yamlFile: 262_144,
  /** UTF-16 code units of a registry: ten thousand links have some 1.6 million. */
  registry: 2_097_152,
  /** UTF-16 code units of a Markdown file. */
  markdown: 65_536,
  /** Bytes of a picture. */
  image: 5_242_880,
} as const

/** What a tree of Markdown may hold. */
export interface TreeLimits {
  /** Lists, quotes, tables, directives and footnotes inside each other. */
  readonly blocks: number
  /** Emphasis, links and the like inside each other. */
  readonly marks: number
  readonly nodes: number
  /** UTF-16 code units of a paragraph, a heading or a cell. */
  readonly text: number
}

/** What YAML may hold. */
export interface YamlLimits {
  /** Lists and maps inside each other. */
  readonly depth: number
  /** Keys, values, lists and maps. */
  readonly values: number
}

/**
 * Typst, which prints the handouts, is the first to give up, at nine nested quotes: the other channels take hundreds.
 * A table of 60,000 characters has some 15,000 nodes; nobody reads a paragraph of six pages.
 */
export const TREE_LIMITS: TreeLimits = { blocks: 8, marks: 6, nodes: 20_000, text: 16_384 }

/** The schemas need four levels; a question fills some thirty values, ten thousand links a hundred and fifty thousand. */
export const FRONTMATTER_LIMITS: YamlLimits = { depth: 20, values: 1_000 }
export const YAML_LIMITS: YamlLimits = { depth: 20, values: 300_000 }

/** What there can be too much of: one of the figures above, or of the work that reading makes. */
export type Excess = keyof TreeLimits | keyof YamlLimits | 'work'

/** Why a file is not read on, in words. */
export interface LimitProblem {
  readonly reason: string
  readonly help: string
}

const FLATTER = 'nest it less deeply'
const SPLIT = 'split it into several questions'

/** Says what there is too much of. */
export function explainExcess(what: Excess, { values }: YamlLimits): LimitProblem {
  const { blocks, marks, nodes, text } = TREE_LIMITS
  switch (what) {
    case 'blocks':
      return {
        reason: `lists, quotes and blocks are nested more than ${blocks} levels deep here`,
        help: FLATTER,
      }
    case 'marks':
      return {
        reason: `bold, italics and links are nested more than ${marks} levels deep here`,
        help: FLATTER,
      }
    case 'nodes':
      return { reason: `there are more than ${nodes} paragraphs, cells, links and other parts`, help: SPLIT }
    case 'text':
      return {
        reason: `a paragraph, heading or cell has more than ${text} characters here`,
        help: 'part it with empty lines',
      }
    case 'depth':
      return {
        reason: `this is nested more than ${YAML_LIMITS.depth} levels deep`,
        help: 'remove the extra brackets or indentation',
      }
    case 'values':
      return {
        reason: `there are more than ${values} fields and values`,
        help: 'remove those that are not needed',
      }
    case 'work':
      return {
        reason: 'reading this file takes too long',
        help: 'look for long rows of brackets and other signs, and write it with fewer of them',
      }
  }
}
