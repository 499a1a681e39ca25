import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const meta = 'audience: [public, staff]\nowner: desk\nreviewed: 2026-10-01'

/** A small library's questions: French, English and Arabic; former ids, withdrawn ones, texts without translation. */
const FILES: Readonly<Record<string, string>> = {
  'faq.yaml': `title: { fr: Questions des lecteurs, en: Readers' questions, ar: أسئلة القراء }
organisation: { fr: Bibliothèque du port, en: Harbour Library, ar: مكتبة الميناء }
siteUrl: https://aide.example.org/base/
editUrl: https://git.example.org/edit/faq/
timeZone: Europe/Paris
locales: { default: fr, others: [en, ar] }
scenarios: [emprunter, horaires]
groups: { horaires: { fr: Sur place, ar: في المكان } }
picker: { fr: Que cherchez-vous ?, en: What are you looking for?, ar: عمّ تبحث؟ }
audience: { public: { fr: Public }, staff: { fr: Personnel, en: Staff } }
owners:
  desk: { name: { fr: Accueil, en: Front desk }, contact: "mailto:accueil@example.org", hours: { fr: 9 h à 18 h } }
urgent: [carte-perdue]
feedback: { fr: "https://aide.example.org/avis?q={id}&l={locale}" }
synonyms: [[livre, bouquin, ouvrage]]
brand: { colour: "#ffcc00", accent: "#66ff66" }
`,
  'links.yaml': `catalogue: { url: "https://catalogue.example.org/", precision: exact, access: public, label: { fr: Catalogue } }\n`,
  'notices.yaml': `travaux:
  start: 2026-11-20 09:00
  end: 2099-12-31 18:00
  text: { fr: "Travaux à l'entrée <b>est</b>.", en: Works at the entrance., ar: أعمال عند المدخل. }
`,
  'retired.yaml': `vieille-carte: { replacedBy: carte-perdue }
minitel: { reason: { fr: Ce service a pris fin., en: This service has ended. } }
accueil: { kind: scenario, replacedBy: horaires }
`,
  'scenarios/emprunter.yaml': `title: { fr: Emprunter, en: Borrowing, ar: الاستعارة }
intro: { fr: Prêts et cartes., en: Loans and cards. }
aliases: [prets]
`,
  'scenarios/horaires.yaml': 'title: { fr: Horaires, en: Opening hours }\n',
  'questions/carte-perdue.md': `---
question: J’ai perdu ma carte. Que faire ?
scenarios: [emprunter]
${meta}
summary: Signalez la perte à l’accueil.
alsoAsked: [Ma carte a été volée]
aliases: [carte-volee]
related: [horaires-ete, combien-de-livres]
---

Signalez la perte. Voir [combien de livres](combien-de-livres.md#la-liste) et le [catalogue](link:catalogue).[^1]

:::warning
N’attendez pas.
:::

:::only{audience="staff"}
Bloquez la carte.
:::

[^1]: Ouvert à tous.
`,
  'questions/carte-perdue.en.md': `---
question: I have lost my card. What do I do?
summary: Tell the front desk.
translation: { of: "sha256:0000000000000000", by: human, reviewed: true }
---

Tell us.
`,
  'questions/combien-de-livres.md': `---
question: Combien de livres puis-je emprunter ?
scenarios: [emprunter, horaires]
${meta.replace('[public, staff]', '[public]')}
---

Le nombre dépend de la carte \`A\` ou \`B\`.

## La liste

| Carte | Livres |
| --- | ---: |
| A | 10 |

1. Choisissez.
2. Empruntez.

\`\`\`
max = 10
\`\`\`
`,
  'images/ecran.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="600"><path d="M0 0h400v600H0z" fill="#159"/></svg>\n',
  'questions/en-ligne.md': `---
question: Comment emprunter en ligne ?
scenarios: [emprunter]
${meta}
---

1. Ouvrez l’application :

   :::variants
   ## iPhone

   ![L’écran d’accueil](../images/ecran.svg) ![Le menu](../images/ecran.svg#width=200)

   ## Android

   Touchez deux fois.
   :::

2. Regardez.

:::video{length="1:05"}
[![Une main tient la carte](../images/ecran.svg#width=120)](https://video.example.org/carte)

Tenez la carte devant la lampe.
:::

:::variants
## Android

Patientez.

## iPhone

Confirmez.
:::

C’est tout.
`,
  'questions/acces.ar.md': `---
question: كيف أصل إلى المكتبة؟
scenarios: [horaires]
${meta}
original: true
---

شارع *الميناء* 5. انظر [البطاقة](carte-perdue.md).
`,
  'questions/horaires-ete.md': `---
question: Quels sont les horaires de l’été 2025 ?
scenarios: [horaires]
${meta}
valid: { from: 2025-07-01, until: 2025-08-31 }
---

De 9 h à 12 h.
`,
  'questions/horaires-futurs.md': `---
question: Quels seront les horaires de 2030 ?
scenarios: [horaires]
${meta}
valid: { from: 2030-01-01 }
---

Secret futur.
`,
  'questions/brouillon.md': `---
question: Une ébauche ?
scenarios: [horaires]
${meta}
draft: true
---

Secret brouillon.
`,
}

/** Writes the library's content into a folder. */
export async function writeOtherContent(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
