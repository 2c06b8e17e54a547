/** Every way in which a data folder can be broken that we know of, with the code of the problem that it must give. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder, PROJECT } from '../folders.ts';

export interface Broken {
  /** The code that must be reported. */
  code: string;
  /** Tells cases of one code apart. */
  case?: string;
  severity: 'error' | 'warning';
  break: (data: DataFolder) => unknown;
}

const LINKS = 'projets_collectivites.csv';
const REFERENCE = join(PROJECT, 'data/reference');

const error = (code: string, change: Broken['break'], name?: string): Broken => ({
  code,
  severity: 'error',
  break: change,
  ...(name === undefined ? {} : { case: name }),
});
const warning = (code: string, change: Broken['break'], name?: string): Broken => ({
  ...error(code, change, name),
  severity: 'warning',
});

/** A cell of the project 104, which is sound otherwise. */
const project = (column: string, value: string) => (data: DataFolder) => data.set('projets.csv', '104', column, value);
const authority = (column: string, value: string) => (data: DataFolder) =>
  data.set('collectivites.csv', '212900195', column, value);
const partner = (column: string, value: string) => (data: DataFolder) =>
  data.set('partenaires.csv', '5', column, value);
const heading = (from: string, to: string) => (data: DataFolder) =>
  data.edit('projets.csv', (text) => text.replace(from, to));

