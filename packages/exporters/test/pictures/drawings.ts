import { png } from '../pdf/pictures.ts'

const PIXELS = png(8, 4).toString('base64')

/** Drawings as well-known programs write them: their namespaces, notes, styles and habits. By program -> the file. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  'Inkscape 1.3': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="80mm"
   height="40mm"
   viewBox="0 0 80 40"
   version="1.1"
   id="svg1"
   inkscape:version="1.3.2 (091e20e, 2023-11-25)"
   sodipodi:docname="card.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview1" pagecolor="#ffffff" inkscape:zoom="2" inkscape:current-layer="layer1">
    <inkscape:grid type="xygrid" id="grid1" />
  </sodipodi:namedview>
  <defs id="defs1">
    <linearGradient inkscape:collect="always" id="linearGradient1">
      <stop style="stop-color:#1b6ac9;stop-opacity:1;" offset="0" id="stop1" />
      <stop style="stop-color:#1b6ac9;stop-opacity:0;" offset="1" id="stop2" />
    </linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient1" id="linearGradient2" x1="0" y1="0" x2="80" y2="0" gradientUnits="userSpaceOnUse" />
    <filter inkscape:label="Blur" style="color-interpolation-filters:sRGB;" id="filter1" x="-0.1" y="-0.1" width="1.2" height="1.2">
      <feGaussianBlur stdDeviation="1.2" id="feGaussianBlur1" />
    </filter>
  </defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <rect style="fill:url(#linearGradient2);stroke-width:0.264583;-inkscape-stroke:none" id="rect1" width="70" height="30" x="5" y="5" ry="3" />
    <path style="fill:#b4531a;fill-opacity:1;filter:url(#filter1)" d="m 20,10 10,0 0,10 z" id="path1" sodipodi:nodetypes="cccc" inkscape:connector-curvature="0" />
    <text xml:space="preserve" style="font-size:8px;line-height:1.25;font-family:'Source Sans 3';-inkscape-font-specification:'Source Sans 3';fill:#000000" x="20" y="32" id="text1"><tspan sodipodi:role="line" id="tspan1" x="20" y="32">A  card</tspan></text>
  </g>
</svg>
`,
  'Inkscape 0.48, with metadata': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">
<svg:svg xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:svg="http://www.w3.org/2000/svg" width="80" height="40" id="svg2">
  <svg:metadata id="metadata7">
    <rdf:RDF>
      <cc:Work rdf:about="">
        <dc:format>image/svg+xml</dc:format>
        <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" />
      </cc:Work>
    </rdf:RDF>
  </svg:metadata>
  <svg:circle cx="40" cy="20" r="15" style="fill:#008000;stroke:none" id="c" />
</svg:svg>
`,
  'Illustrator, exported for the web': `<?xml version="1.0" encoding="UTF-8"?><svg id="Layer_2" data-name="Layer 2" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 40"><defs><style>.cls-1{fill:url(#linear-gradient);}.cls-2,.cls-3{stroke:#1d1d1b;stroke-miterlimit:10;}.cls-2{fill:none;}.cls-3{isolation:isolate;opacity:.6;mix-blend-mode:multiply;}</style><linearGradient id="linear-gradient" x1="0" y1="20" x2="80" y2="20" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#e6007e"/><stop offset="1" stop-color="#ffed00"/></linearGradient></defs><g id="Layer_1-2" data-name="Layer 1"><rect class="cls-1" width="80" height="40"/><path class="cls-2" d="m10,10h20.5c2.76,0,5,2.24,5,5v10H10V10Z"/><circle class="cls-3" cx="60" cy="20" r="12"/></g></svg>`,
  'Illustrator, saved as SVG 1.1': `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns:x="http://ns.adobe.com/Extensibility/1.0/" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" xmlns:graph="http://ns.adobe.com/Graphs/1.0/"
	 xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px" viewBox="0 0 80 40"
	 style="enable-background:new 0 0 80 40;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#FFFFFF;}
	.st1{clip-path:url(#SVGID_2_);}
	.st2{font-family:'MyriadPro-Regular';}
</style>
<metadata>
	<sfw  xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices></sfw>
	<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?>
</metadata>
<switch>
	<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" x="0" y="0" width="1" height="1">
		<i:pgfRef  xlink:href="#adobe_illustrator_pgf"/>
	</foreignObject>
	<g i:extraneous="self">
		<rect class="st0" width="80" height="40"/>
		<defs><circle id="SVGID_1_" cx="40" cy="20" r="15"/></defs>
		<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
		<path class="st1" fill="#E30613" d="M0,0c0,0,20,5,40,20
			s40,20,40,20H0V0z"/>
		<text transform="matrix(1 0 0 1 10 30)" class="st2" style="font-size:12px;">Card</text>
	</g>
</switch>
<i:pgf  id="adobe_illustrator_pgf"><![CDATA[eJzsvQ==]]></i:pgf>
</svg>
`,
  Figma: `<svg width="80" height="40" viewBox="0 0 80 40" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_12_34)">
<rect width="80" height="40" fill="white"/>
<g filter="url(#filter0_d_12_34)">
<path fill-rule="evenodd" clip-rule="evenodd" d="M10 8C10 6.89543 10.8954 6 12 6H40V30H12C10.8954 30 10 29.1046 10 28V8Z" fill="#1B6AC9"/>
</g>
<rect x="50" y="6" width="20" height="20" rx="4" fill="url(#pattern0_12_34)"/>
<mask id="mask0_12_34" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="50" y="28" width="20" height="8">
<rect x="50" y="28" width="20" height="8" fill="#D9D9D9"/>
</mask>
<g mask="url(#mask0_12_34)"><circle cx="60" cy="32" r="6" fill="#F24E1E" fill-opacity="0.5"/></g>
</g>
<defs>
<filter id="filter0_d_12_34" x="6" y="6" width="38" height="32" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/>
<feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
<feMorphology radius="2" operator="dilate" in="SourceAlpha" result="effect1_dropShadow_12_34"/>
<feOffset dy="4"/>
<feGaussianBlur stdDeviation="2"/>
<feComposite in2="hardAlpha" operator="out"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/>
<feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_12_34"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow_12_34" result="shape"/>
</filter>
<pattern id="pattern0_12_34" patternContentUnits="objectBoundingBox" width="1" height="1">
<use xlink:href="#image0_12_34" transform="scale(0.125 0.25)"/>
</pattern>
<clipPath id="clip0_12_34"><rect width="80" height="40" fill="white"/></clipPath>
<image id="image0_12_34" width="8" height="4" xlink:href="data:image/png;base64,${PIXELS}"/>
</defs>
</svg>
`,
  Sketch: `<?xml version="1.0" encoding="UTF-8"?>
<svg width="80px" height="40px" viewBox="0 0 80 40" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sketch="http://www.bohemiancoding.com/sketch/ns">
    <!-- Generator: Sketch 39.1 (31720) - http://www.bohemiancoding.com/sketch -->
    <title>card</title>
    <desc>Created with Sketch.</desc>
    <defs>
        <rect id="path-1" x="10" y="5" width="60" height="30" rx="4"></rect>
        <mask id="mask-2" maskContentUnits="userSpaceOnUse" maskUnits="objectBoundingBox" x="0" y="0" width="60" height="30" fill="white"><use xlink:href="#path-1"></use></mask>
    </defs>
    <g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd" sketch:type="MSPage">
        <use id="Rectangle 1" stroke="#979797" mask="url(#mask-2)" stroke-width="2" fill="#D8D8D8" xlink:href="#path-1" sketch:type="MSShapeGroup"></use>
        <text font-family="HelveticaNeue, Helvetica Neue" font-size="12" font-weight="normal" fill="#4A4A4A"><tspan x="16" y="24">Card</tspan></text>
    </g>
</svg>`,
  'draw.io': `<?xml version="1.0" encoding="UTF-8"?>
<!-- Do not edit this file with editors other than draw.io -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" style="background: #ffffff; background-color: light-dark(#ffffff, #121212); color-scheme: light;" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="121px" height="61px" viewBox="-0.5 -0.5 121 61" content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;/mxfile&gt;">
    <defs/>
    <g>
        <g data-cell-id="0"><g data-cell-id="1"><g data-cell-id="2">
            <g style="filter: drop-shadow(rgba(0, 0, 0, 0.25) 2px 2px 3px);"><rect x="0" y="0" width="120" height="60" rx="9" ry="9" fill="#dae8fc" stroke="#6c8ebf" pointer-events="all" style="fill: light-dark(rgb(218, 232, 252), rgb(29, 41, 59)); stroke: light-dark(rgb(108, 142, 191), rgb(92, 121, 163));"/></g>
            <g transform="translate(-0.5 -0.5)">
                <switch>
                    <foreignObject style="overflow: visible; text-align: left;" pointer-events="none" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility">
                        <div xmlns="http://www.w3.org/1999/xhtml" style="display: flex; width: 118px; padding-top: 30px;"><div style="font-size: 12px; font-family: Helvetica;">Log in</div></div>
                    </foreignObject>
                    <text x="60" y="34" fill="light-dark(#000000, #ffffff)" font-family="&quot;Helvetica&quot;" font-size="12px" text-anchor="middle">Log in</text>
                </switch>
            </g>
        </g></g></g>
    </g>
    <switch>
        <g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/>
        <a transform="translate(0,-5)" xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems" target="_blank"><text text-anchor="middle" font-size="10px" x="50%" y="100%">Text is not SVG - cannot display</text></a>
    </switch>
</svg>
`,
  Lucide: `<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="M21 12a9 9 0 1 1-6.219-8.56" />
  <path d="m9 12 2 2 4-4" />
</svg>
`,
  Heroicons: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" data-slot="icon">
  <path fill-rule="evenodd" d="M2.25 12c0-5.385 4.365-9.75 9.75-9.75s9.75 4.365 9.75 9.75-4.365 9.75-9.75 9.75S2.25 17.385 2.25 12Z" clip-rule="evenodd"/>
</svg>
`,
  matplotlib: `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="80pt" height="40pt" viewBox="0 0 80 40" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:title>Plot</dc:title></rdf:RDF></metadata>
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <g id="figure_1"><path d="M 0 40
L 80 40
L 80 0
L 0 0
z
" style="fill: #ffffff"/>
  <g id="line2d_1"><defs><path id="m1" d="M 0 0
L 0 3.5
" style="stroke: #000000; stroke-width: 0.8"/></defs><g><use xlink:href="#m1" x="20" y="30" style="stroke: #000000; stroke-width: 0.8"/></g></g>
  <path d="M 10 30
L 30 10
L 70 25
" clip-path="url(#p1)" style="fill: none; stroke: #1f77b4; stroke-width: 1.5; stroke-linecap: square"/>
 </g>
 <defs><clipPath id="p1"><rect x="5" y="5" width="70" height="30"/></clipPath></defs>
</svg>
`,
  Graphviz: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generated by graphviz version 2.43.0 (0) -->
<!-- Title: %3 Pages: 1 -->
<svg width="89pt" height="116pt"
 viewBox="0.00 0.00 89.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 112)">
<title>%3</title>
<polygon fill="white" stroke="transparent" points="-4,4 -4,-112 85,-112 85,4 -4,4"/>
<!-- a&#45;&gt;b -->
<g id="node1" class="node"><g id="a_node1"><a xlink:href="https://example.org/" xlink:title="a">
<ellipse fill="none" stroke="black" cx="40" cy="-90" rx="27" ry="18"/>
<text text-anchor="middle" x="40" y="-86.3" font-family="Times,serif" font-size="14.00">a&gt;b</text>
</a></g></g>
<path fill="none" stroke="black" d="M40,-71.7C40,-63.98 40,-54.71 40,-46.11"/>
</g>
</svg>
`,
  PlantUML: `<?xml version="1.0" encoding="UTF-8" standalone="no"?><?plantuml 1.2024.6?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" contentStyleType="text/css" height="40px" preserveAspectRatio="none" style="width:80px;height:40px;background:#FFFFFF;" version="1.1" viewBox="0 0 80 40" width="80px" zoomAndPan="magnify"><defs/><g><rect fill="#E2E2F0" height="30" rx="2.5" ry="2.5" style="stroke:#181818;stroke-width:0.5;" width="60" x="10" y="5"/><text fill="#000000" font-family="sans-serif" font-size="14" lengthAdjust="spacing" textLength="30" x="16" y="25">Desk</text><!--SRC=[SyfFKj2rKt3CoKnELR1Io4ZDoSa70000]--></g></svg>`,
  Visio: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ev="http://www.w3.org/2001/xml-events"
		xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/" width="1in" height="0.5in" viewBox="0 0 72 36"
		xml:space="preserve" color-interpolation-filters="sRGB" class="st5">
	<v:documentProperties v:langID="1033" v:viewMarkup="false"/>
	<style type="text/css">
	<![CDATA[
		.st1 {fill:#5b9bd5;stroke:#c7c8c8;stroke-width:0.25}
		.st2 {fill:#feffff;font-family:Calibri;font-size:0.833336em}
		.st5 {fill:none;fill-rule:evenodd;font-size:12px;overflow:visible;stroke-linecap:square;stroke-miterlimit:3}
	]]>
	</style>
	<g v:mID="0" v:index="1" v:groupContext="foregroundPage">
		<title>Page-1</title>
		<g id="shape1-1" v:mID="1" transform="translate(4,-4)"><rect x="0" y="8" width="60" height="28" class="st1"/>
			<text x="10" y="25" class="st2" v:langID="1033"><v:paragraph v:horizAlign="1"/>Desk</text></g>
	</g>
</svg>
`,
  Affinity: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 80 40" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
    <g transform="matrix(1,0,0,1,-10,-5)" serif:id="Group 1"><path d="M20,10L80,10L80,40L20,40L20,10Z" style="fill:url(#_Radial1);"/></g>
    <defs><radialGradient id="_Radial1" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse" gradientTransform="matrix(30,0,0,15,50,25)"><stop offset="0" style="stop-color:white;stop-opacity:1"/><stop offset="1" style="stop-color:rgb(0,94,184);stop-opacity:1"/></radialGradient></defs>
</svg>
`,
  'a dark and a light one': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">
  <style>
    path { fill: #000; }
    @media (prefers-color-scheme: dark) { path { fill: #fff; } }
  </style>
  <path d="M10 5h60v30H10z"/>
</svg>
`,
}
