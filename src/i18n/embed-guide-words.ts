/** What webmasters are told of embeds, and the words of the builder that makes their code. */
import type { Language } from './index.ts';

const french = {
  introduction:
    'Montrez les coopérations d’un pays, d’un territoire ou d’une collectivité dans votre site\u00a0: une ligne à coller, et la fiche se met à jour avec l’atlas. Elle ne dépose rien chez vos visiteurs et ne change rien à votre page.',
  none: 'Ce site ne propose pas d’intégration.',
  builder: {
    title: 'Composer le code',
    subject: 'Territoire ou collectivité',
    subjectHelp: 'Tapez un nom, un code ou un numéro SIREN, puis choisissez dans la liste.',
    unknown: 'Choisissez un nom de la liste.',
    variant: 'Ce qui est montré',
    variants: { card: 'Fiche', list: 'Liste des projets', map: 'Carte interactive' },
    language: 'Langue',
    languages: { fr: 'Français', en: 'Anglais' },
    theme: 'Couleurs',
    themes: { auto: 'Selon l’appareil du visiteur', light: 'Claires', dark: 'Sombres' },
    accent: 'Couleur des liens et du filet',
    accentUse: 'Choisir la couleur',
    accentHelp: 'Assombrie ou éclaircie au besoin, pour rester lisible.',
    rows: 'Projets montrés',
    rowsHelp: 'De 0 à 20\u00a0; sans valeur, 5, ou 10 dans une liste.',
    height: 'Hauteur en pixels',
    heightHelp: 'De 120 à 6000\u00a0: celle du cadre sans script\u00a0; avec lui, celle d’avant le chargement.',
    way: 'Façon d’intégrer',
    ways: {
      frame: 'Cadre de hauteur fixe\u00a0: partout, sans script',
      resized: 'Cadre et script\u00a0: le cadre prend la hauteur de son contenu',
      element: 'Élément atlas-embed\u00a0: le plus court, avec le même script',
    },
    integrity: 'Fixer le contenu du script (Subresource Integrity)',
    integrityHelp: 'Le navigateur refuse alors tout autre script à cette adresse.',
    noCors:
      'Ce serveur n’envoie pas l’en-tête Access-Control-Allow-Origin avec le script\u00a0: les navigateurs refuseraient d’en vérifier le contenu.',
    code: 'Code à coller',
    copy: 'Copier le code',
    copied: 'Le code est copié.',
    copyByHand: 'Le code est sélectionné\u00a0: copiez-le avec Ctrl + C.',
    preview: 'Aperçu',
    width: 'Largeur de l’aperçu',
    widths: { full: 'toute la place' },
    pixels: '{number} pixels',
    /** What the frame of the preview is called, with `{name}`. */
    previewOf: 'Aperçu\u00a0: {name}',
    online: 'L’aperçu se charge du site en ligne\u00a0: cette copie ne l’a pas.',
    failed:
      'La liste des noms n’a pas pu être chargée. Les exemples ci-dessous restent valables\u00a0: remplacez-y l’adresse.',
  },
  examples: {
    title: 'Trois façons d’intégrer',
    text: 'Chaque page d’un continent, d’un pays, d’une région, d’un département ou d’une collectivité a sa fiche à la même adresse, sous {folder}. Exemple\u00a0: {name}.',
  },
  options: {
    title: 'Options d’adresse',
    text: 'À la fin de l’adresse du cadre, après un point d’interrogation\u00a0: {example}. Une option inconnue ou mal écrite est sans effet. Sans JavaScript, la fiche est montrée avec ses réglages de départ.',
    heads: ['Option', 'Valeurs', 'Sans elle'],
    rows: [
      [
        'variant',
        'card (fiche), list (chiffres et projets), map (carte interactive\u00a0: l’attribut sandbox du cadre doit avoir allow-same-origin, sans quoi la carte reste fixe)',
        'card',
      ],
      ['theme', 'light, dark', 'couleurs de l’appareil du visiteur'],
      ['accent', 'six chiffres hexadécimaux, sans dièse', 'bleu de l’atlas'],
      ['rows', 'nombre de projets, de 0 à 20', '5, ou 10 pour list'],
    ],
  },
  element: {
    title: 'Attributs de atlas-embed',
    heads: ['Attribut', 'Valeurs'],
    rows: [
      ['country, continent, region, departement', 'le code du territoire, un seul attribut\u00a0: ML, afrique, 53, 35'],
      [
        'page',
        'ou l’adresse de la page dans l’atlas, pour une collectivité surtout\u00a0: collectivites/rennes-….html. Elle décide de la langue',
      ],
      ['lang', 'avec un code\u00a0: fr ou en\u00a0; sinon la langue de votre page'],
      ['variant, theme, accent, rows', 'comme dans l’adresse'],
      ['height', 'hauteur avant le chargement, en pixels'],
      ['title', 'nom du cadre pour les lecteurs d’écran\u00a0; sinon le texte du lien de secours'],
    ],
    list: 'Tous les codes',
  },
  messages: {
    title: 'Messages entre la fiche et votre page',
    text: 'Le script, chargé par un élément script ordinaire et non comme module, fait tout cela lui-même\u00a0; ceci est pour qui préfère écrire le sien. Vérifiez que event.source est le contentWindow de votre cadre, et que event.origin est {origin}, ou «\u00a0null\u00a0» quand l’attribut sandbox n’a pas allow-same-origin. Une fiche n’obéit à aucun message\u00a0: elle n’en attend qu’un, qui redemande sa hauteur.',
    heads: ['Sens', 'Message', 'Quand'],
    rows: [
      [
        'fiche → page',
        "{ type: 'atlas:height', height: 812 }",
        'au chargement, puis quand la hauteur change\u00a0; en pixels',
      ],
      ['page → fiche', "{ type: 'atlas:ping' }", 'pour redemander la hauteur'],
      [
        'fiche → page',
        "{ message: 'height', value: 812, secret: '…' }",
        'celui de WordPress, si l’adresse du cadre finit par #?secret=…',
      ],
    ],
  },
  policy: {
    title: 'Politique de sécurité (CSP)',
    host: 'Si votre site envoie une politique de sécurité du contenu, ajoutez l’adresse de l’atlas à frame-src et, avec le script, à script-src. Une directive qui n’y est pas encore reprend d’abord les valeurs de default-src, sans quoi elle les remplace. Ni style, ni image, ni connexion ne sont à autoriser. Par exemple\u00a0:',
    isolated:
      'Une page isolée (Cross-Origin-Embedder-Policy) refuse le cadre et le script, à moins que le serveur de l’atlas ne les envoie avec Cross-Origin-Resource-Policy: cross-origin, et les fiches avec Cross-Origin-Embedder-Policy: require-corp.',
    anyone:
      'Tout site peut intégrer ces fiches. Le serveur de l’atlas le dit par cet en-tête, ou n’en envoie pas\u00a0:',
    /** With `{hosts}`. */
    some: 'Seuls ces sites peuvent intégrer ces fiches\u00a0: {hosts}. Le serveur de l’atlas le dit par cet en-tête\u00a0:',
    sandbox:
      'Le cadre ne demande que d’exécuter ses scripts et d’ouvrir ses liens dans un nouvel onglet. Il ne peut ni naviguer dans votre page, ni lire quoi que ce soit d’elle. La carte interactive demande en plus sa propre origine, pour lire ses données, et l’enregistrement d’images.',
    integrity:
      'Pour fixer le contenu du script, prenez l’adresse qui porte un numéro de version\u00a0: son contenu ne change jamais.',
  },
  privacy: {
    title: 'Vie privée',
    points: [
      'Aucun cookie, aucun stockage, aucune mesure d’audience, aucun appel à un tiers. Le cadre sans allow-same-origin ne pourrait rien stocker, même s’il le voulait.',
      'Comme pour toute image ou page d’un autre site, le serveur de l’atlas voit l’adresse IP du visiteur. Le code proposé ici lui tait l’adresse de votre page (referrerpolicy="no-referrer").',
      'Les fiches ne sont pas indexées par les moteurs de recherche\u00a0: elles renvoient à la page complète.',
    ],
  },
  previews: {
    title: 'Aperçus de liens (oEmbed, Open Graph)',
    text: 'Coller l’adresse d’une page dans un logiciel qui connaît oEmbed suffit\u00a0: chaque page qui a une fiche annonce une réponse oEmbed 1.0, un fichier JSON fixe. Les réponses ne dépendent d’aucun paramètre\u00a0: maxwidth et maxheight sont sans effet, et le cadre s’adapte de lui-même à sa largeur. Réseaux et messageries trouvent une image de 1200 pixels sur 630. WordPress enferme ce qu’il découvre ainsi au point que les liens ne s’y ouvrent pas\u00a0: collez-y plutôt le code dans un bloc HTML.',
  },
  promise: {
    title: 'Ce qui ne changera pas',
    points: [
      'Les adresses des fiches, les options, les attributs et les messages ci-dessus sont stables. Une version nouvelle peut en ajouter, jamais en retirer ni en changer le sens.',
      'embed.js est toujours la dernière version, compatible avec les précédentes. embed-1.0.js garde ses octets pour toujours.',
      'La mise en page d’une fiche peut évoluer\u00a0: ne comptez que sur ce qui est écrit ici.',
      'Quand un territoire disparaît de l’atlas, sa fiche aussi\u00a0: gardez le lien sous le cadre.',
    ],
  },
  offline: {
    title: 'Sans réseau, sans script',
    points: [
      'Sans JavaScript, la fiche est complète, dans un cadre de hauteur fixe qui défile. L’élément atlas-embed ne montre alors que le lien qu’il contient\u00a0; ailleurs, il le garde sous le cadre.',
      'Une fiche est toujours celle du site en ligne\u00a0: sans réseau, le cadre reste vide et le lien sous lui reste. Elle marche aussi dans une page ouverte depuis un disque, avec un réseau.',
      'Pour une présentation hors ligne, servez-vous d’une copie hors ligne de l’atlas.',
    ],
  },
};

