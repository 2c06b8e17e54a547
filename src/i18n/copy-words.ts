/** What copies on a disk say of themselves, and what is said of them. */
import type { Language } from './index.ts';

const french = {
  /** With `{date}` and `{version}`. */
  band: 'Copie hors ligne du {date}, version {version}.',
  /** With `{parts}`, `{date}` and `{version}`. */
  bandOfParts: 'Copie hors ligne d’une partie de l’atlas\u00a0: {parts}. Données du {date}, version {version}.',
  partial:
    'Cette copie ne contient qu’une partie de l’atlas\u00a0: les pages des territoires et collectivités demandés, leurs projets, et ceux qui y prennent part. La recherche et l’explorateur ne comptent que ces projets\u00a0; les chiffres et listes des pages sont ceux de l’atlas entier. Le reste est en ligne\u00a0: ses liens portent une flèche.',
  label: 'Copie hors ligne',
  online: 'Cette page en ligne',
  about: 'Ce qui change',
  /** Said after a link that needs a network. */
  needsNetwork: 'en ligne',
  introduction:
    'L’atlas en un seul fichier, pour les réseaux faibles, les postes verrouillés et les archives\u00a0: les pages, la recherche, l’explorateur et les cartes fonctionnent depuis un disque ou une clé, sans réseau et sans rien installer.',
  none: 'Ce site ne propose pas de copie à télécharger.',
  download: 'Télécharger',
  languages: { fr: 'L’atlas en français', en: 'L’atlas en anglais' },
  parts: 'Par continent et par pays',
  partsText: 'Un fichier plus léger\u00a0: le territoire, ses projets, et les collectivités et partenaires de ceux-ci.',
  /** With `{entries}` counted, and `{size}`. */
  figures: '{size}, {entries}',
  entries: { one: '# fichier', other: '# fichiers' },
  checksums: 'Empreintes SHA-256, pour vérifier un téléchargement',
  open: 'Ouvrir la copie',
  ways: [
    {
      title: 'Windows',
      picture: 'windows',
      text: 'Faites un clic droit sur le fichier, puis «\u00a0Extraire tout\u00a0». Ouvrez le dossier extrait et double-cliquez sur index.html. Depuis l’intérieur du ZIP, rien ne fonctionne\u00a0: il faut extraire d’abord.',
    },
    {
      title: 'macOS',
      picture: 'macos',
      text: 'Double-cliquez sur le fichier\u00a0: un dossier apparaît à côté. Ouvrez-le et double-cliquez sur index.html.',
    },
    {
      title: 'Téléphone',
      picture: 'phone',
      text: 'Sous Android, extrayez le fichier avec l’application Fichiers, puis ouvrez index.html dans un navigateur qui lit les dossiers. Un iPhone ou un iPad n’ouvre pas un dossier de pages\u00a0: servez-vous du site en ligne.',
    },
  ],
  differs: 'Ce qui change dans une copie',
  differences: [
    'Une copie ne se met pas à jour. Elle montre les données du jour écrit en haut de chaque page\u00a0; la version en ligne peut en dire davantage.',
    'Les fichiers à télécharger de chaque page (PDF, tableurs, flux) n’y sont pas. Leurs liens mènent au site en ligne et portent une flèche. L’explorateur, lui, écrit ses fichiers sans réseau.',
    'L’autre langue est dans une autre copie\u00a0: le lien vers elle mène au site en ligne.',
    'Les cartes intégrées dans d’autres sites montrent toujours le site en ligne.',
    'Signaler une erreur ouvre un message, qui partira quand il y aura un réseau.',
  ],
  archives: 'Pour les archives',
  archivesText: [
    'Une copie se suffit à elle-même\u00a0: HTML, CSS, JavaScript, JSON et SVG, des formats ouverts, sans appel à un autre serveur. Gardez le ZIP tel quel avec son empreinte\u00a0: les mêmes données donnent les mêmes octets.',
    'Les tables elles-mêmes sont sur la page des données, dans une archive à part.',
  ],
  licence: 'Licence',
  licenceText:
    'Les conditions de réutilisation sont celles du site\u00a0: mentions légales, et source de chaque table sur la page des données.',
};

export type CopyWords = typeof french;

export const copyWords: Record<Language, CopyWords> = {
  fr: french,
  en: {
    band: 'Offline copy of {date}, version {version}.',
    bandOfParts: 'Offline copy of a part of the atlas: {parts}. Data of {date}, version {version}.',
    partial:
      'This copy has a part of the atlas only: the pages of the territories and authorities asked for, their projects, and those who take part in them. Search and explorer count these projects alone; figures and lists on pages are those of the whole atlas. The rest is online: its links bear an arrow.',
    label: 'Offline copy',
    online: 'This page online',
    about: 'What differs',
    needsNetwork: 'online',
    introduction:
      'The atlas in a single file, for weak networks, locked-down computers and archives: pages, search, explorer and maps work from a disk or a memory stick, with no network and nothing to install.',
    none: 'This site offers no copy to download.',
    download: 'Download',
    languages: { fr: 'The atlas in French', en: 'The atlas in English' },
    parts: 'By continent and country',
    partsText: 'A lighter file: the territory, its projects, and their authorities and partners.',
    figures: '{size}, {entries}',
    entries: { one: '# file', other: '# files' },
    checksums: 'SHA-256 checksums, to verify a download',
    open: 'Open the copy',
    ways: [
      {
        title: 'Windows',
        picture: 'windows',
        text: 'Right-click the file, then “Extract All”. Open the extracted folder and double-click index.html. Nothing works from inside the ZIP: extract it first.',
      },
      {
        title: 'macOS',
        picture: 'macos',
        text: 'Double-click the file: a folder appears beside it. Open it and double-click index.html.',
      },
      {
        title: 'Phone',
        picture: 'phone',
        text: 'On Android, extract the file with the Files app, then open index.html in a browser that reads folders. An iPhone or iPad does not open a folder of pages: use the site online.',
      },
    ],
    differs: 'What differs in a copy',
    differences: [
      'A copy does not update itself. It shows the data of the day at the top of each page; the site online may tell more.',
      'The files to download of each page (PDF, spreadsheets, feeds) are not in it. Their links lead to the site online and bear an arrow. The explorer writes its files without a network.',
      'The other language is in another copy: the link to it leads to the site online.',
      'Maps embedded in other sites always show the site online.',
      'Reporting an error opens a message, which leaves once there is a network.',
    ],
    archives: 'For archives',
    archivesText: [
      'A copy is self-contained: HTML, CSS, JavaScript, JSON and SVG, open formats, with no call to another server. Keep the ZIP as it is with its checksum: the same data makes the same bytes.',
      'The tables themselves are on the data page, in an archive of their own.',
    ],
    licence: 'Licence',
    licenceText:
      'The terms of reuse are those of the site: legal notice, and the source of each table on the data page.',
  },
};
