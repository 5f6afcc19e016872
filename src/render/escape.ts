/**
 * Text from YAML or the API is hostile wherever it is printed. One function per medium, each total: any string goes in,
 * and what comes out is inert there. Nothing else in this folder may put foreign text into an output.
 *
 *   terminal   showHidden()       no control, bidi or zero-width character survives; one line stays one line
 *   Markdown   escapeMarkdown()   prose; also right inside HTML such as <summary>
 *              escapeCode()       an identifier or value; GitHub makes no mention or link inside code
 *              escapeUrl()        the target of a link
 *   HTML       escapeHtml()       text, or a value in double quotes; never in a script, a style or a URL's scheme
 *   JSON       escapeJson()       what JSON leaves as it is and a terminal or a page would act on
 *   Mermaid    escapeLabel()      a label of a drawing
 *   terminal   toInertText()      the last step of whatever is printed there: what acts and is not ours is shown by its number
 *   job log    toLogLine()        a line the runner will not take for a command
 */

/** Controls, lone surrogates, private use, and whatever draws nothing: text direction, zero width, fillers, tags. */
const HIDDEN = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu
/** Marks piled on one letter, which would paint over the neighbouring lines. */
const PILE = /(\p{M}{3})\p{M}+/gu

/** Nearly all text is of such letters alone, and is found to be so much sooner than it is read for each of the others. */
const SEEN = /^[ -~]*$/

/** Every character can be seen: what cannot is shown by its number, a line break as `⏎`. */
export function showHidden(text: string): string {
  if (SEEN.test(text)) return text
  return text
    .replace(/\r\n?|\n/gu, '⏎')
    .replaceAll('\t', ' ')
    .replace(HIDDEN, (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replace(PILE, '$1')
}

/** The first characters, never half of one. */
export const takeStart = (text: string, length: number): string =>
  text.slice(0, /[\udc00-\udfff]/.test(text.charAt(length)) ? length + 1 : length)

export const clipText = (text: string, length: number): string =>
  text.length > length ? `${takeStart(text, length)}…` : text

const BREAK = '&#8203;'
const toEntity = (mark: string): string => `&#${mark.codePointAt(0) ?? 0};`

/** What Markdown, HTML or GitHub's link and mention filters read as more than text; `_` inside a word is only a letter. */
const MEANINGFUL =
  /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[<>&`*~[\]\\|$"#@:^]|^[\s+=-]+|^\d+[.)]|(?<=(?<![A-Za-z0-9])www)\.|(?<![A-Za-z0-9])GH-(?=\d)/giu

/**
 * Entities stop Markdown and HTML. They do not stop GitHub's mentions and references, which are looked for in the rendered
 * text: those are broken by a zero-width space. An e-mail address is no mention; an empty comment keeps it from becoming a
 * link and leaves it whole when copied.
 */
export function escapeMarkdown(text: string): string {
  return showHidden(text).replace(MEANINGFUL, (mark, offset: number, whole: string) => {
    if (mark === '@') return /[A-Za-z0-9]/u.test(whole[offset - 1] ?? '') ? '&#64;<!-- -->' : `&#64;${BREAK}`
    if (mark === '#') return `&#35;${BREAK}`
    if (mark === ':') return /^(?:\/|[\w+-]+:)/u.test(whole.slice(offset + 1, offset + 60)) ? `&#58;${BREAK}` : ':'
    if (/^gh-$/iu.test(mark)) return mark + BREAK
    return mark.replace(/./gsu, toEntity)
  })
}

/** A code span where its content is plain, else the same in HTML: backticks, pipes and tags have no escape in a span. */
export function escapeCode(text: string): string {
  const visible = showHidden(text)
  if (visible === '') return '`""`'
  const plain = /^[^\s`|\\<>&$](?:[^`|\\<>&$]*[^\s`|\\<>&$])?$/u.test(visible) && !/(?<![A-Za-z0-9])@/u.test(visible)
  return plain ? `\`${visible}\`` : `<code>${escapeMarkdown(text)}</code>`
}

/** The target of a Markdown link: nothing in it can end it. */
export function escapeUrl(url: string): string {
  return encodeURI(showHidden(url)).replace(
    /[()[\]<>"'`|\\@]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A label of a Mermaid drawing: letters, digits and a few marks; whatever else there is becomes `_`. */
export function escapeLabel(text: string): string {
  const visible = showHidden(text).replace(/[^\p{L}\p{M}\p{N} @._/-]/gu, '_')
  return clipText(visible, 40)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  showHidden(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

const ACTIVE_IN_JSON = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Of what JSON.stringify made: beside the line breaks of its layout, only texts hold such characters. */
export const escapeJson = (json: string): string =>
  json.replace(ACTIVE_IN_JSON, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  )

/** What acts in a log: controls, line breaks and text direction, but no tab. */
const ACTING = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/**
 * One line that the runner does not take for a command: it obeys `::command::` at the start of a line and `##[command]`
 * anywhere in one. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const toLogLine = (text: string): string =>
  stopCommands(text.replace(ACTING, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`))

/** Of lines that may end in a job's log: none is a command. */
export const stopCommands = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gmu, '$1: ').replaceAll('##[', '## [')

/** To the start of the line, which is emptied. */
export const REWRITE = '\r\u001b[K'

/** Line ends, colours, the start of a line that is rewritten, and whatever else would act. */
const ACTING_IN_TERMINAL = /\r\n|\r?\p{Cc}\[(?:\d{1,3}m|K)|(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/**
 * Nothing that a printer forgot to escape acts on a terminal: the last step of whatever is printed there. `isOurs` says
 * which sequences this program writes itself; left out, none.
 */
export const toInertText = (text: string, isOurs: (sequence: string) => boolean = () => false): string =>
  text.replace(ACTING_IN_TERMINAL, (mark) => {
    return mark === '\r\n' || (mark.length > 1 && isOurs(mark)) ? mark : showHidden(mark)
  })