export type EmbedGuideWords = typeof french;

export const embedGuideWords: Record<Language, EmbedGuideWords> = {
  fr: french,
  en: {
    introduction:
      'Show the cooperation of a country, a territory or an authority on your own site: paste one line, and the card follows the atlas. It leaves nothing with your visitors and changes nothing on your page.',
    none: 'This site offers no embeds.',
    builder: {
      title: 'Make the code',
      subject: 'Territory or authority',
      subjectHelp: 'Type a name, a code or a SIREN number, then choose from the list.',
      unknown: 'Choose a name from the list.',
      variant: 'What is shown',
      variants: { card: 'Card', list: 'List of projects', map: 'Interactive map' },
      language: 'Language',
      languages: { fr: 'French', en: 'English' },
      theme: 'Colours',
      themes: { auto: 'As the visitor’s device prefers', light: 'Light', dark: 'Dark' },
      accent: 'Colour of links and rule',
      accentUse: 'Choose the colour',
      accentHelp: 'Made darker or lighter where needed, to stay legible.',
      rows: 'Projects shown',
      rowsHelp: 'From 0 to 20; without a value 5, or 10 in a list.',
      height: 'Height in pixels',
      heightHelp: 'From 120 to 6000: that of the frame without a script; with it, that before it has loaded.',
      way: 'How to embed',
      ways: {
        frame: 'Frame of a fixed height: anywhere, without a script',
        resized: 'Frame and script: the frame takes the height of its content',
        element: 'Element atlas-embed: the shortest, with the same script',
      },
      integrity: 'Pin the content of the script (Subresource Integrity)',
      integrityHelp: 'The browser then refuses any other script at that address.',
      noCors:
        'This server does not send the header Access-Control-Allow-Origin with the script: browsers would refuse to check its content.',
      code: 'Code to paste',
      copy: 'Copy the code',
      copied: 'The code is copied.',
      copyByHand: 'The code is selected: copy it with Ctrl + C.',
      preview: 'Preview',
      width: 'Width of the preview',
      widths: { full: 'all there is' },
      pixels: '{number} pixels',
      previewOf: 'Preview: {name}',
      online: 'The preview comes from the site online: this copy does not have it.',
      failed: 'The list of names could not be loaded. The examples below hold all the same: change their address.',
    },
    examples: {
      title: 'Three ways to embed',
      text: 'Every page of a continent, country, région, département or authority has its card at the same address, below {folder}. Example: {name}.',
    },
    options: {
      title: 'Options in the address',
      text: 'At the end of the address of the frame, after a question mark: {example}. An option that is unknown or badly written does nothing. Without JavaScript the card is shown as it is by itself.',
      heads: ['Option', 'Values', 'Without it'],
      rows: [
        [
          'variant',
          'card, list (figures and projects), map (interactive: the sandbox attribute of the frame has to have allow-same-origin, or else the map stays fixed)',
          'card',
        ],
        ['theme', 'light, dark', 'as the visitor’s device prefers'],
        ['accent', 'six hexadecimal digits, without a hash sign', 'the blue of the atlas'],
        ['rows', 'number of projects, from 0 to 20', '5, or 10 for list'],
      ],
    },
    element: {
      title: 'Attributes of atlas-embed',
      heads: ['Attribute', 'Values'],
      rows: [
        [
          'country, continent, region, departement',
          'the code of the territory, one attribute alone: ML, afrique, 53, 35',
        ],
        [
          'page',
          'or the address of the page in the atlas, for an authority above all: en/authorities/rennes-….html. It decides on the language',
        ],
        ['lang', 'with a code: fr or en; the language of your page otherwise'],
        ['variant, theme, accent, rows', 'as in the address'],
        ['height', 'height before it has loaded, in pixels'],
        ['title', 'name of the frame for screen readers; otherwise the text of the link inside'],
      ],
      list: 'All codes',
    },
    messages: {
      title: 'Messages between the card and your page',
      text: 'The script, loaded by an ordinary script element and not as a module, does all that itself; this is for those who would rather write their own. Check that event.source is the contentWindow of your frame, and that event.origin is {origin}, or “null” where the sandbox attribute is without allow-same-origin. A card obeys no message: it awaits but one, which asks for its height again.',
      heads: ['From → to', 'Message', 'When'],
      rows: [
        [
          'card → page',
          "{ type: 'atlas:height', height: 812 }",
          'once loaded, then whenever the height changes; in pixels',
        ],
        ['page → card', "{ type: 'atlas:ping' }", 'to ask for the height again'],
        [
          'card → page',
          "{ message: 'height', value: 812, secret: '…' }",
          'that of WordPress, where the address of the frame ends in #?secret=…',
        ],
      ],
    },
    policy: {
      title: 'Security policy (CSP)',
      host: 'If your site sends a Content Security Policy, add the address of the atlas to frame-src and, with the script, to script-src. A directive that is not there yet takes over the values of default-src first, or else it replaces them. No style, image or connection has to be allowed. For instance:',
      isolated:
        'An isolated page (Cross-Origin-Embedder-Policy) refuses frame and script, unless the server of the atlas sends them with Cross-Origin-Resource-Policy: cross-origin, and cards with Cross-Origin-Embedder-Policy: require-corp.',
      anyone: 'Any site may embed these cards. The server of the atlas says so by this header, or sends none:',
      some: 'Only these sites may embed these cards: {hosts}. The server of the atlas says so by this header:',
      sandbox:
        'The frame asks for no more than to run its scripts and to open its links in new tabs. It can neither navigate your page nor read anything of it. The interactive map asks for its own origin too, to read its data, and to save images.',
      integrity: 'To pin the content of the script, take the address with a version number: its content never changes.',
    },
    privacy: {
      title: 'Privacy',
      points: [
        'No cookie, no storage, no audience measurement, no call to a third party. A frame without allow-same-origin could not store anything if it wanted to.',
        'As with any image or page of another site, the server of the atlas sees the visitor’s IP address. The code offered here does not tell it the address of your page (referrerpolicy="no-referrer").',
        'Search engines do not index cards: these refer to the full page.',
      ],
    },
    previews: {
      title: 'Previews of links (oEmbed, Open Graph)',
      text: 'In software that knows oEmbed, pasting the address of a page is enough: every page with a card announces an oEmbed 1.0 response, a fixed JSON file. Responses depend on no parameter: maxwidth and maxheight do nothing, and the frame adapts to its width by itself. Networks and messengers find an image of 1200 by 630 pixels. WordPress confines what it discovers that way so that links do not open: rather paste the code into an HTML block there.',
    },
    promise: {
      title: 'What will not change',
      points: [
        'The addresses of cards, and the options, attributes and messages above, are stable. A new version may add some, never take one away or change what it means.',
        'embed.js is always the newest version, compatible with those before. embed-1.0.js keeps its bytes for ever.',
        'The layout of a card may evolve: rely on nothing but what is written here.',
        'When a territory leaves the atlas, so does its card: keep the link below the frame.',
      ],
    },
    offline: {
      title: 'Without a network, without scripts',
      points: [
        'Without JavaScript the card is complete, in a frame of a fixed height that scrolls. The element atlas-embed then shows nothing but the link inside it; elsewhere it keeps it below the frame.',
        'A card is always that of the site online: without a network the frame stays empty, and the link below it stays. It works in a page opened from a disk too, with a network.',
        'For a presentation without a network, use an offline copy of the atlas.',
      ],
    },
  },
};