export const broken: readonly Broken[] = [
  // Files
  error('file.missing', (data) => rmSync(data.pathOf('projets.csv'))),
  error('file.missing', (data) => rmSync(data.pathOf('projets_odd.csv')), 'of a link table'),
  error('file.not_a_file', (data) => {
    rmSync(data.pathOf('partenaires.csv'));
    mkdirSync(data.pathOf('partenaires.csv'));
  }),
  error(
    'file.not_a_file',
    (data) => {
      rmSync(data.pathOf('projets.csv'));
      symlinkSync('/dev/null', data.pathOf('projets.csv'));
    },
    'a device',
  ),
  error('file.unreadable', (data) => {
    rmSync(data.pathOf('projets.csv'));
    symlinkSync('projets.csv', data.pathOf('projets.csv'));
  }),
  error(
    'file.unreadable',
    (data) => {
      cpSync(REFERENCE, join(data.path, 'reference'), { recursive: true });
      writeFileSync(join(data.path, 'reference/shapes/monde.topojson'), '{');
    },
    'shapes',
  ),
  error(
    'file.missing',
    (data) => {
      cpSync(REFERENCE, join(data.path, 'reference'), { recursive: true });
      rmSync(join(data.path, 'reference/odd.csv'));
    },
    'of a reference table',
  ),
  error('pays.not_one_place', (data) => {
    cpSync(REFERENCE, join(data.path, 'reference'), { recursive: true });
    const rows = [
      'autre_nom,pays,ville,departement,region',
      'Nulle-Part,,,,',
      'Deux-Lieux,ML,,,53',
      'Sans-Pays,,Pékin,22,',
    ];
    writeFileSync(join(data.path, 'reference/autres_noms.csv'), rows.join('\n'));
  }),
  error('file.empty', (data) => data.write('projets.csv', '')),
  error('file.empty', (data) => data.write('projets.csv', '\ufeff\r\n\r\n'), 'blank lines only'),
  error(
    'encoding.not_utf8',
    (data) =>
      data.write('projets.csv', Buffer.from(data.read('projets.csv').replace(/[^\u0000-\u00ff]/g, '?'), 'latin1')),
    'Latin-1',
  ),
  error(
    'encoding.not_utf8',
    (data) => data.write('projets.csv', Buffer.from(`\ufeff${data.read('projets.csv')}`, 'utf16le')),
    'UTF-16',
  ),
  error('encoding.mojibake', (data) =>
    data.edit('projets.csv', (text) => Buffer.from(text, 'utf8').toString('latin1')),
  ),
  error('encoding.control', project('titre', 'Eau\u0000potable'), 'NUL'),
  warning('encoding.control', project('titre', 'Eau\u000bpotable\u0007'), 'left by a word processor'),
  // Headings
  error('header.missing', heading('montant_eur,', 'montant,')),
  error(
    'header.missing',
    (data) => data.edit('projets.csv', (text) => text.slice(text.indexOf('\n') + 1)),
    'no heading at all',
  ),
  error('header.duplicate', heading('contexte,', 'titre,')),
  warning('header.unknown', heading(',url', ',url,remarque'), 'with ragged rows'),
  warning(
    'header.unknown',
    (data) => data.edit('projets_odd.csv', (text) => text.replaceAll('\r\n', ',,\r\n')),
    'columns without heading',
  ),
  // Rows
  error('row.ragged', (data) =>
    data.edit('projets.csv', (text) => text.replace('101,Jumelage', '101,surplus,Jumelage')),
  ),
  error('row.quotes', (data) => data.edit('projets.csv', (text) => text.replace('109,PROJET EAU', '109,"PROJET EAU'))),
  error(
    'row.quotes',
    (data) => data.edit('projets.csv', (text) => text.replace('109,PROJET EAU', '109,"PROJET" EAU')),
    'text after the end',
  ),
  // Keys
  error('id.duplicate', (data) => data.set('projets.csv', '104', 'id', '101')),
  error('id.duplicate', (data) => data.set('partenaires.csv', '5', 'id', '4'), 'of a partner'),
  error('siren.duplicate', (data) => data.set('collectivites.csv', 'insee-dep-29', 'siren', 'insee-dep-2a')),
  error('projet_id.duplicate', (data) => data.add(LINKS, '101', '216704825', 'membre')),
  // Cells
  error('id.missing', (data) => data.set('projets.csv', '104', 'id', '')),
  error('id.invalid', (data) => data.set('projets.csv', '104', 'id', '12A')),
  error('titre.missing', project('titre', '')),
  error('titre.missing', project('titre', ' \u00a0 '), 'blanks only'),
  error('titre.too_long', project('titre', 'x'.repeat(401))),
  error('contexte.too_long', project('contexte', 'x'.repeat(1_000_000)), 'one megabyte'),
  error('annee_debut.invalid', project('annee_debut', '20021')),
  error('annee_signature.invalid', project('annee_signature', '1792')),
  error('date_fin.invalid', project('date_fin', '31/02/2017')),
  error('date_fin.invalid', project('date_fin', '2017'), 'a year'),
  error('date_mise_a_jour.invalid', project('date_mise_a_jour', '12/31/2017'), 'month first'),
  error('statut.missing', project('statut', '')),
  error('statut.unknown', project('statut', 'En cours')),
  error('montant_eur.invalid', project('montant_eur', '12.000,50')),
  error('montant_eur.invalid', project('montant_eur', '-5'), 'negative'),
  error('montant_eur.invalid', project('montant_eur', 'environ 5000'), 'in words'),
  error('cofinancement_meae_eur.invalid', project('cofinancement_meae_eur', '1e5')),
  error('url.invalid', project('url', 'javascript:alert(1)')),
  error('financement.invalid', project('financement', 'fonds propres')),
  error('financement.duplicate', project('financement', 'ficol|ficol')),
  error('thematique.missing', (data) =>
    data.set('projets.csv', '104', 'thematique', '').set('projets.csv', '104', 'sous_thematique', 'sante'),
  ),
  error('sous_thematique.missing', project('sous_sous_thematique', 'festivals')),
  error('siren.invalid', (data) => data.set('collectivites.csv', '212900195', 'siren', '21290019')),
  error('siren.checksum', (data) => data.set('collectivites.csv', '212900195', 'siren', '212900196')),
  error('type.unknown', authority('type', 'Commune')),
  error('code_insee.invalid', authority('code_insee', '29-019')),
  error('departement.invalid', authority('departement', '1')),
  error('region.invalid', authority('region', 'Bretagne')),
  error('latitude.invalid', authority('latitude', '48°23')),
  error('latitude.outside_world', authority('latitude', '148.39')),
  error('longitude.missing', authority('longitude', '')),
  error('precision.missing', authority('precision', '')),
  error('precision.without_place', (data) => data.set('partenaires.csv', '9', 'precision', 'commune')),
  error('precision.unknown', partner('precision', 'exacte')),
  error('population.invalid', authority('population', '139 600')),
  error('annee_population.missing', authority('annee_population', '')),
  error('annee_population.without_population', authority('population', '')),
  error('annee_population.invalid', authority('annee_population', '23')),
  error('site_web.invalid', authority('site_web', 'www.brest.fr')),
  error('pays.invalid', partner('pays', 'Haïti')),
  error('role.unknown', (data) => data.edit(LINKS, (text) => text.replace('membre', 'partenaire'))),
  error('odd.invalid', (data) => data.add('projets_odd.csv', '104', '18', '1')),
  error('score.invalid', (data) => data.add('projets_odd.csv', '104', '6', '0')),
  error('priorite.invalid', (data) => data.add('projets_thematiques.csv', '104', 'sante', 'haute')),
  // References
  error('forme_juridique.unknown', project('forme_juridique', 'traite')),
  error('nature.unknown', project('nature', 'amitie')),
  error('financement.unknown', project('financement', 'fonds-propres|loto')),
  error('thematique.unknown', project('thematique', 'eau')),
  error('sous_thematique.wrong_level', project('sous_thematique', 'festivals')),
  error('sous_thematique.not_child', project('sous_thematique', 'sante')),
  error('departement.unknown', authority('departement', '20')),
  error('region.unknown', authority('region', '99')),
  error('region.contradicts', authority('region', '52')),
  error('pays.unknown', partner('pays', 'ZZ')),
  error('projet_id.unknown', (data) => data.add('projets_partenaires.csv', '999', '1')),
  error('siren.unknown', (data) => data.add(LINKS, '101', '130005481', 'membre')),
  error('partenaire_id.unknown', (data) => data.add('projets_partenaires.csv', '101', '999')),
  error('project.two_leads', (data) => data.edit(LINKS, (text) => text.replaceAll('membre', 'chef_de_file'))),
  error('project.no_lead', (data) =>
    data.edit(LINKS, (text) => text.replace('101,216704825,chef_de_file', '101,216704825,membre')),
  ),
  // Several defects of one row
  error(
    'thematique.unknown',
    (data) =>
      data
        .set('projets.csv', '104', 'statut', 'vrai')
        .set('projets.csv', '104', 'montant_eur', 'peu')
        .set('projets.csv', '104', 'thematique', 'loisirs')
        .edit(LINKS, (text) => text.replace(/^104,.*\r\n/m, '')),
    'in a row with other defects',
  ),
  error(
    'siren.unknown',
    (data) => data.edit(LINKS, (text) => `${text}101,130005481,partenaire\r\n`),
    'in a row with other defects',
  ),
  // Spreadsheets at work
  error(
    'id.invalid',
    (data) =>
      data.rows('projets.csv', (rows) =>
        rows.map((row) => ({ ...row, id: row['titre'] ?? '', titre: row['id'] ?? '' })),
      ),
    'two columns exchanged',
  ),
  error(
    'departement.invalid',
    (data) => data.edit('collectivites.csv', (text) => text.replace(',93066,93,', ',1004,1,')),
    'zeros lost',
  ),
  error(
    'statut.unknown',
    (data) =>
      data.rows('projets.csv', (rows) => [
        ...rows,
        ...Array.from({ length: 10_000 }, (_, i) => ({ ...rows[0], id: String(20_000 + i), statut: 'vrai' })),
      ]),
    'ten thousand rows',
  ),
  // Governance
  error('source.missing', (data) =>
    data.rows('sources.csv', (rows) => rows.filter(({ file }) => file !== 'projets.csv')),
  ),
  error('provenance.unknown', (data) => data.set('sources.csv', 'projets.csv', 'provenance', 'officielle')),
  warning('rows.few', (data) => data.set('sources.csv', 'projets.csv', 'min_rows', '11800')),
  warning('rows.many', (data) => data.set('sources.csv', 'projets.csv', 'max_rows', '10')),
  warning('correction.unmatched', (data) => data.set('projets.csv', '118', 'montant_eur', '1')),
  // Poorer but true
  warning('date_fin.passed', (data) => data),
  warning('date_fin.before_start', (data) => data),
  warning('titre.cut', (data) => data),
  warning('titre.personal_data', (data) => data),
  warning('contexte.personal_data', (data) => data),
  warning('project.no_partner', (data) => data),
  warning('project.repeated', (data) => data),
  warning('latitude.outside_country', (data) => data.set('partenaires.csv', '5', 'latitude', '48.2342')),
  warning(
    'latitude.outside_country',
    (data) => data.set('collectivites.csv', '212900195', 'latitude', '38.39'),
    'of an authority',
  ),
];
