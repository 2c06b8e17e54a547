/**
 * How the projects of the demonstration data spread over 139 countries: about as the published figures of 2009 to 2012
 * and the counts of twinnings by country (Germany, then the United Kingdom, Italy and Spain) say.
 */
import type { Article } from './french.ts';

export interface DemoCountry {
  /** Relative number of projects. */
  weight: number;
  article: Article;
  /** What the local authorities around a town are called. */
  divisions?: readonly Division[];
  /** Divisions of the first level that are partners themselves; `=` gives the name in the gazetteer. */
  regions?: { type: 'region' | 'etat-federe' | 'province'; names: readonly string[] };
  /** Towns that many French authorities work with, by their French name; `=` gives the name in the gazetteer. */
  towns?: readonly string[];
}

/** A larger authority made of the name of a place: "Cercle de Kayes". */
export interface Division {
  prefix: string;
  type: 'groupement' | 'province' | 'region' | 'etat-federe';
}

const cercles: Division[] = [{ prefix: 'Cercle', type: 'province' }];
const provinces: Division[] = [{ prefix: 'Province', type: 'province' }];
const departments: Division[] = [{ prefix: 'Département', type: 'province' }];
const districts: Division[] = [{ prefix: 'District', type: 'province' }];
const unions: Division[] = [{ prefix: 'Union des municipalités', type: 'groupement' }];
const intercommunal: Division[] = [{ prefix: 'Intercommunalité', type: 'groupement' }];

/** By ISO 3166-1 alpha-2 code. */
export const demoCountries: Readonly<Record<string, DemoCountry>> = {
  // Europe
  DE: { weight: 2150, article: 'l’', regions: { type: 'etat-federe', names: ['Land de Bavière=Bavaria', 'Land de Rhénanie-Palatinat=Rheinland-Pfalz', 'Land de Saxe=Saxony', 'Land de Hesse=Hesse', 'Land de Bade-Wurtemberg=Baden-Wurttemberg', 'Land de Thuringe=Thuringia', 'Land de Brandebourg=Brandenburg', 'Land de Basse-Saxe=Lower Saxony', 'Land de Sarre=Saarland', 'Land de Rhénanie-du-Nord-Westphalie=North Rhine-Westphalia'] }, divisions: [{ prefix: 'Arrondissement', type: 'groupement' }], towns: ['Berlin', 'Stuttgart', 'Cologne=Köln', 'Munich', 'Hambourg=Hamburg', 'Leipzig', 'Dresde=Dresden', 'Mayence=Mainz', 'Fribourg-en-Brisgau=Freiburg', 'Sarrebruck=Saarbrücken', 'Brême=Bremen', 'Francfort-sur-le-Main=Frankfurt am Main', 'Ratisbonne=Regensburg', 'Aix-la-Chapelle=Aachen', 'Trèves=Trier', 'Nuremberg', 'Karlsruhe', 'Heidelberg', 'Tübingen', 'Erlangen', 'Bochum', 'Dortmund', 'Duisbourg=Duisburg', 'Kiel', 'Lübeck'] },
  GB: { weight: 960, article: 'le', towns: ['Londres=London', 'Birmingham', 'Manchester', 'Édimbourg=Edinburgh', 'Cardiff', 'Bristol', 'Exeter', 'Southampton', 'Portsmouth', 'Douvres=Dover', 'Leeds', 'Sheffield', 'Plymouth', 'Norwich', 'Glasgow'] },
  IT: { weight: 890, article: 'l’', regions: { type: 'region', names: ['Région Toscane=Tuscany', 'Région Piémont=Piedmont', 'Région Émilie-Romagne=Emilia-Romagna', 'Région Ligurie=Liguria', 'Région Lombardie=Lombardy', 'Région autonome Vallée d’Aoste=Aosta Valley', 'Région Sardaigne=Sardinia'] }, divisions: provinces, towns: ['Rome', 'Turin', 'Milan', 'Gênes=Genoa', 'Florence', 'Naples', 'Venise=Venice', 'Bologne=Bologna', 'Ferrare=Ferrara', 'Modène=Modena', 'Parme=Parma', 'Crémone=Cremona', 'Mantoue=Mantua', 'Sienne=Siena', 'Pérouse=Perugia', 'Vérone=Verona', 'Coni=Cuneo'] },
  ES: { weight: 570, article: 'l’', regions: { type: 'region', names: ['Généralité de Catalogne=Catalonia', 'Gouvernement basque=Basque Country', 'Communauté forale de Navarre=Navarre', 'Gouvernement d’Aragon=Aragon', 'Junte de Galice=Galicia', 'Junte d’Andalousie=Andalusia'] }, divisions: [{ prefix: 'Députation', type: 'province' }, { prefix: 'Comarque', type: 'groupement' }], towns: ['Barcelone=Barcelona', 'Madrid', 'Saint-Sébastien=Donostia / San Sebastián', 'Bilbao', 'Pampelune=Pamplona', 'Saragosse=Zaragoza', 'Gérone=Girona', 'Séville=Sevilla', 'Valence=Valencia', 'Grenade=Granada', 'Burgos', 'Salamanque=Salamanca', 'Figueras=Figueres'] },
  PL: { weight: 430, article: 'la', regions: { type: 'region', names: ['Voïvodie de Basse-Silésie=Lower Silesia', 'Voïvodie de Silésie=Silesia', 'Voïvodie de Mazovie=Mazovia', 'Voïvodie de Grande-Pologne=Greater Poland', 'Voïvodie de Petite-Pologne=Lesser Poland'] }, divisions: [{ prefix: 'Powiat', type: 'groupement' }], towns: ['Varsovie=Warsaw', 'Cracovie=Kraków', 'Gdańsk', 'Wrocław', 'Poznań', 'Łódź', 'Lublin', 'Toruń', 'Katowice'] },
  RO: { weight: 410, article: 'la', regions: { type: 'region', names: ['Județ de Cluj=Cluj County', 'Județ d’Alba=Alba County', 'Județ de Suceava=Suceava'] }, divisions: [{ prefix: 'Județ', type: 'province' }], towns: ['Bucarest=Bucharest', 'Cluj-Napoca', 'Timişoara', 'Iaşi', 'Sibiu', 'Braşov', 'Alba Iulia', 'Suceava'] },
  BE: { weight: 340, article: 'la', divisions: provinces, towns: ['Bruxelles=Brussels', 'Liège', 'Namur', 'Charleroi', 'Tournai', 'Mons', 'Gand=Gent', 'Anvers=Antwerp', 'Courtrai=Kortrijk'] },
  PT: { weight: 290, article: 'le', towns: ['Lisbonne=Lisbon', 'Porto', 'Coimbra', 'Braga', 'Aveiro', 'Viana do Castelo'] },
  CH: { weight: 180, article: 'la', divisions: districts, towns: ['Genève=Geneva', 'Bâle=Basel', 'Lausanne', 'Neuchâtel', 'Porrentruy', 'Berne=Bern'] },
  HU: { weight: 140, article: 'la', towns: ['Budapest', 'Pécs', 'Szeged', 'Debrecen', 'Győr'] },
  CZ: { weight: 160, article: 'la', divisions: districts, towns: ['Prague', 'Brno', 'Ostrava', 'Olomouc', 'Pilsen'] },
  IE: { weight: 150, article: 'l’', towns: ['Dublin', 'Cork', 'Galway', 'Limerick', 'Kilkenny'] },
  GR: { weight: 80, article: 'la', towns: ['Athènes=Athens', 'Thessalonique=Thessaloníki', 'Patras=Pátra'] },
  AT: { weight: 80, article: 'l’', towns: ['Vienne=Vienna', 'Salzbourg=Salzburg', 'Innsbruck', 'Graz'] },
  NL: { weight: 95, article: 'les', towns: ['Rotterdam', 'Amsterdam', 'La Haye=The Hague', 'Maastricht'] },
  LU: { weight: 35, article: 'le', towns: ['Luxembourg', 'Esch-sur-Alzette'] },
  SE: { weight: 45, article: 'la', towns: ['Göteborg=Gothenburg', 'Malmö'] },
  DK: { weight: 30, article: 'le' },
  FI: { weight: 26, article: 'la', towns: ['Tampere', 'Turku'] },
  NO: { weight: 16, article: 'la' },
  IS: { weight: 6, article: 'l’' },
  SK: { weight: 50, article: 'la', towns: ['Bratislava'] },
  SI: { weight: 28, article: 'la', towns: ['Ljubljana', 'Maribor'] },
  HR: { weight: 28, article: 'la', towns: ['Zagreb', 'Dubrovnik'] },
  BG: { weight: 55, article: 'la', towns: ['Sofia', 'Plovdiv', 'Varna'] },
  EE: { weight: 10, article: 'l’', towns: ['Tallinn'] },
  LV: { weight: 13, article: 'la', towns: ['Riga'] },
  LT: { weight: 22, article: 'la', towns: ['Vilnius', 'Kaunas'] },
  MT: { weight: 8, article: '' },
  RS: { weight: 42, article: 'la', towns: ['Belgrade', 'Niš', 'Novi Sad', 'Kragujevac'] },
  BA: { weight: 26, article: 'la', towns: ['Sarajevo', 'Mostar'] },
  ME: { weight: 4, article: 'le' },
  MK: { weight: 16, article: 'la', towns: ['Skopje'] },
  AL: { weight: 20, article: 'l’', towns: ['Tirana', 'Shkodër'] },
  XK: { weight: 8, article: 'le' },
  MD: { weight: 24, article: 'la', towns: ['Chisinau'] },
  UA: { weight: 70, article: 'l’', divisions: districts, towns: ['Kyiv', 'Lviv', 'Odesa', 'Chernihiv'] },
  BY: { weight: 14, article: 'la' },
  RU: { weight: 85, article: 'la', towns: ['Saint-Pétersbourg=Saint Petersburg', 'Moscou=Moscow', 'Nijni-Novgorod=Nizhniy Novgorod'] },
  AD: { weight: 9, article: 'l’' },
  // Africa
  ML: { weight: 690, article: 'le', regions: { type: 'region', names: ['Région de Kayes=Kayes', 'Région de Mopti=Mopti', 'Région de Ségou=Ségou', 'Région de Koulikoro=Koulikoro', 'Région de Tombouctou=Tombouctou', 'Région de Sikasso=Sikasso'] }, divisions: [...cercles, { prefix: 'Intercommunalité', type: 'groupement' }], towns: ['Bamako', 'Kayes', 'Mopti', 'Ségou', 'Tombouctou=Timbuktu', 'Sikasso', 'Gao', 'Koulikoro', 'Bankass', 'Bandiagara'] },
  SN: { weight: 660, article: 'le', regions: { type: 'region', names: ['Région de Fatick=Fatick', 'Région de Matam=Matam', 'Région de Saint-Louis=Saint-Louis', 'Région de Tambacounda=Tambacounda', 'Région de Louga=Louga', 'Région de Ziguinchor=Ziguinchor'] }, divisions: [...departments, ...intercommunal], towns: ['Dakar', 'Saint-Louis=Saint-Louis', 'Thiès=Thiès', 'Pikine', 'Rufisque=Rufisque', 'Matam=Matam', 'Podor=Podor', 'Ziguinchor=Ziguinchor'] },
  BF: { weight: 610, article: 'le', regions: { type: 'region', names: ['Région du Centre-Nord=Centre-Nord', 'Région du Plateau-Central=Plateau-Central', 'Région des Hauts-Bassins=Hauts-Bassins', 'Région du Centre-Ouest=Centre-Ouest', 'Région de l’Est=Est'] }, divisions: provinces, towns: ['Ouagadougou', 'Bobo-Dioulasso', 'Koudougou', 'Tenkodogo', 'Dori', 'Ouahigouya', 'Kongoussi'] },
  BJ: { weight: 330, article: 'le', regions: { type: 'region', names: ['Département de l’Atacora=Atakora', 'Département des Collines=Collines', 'Département du Zou=Zou'] }, divisions: intercommunal, towns: ['Cotonou', 'Porto-Novo', 'Abomey', 'Djougou', 'Parakou'] },
  TG: { weight: 240, article: 'le', regions: { type: 'region', names: ['Région Maritime=Maritime', 'Région des Plateaux=Plateaux', 'Région de la Kara=Kara'] }, divisions: [{ prefix: 'Préfecture', type: 'province' }], towns: ['Lomé', 'Kara', 'Atakpamé', 'Aného'] },
  NE: { weight: 220, article: 'le', regions: { type: 'region', names: ['Région de Maradi=Maradi Region', 'Région d’Agadez=Agadez', 'Région de Zinder=Zinder Region', 'Région de Dosso=Dosso Region'] }, divisions: departments, towns: ['Niamey', 'Zinder', 'Agadez', 'Tahoua'] },
  MG: { weight: 340, article: '', regions: { type: 'region', names: ['Région Itasy=Itasy', 'Région Analanjirofo=Analanjirofo', 'Région Anosy=Anosy', 'Région Diana=Diana', 'Région Boeny=Boeny', 'Région Vakinankaratra=Vakinankaratra'] }, divisions: districts, towns: ['Antananarivo', 'Antsirabe', 'Mahajanga', 'Fianarantsoa', 'Toamasina'] },
  MA: { weight: 450, article: 'le', regions: { type: 'region', names: ['Région de l’Oriental=Oriental', 'Région de Souss-Massa=Souss-Massa', 'Région de Casablanca-Settat=Casablanca-Settat', 'Région de Fès-Meknès=Fes-Meknes', 'Région de Drâa-Tafilalet=Drâa-Tafilalet'] }, divisions: provinces, towns: ['Casablanca', 'Rabat', 'Fès=Fes', 'Marrakech=Marrakesh', 'Agadir', 'Oujda', 'Tanger=Tangier', 'Essaouira', 'Chefchaouen'] },
  TN: { weight: 190, article: 'la', regions: { type: 'region', names: ['Gouvernorat de Sousse=Sousse Governorate', 'Gouvernorat de Médenine=Medenine Governorate', 'Gouvernorat de Kairouan=Kairouan', 'Gouvernorat de Mahdia=Mahdia Governorate'] }, towns: ['Tunis', 'Sfax', 'Sousse', 'Kairouan', 'Mahdia', 'Djerba=Houmt Souk'] },
  DZ: { weight: 115, article: 'l’', divisions: [{ prefix: 'Daïra', type: 'groupement' }], towns: ['Alger=Algiers', 'Oran', 'Constantine', 'Annaba', 'Tlemcen', 'Béjaïa'] },
  CM: { weight: 205, article: 'le', regions: { type: 'region', names: ['Région de l’Ouest=West', 'Région du Nord=North', 'Région du Centre=Centre'] }, divisions: departments, towns: ['Yaoundé', 'Douala', 'Bafoussam', 'Dschang', 'Garoua'] },
  MR: { weight: 110, article: 'la', regions: { type: 'region', names: ['Région du Gorgol=Gorgol', 'Région du Brakna=Brakna', 'Région du Trarza=Trarza', 'Région de l’Assaba=Assaba'] }, divisions: [{ prefix: 'Moughataa', type: 'province' }], towns: ['Nouakchott', 'Nouadhibou', 'Kaédi', 'Atar'] },
  GN: { weight: 105, article: 'la', divisions: [{ prefix: 'Préfecture', type: 'province' }], towns: ['Conakry', 'Kankan', 'Kindia', 'Labé'] },
  CI: { weight: 120, article: 'la', divisions: departments, towns: ['Abidjan', 'Bouaké', 'Grand-Bassam', 'Korhogo', 'Yamoussoukro'] },
  CD: { weight: 40, article: 'la', towns: ['Kinshasa', 'Lubumbashi', 'Goma'] },
  CG: { weight: 48, article: 'le', towns: ['Brazzaville', 'Pointe-Noire', 'Dolisie'] },
  GA: { weight: 28, article: 'le', towns: ['Libreville', 'Port-Gentil'] },
  TD: { weight: 38, article: 'le', towns: ['N’Djamena', 'Doba'] },
  CF: { weight: 12, article: 'la', towns: ['Bangui'] },
  RW: { weight: 38, article: 'le', divisions: districts, towns: ['Kigali', 'Musanze'] },
  BI: { weight: 18, article: 'le', towns: ['Bujumbura'] },
  DJ: { weight: 14, article: '', towns: ['Djibouti'] },
  KM: { weight: 70, article: 'les', towns: ['Moroni', 'Mutsamudu=Moutsamoudou', 'Fomboni'] },
  MU: { weight: 38, article: '', divisions: districts, towns: ['Port-Louis=Port Louis', 'Curepipe'] },
  SC: { weight: 10, article: 'les', towns: ['Victoria'] },
  CV: { weight: 34, article: 'le', towns: ['Praia', 'Mindelo', 'Tarrafal'] },
  GW: { weight: 10, article: 'la', towns: ['Bissau', 'Cacheu'] },
  GM: { weight: 5, article: 'la' },
  SL: { weight: 3, article: 'la' },
  GH: { weight: 18, article: 'le', towns: ['Accra', 'Kumasi'] },
  NG: { weight: 8, article: 'le', towns: ['Lagos'] },
  ET: { weight: 28, article: 'l’', towns: ['Addis-Abeba=Addis Ababa', 'Lalibela', 'Dire Dawa'] },
  KE: { weight: 11, article: 'le', towns: ['Nairobi', 'Kisumu'] },
  TZ: { weight: 7, article: 'la' },
  UG: { weight: 7, article: 'l’', towns: ['Kampala'] },
  MZ: { weight: 19, article: 'le', towns: ['Maputo', 'Nampula'] },
  ZA: { weight: 38, article: 'l’', towns: ['Johannesburg', 'Durban', 'Le Cap=Cape Town'] },
  ZW: { weight: 4, article: 'le', towns: ['Harare'] },
  EG: { weight: 30, article: 'l’', towns: ['Alexandrie=Alexandria', 'Le Caire=Cairo', 'Port-Saïd=Port Said'] },
  // Asia
  CN: { weight: 240, article: 'la', regions: { type: 'region', names: ['Province du Hubei=Hubei', 'Province du Sichuan=Sichuan', 'Province du Shandong=Shandong', 'Province du Guangdong=Guangdong', 'Province du Shaanxi=Shaanxi', 'Province du Fujian=Fujian'] }, divisions: [...districts, { prefix: 'Province', type: 'region' }], towns: ['Pékin=Beijing', 'Shanghai', 'Canton=Guangzhou', 'Wuhan', 'Chengdu', 'Xi’an=Xi’an', 'Dalian', 'Nankin=Nanjing', 'Qingdao'] },
  VN: { weight: 130, article: 'le', regions: { type: 'province', names: ['Province de Thua Thien Hue=Thừa Thiên Huế Province', 'Province de Nghe An=Nghệ An Province', 'Province de Son La=Sơn La Province'] }, divisions: provinces, towns: ['Hanoï=Hanoi', 'Hô Chi Minh-Ville=Ho Chi Minh City', 'Huế', 'Da Nang', 'Cần Thơ'] },
  JP: { weight: 140, article: 'le', divisions: districts, towns: ['Tokyo', 'Kyoto', 'Takayama', 'Nagoya', 'Kanazawa'] },
  IN: { weight: 62, article: 'l’', regions: { type: 'etat-federe', names: ['État du Tamil Nadu=Tamil Nadu', 'État du Karnataka=Karnataka', 'Territoire de Pondichéry=Puducherry'] }, divisions: districts, towns: ['Pondichéry=Puducherry', 'Bangalore=Bengaluru', 'Bombay=Mumbai', 'Pune', 'Ahmedabad=Ahmedabad'] },
  KH: { weight: 62, article: 'le', divisions: provinces, towns: ['Phnom Penh', 'Siem Reap', 'Battambang'] },
  LA: { weight: 58, article: 'le', divisions: districts, towns: ['Vientiane', 'Luang Prabang', 'Champassak=Champasak'] },
  KR: { weight: 40, article: 'la', towns: ['Séoul=Seoul', 'Daegu', 'Busan'] },
  LB: { weight: 150, article: 'le', divisions: unions, towns: ['Beyrouth=Beirut', 'Tripoli', 'Byblos', 'Tyr=Tyre', 'Saïda=Sidon', 'Zahlé'] },
  PS: { weight: 160, article: 'la', divisions: unions, towns: ['Jéricho=Jericho', 'Bethléem=Bethlehem', 'Hébron=Hebron', 'Naplouse=Nablus', 'Ramallah', 'Gaza'] },
  IL: { weight: 100, article: '', towns: ['Haïfa=Haifa', 'Tel-Aviv=Tel Aviv', 'Eilat'] },
  SY: { weight: 10, article: 'la', towns: ['Alep=Aleppo', 'Damas=Damascus', 'Lattaquié=Latakia'] },
  JO: { weight: 15, article: 'la', towns: ['Amman'] },
  IQ: { weight: 14, article: 'l’', towns: ['Erbil', 'Mossoul=Mosul'] },
  IR: { weight: 5, article: 'l’', towns: ['Ispahan=Isfahan'] },
  TR: { weight: 42, article: 'la', towns: ['Istanbul', 'Izmir=İzmir', 'Gaziantep'] },
  CY: { weight: 8, article: '', towns: ['Nicosie=Nicosia'] },
  AM: { weight: 85, article: 'l’', towns: ['Erevan=Yerevan', 'Gyumri', 'Dilijan', 'Vanadzor'] },
  GE: { weight: 20, article: 'la', towns: ['Tbilissi=Tbilisi', 'Kutaisi'] },
  AZ: { weight: 8, article: 'l’' },
  KZ: { weight: 5, article: 'le' },
  UZ: { weight: 5, article: 'l’', towns: ['Samarcande=Samarkand', 'Boukhara=Bukhara'] },
  MN: { weight: 8, article: 'la' },
  TH: { weight: 8, article: 'la', towns: ['Chiang Mai'] },
  PH: { weight: 8, article: 'les' },
  ID: { weight: 12, article: 'l’', towns: ['Bandung', 'Surabaya'] },
  LK: { weight: 8, article: 'le' },
  NP: { weight: 12, article: 'le', towns: ['Katmandou=Kathmandu'] },
  BD: { weight: 5, article: 'le' },
  AF: { weight: 7, article: 'l’', towns: ['Kaboul=Kabul', 'Hérat=Herāt'] },
  MM: { weight: 4, article: 'la' },
  TW: { weight: 9, article: '' },
  AE: { weight: 4, article: 'les' },
  YE: { weight: 4, article: 'le' },
  // Americas
  US: { weight: 310, article: 'les', regions: { type: 'etat-federe', names: ['État de Louisiane=Louisiana', 'État de Pennsylvanie=Pennsylvania', 'État de Virginie=Virginia', 'État du Michigan=Michigan'] }, towns: ['Philadelphie=Philadelphia', 'La Nouvelle-Orléans=New Orleans', 'Seattle', 'Chicago', 'Houston', 'Los Angeles', 'Boston', 'San Francisco', 'Saint-Louis=St. Louis'] },
  CA: { weight: 330, article: 'le', regions: { type: 'province', names: ['Province de Québec=Quebec', 'Province du Nouveau-Brunswick=New Brunswick', 'Province de l’Ontario=Ontario'] }, divisions: [{ prefix: 'Municipalité régionale de comté', type: 'groupement' }], towns: ['Montréal', 'Québec', 'Gatineau', 'Trois-Rivières', 'Sherbrooke', 'Rimouski', 'Edmundston', 'Moncton', 'Saguenay', 'Longueuil'] },
  BR: { weight: 140, article: 'le', regions: { type: 'etat-federe', names: ['État du Minas Gerais=Minas Gerais', 'État du Paraná=Paraná', 'État de São Paulo=São Paulo', 'État de Bahia=Bahia', 'État de l’Amapá=Amapá'] }, towns: ['São Paulo', 'Rio de Janeiro', 'Belo Horizonte', 'Recife', 'Porto Alegre', 'Curitiba', 'Belém'] },
  MX: { weight: 62, article: 'le', towns: ['Mexico=Mexico City', 'Guadalajara', 'Campeche', 'Puebla'] },
  AR: { weight: 42, article: 'l’', towns: ['Buenos Aires', 'Rosario', 'Mendoza', 'Pigüé'] },
  CL: { weight: 40, article: 'le', towns: ['Valparaíso', 'Santiago', 'Concepción'] },
  PE: { weight: 20, article: 'le', divisions: provinces, towns: ['Lima', 'Cusco', 'Arequipa'] },
  CO: { weight: 25, article: 'la', towns: ['Bogota=Bogotá', 'Medellín'] },
  EC: { weight: 15, article: 'l’', towns: ['Quito', 'Cuenca'] },
  BO: { weight: 12, article: 'la', towns: ['La Paz'] },
  UY: { weight: 10, article: 'l’', towns: ['Montevideo'] },
  PY: { weight: 4, article: 'le' },
  VE: { weight: 6, article: 'le' },
  CU: { weight: 34, article: '', towns: ['La Havane=Havana', 'Santiago de Cuba', 'Cienfuegos'] },
  HT: { weight: 190, article: '', divisions: [{ prefix: 'Communauté de communes', type: 'groupement' }], towns: ['Port-au-Prince', 'Jacmel', 'Cap-Haïtien', 'Les Cayes', 'Gonaïves', 'Léogâne'] },
  DO: { weight: 14, article: 'la' },
  NI: { weight: 28, article: 'le', towns: ['Managua', 'León', 'Estelí'] },
  GT: { weight: 15, article: 'le' },
  SV: { weight: 12, article: 'le' },
  HN: { weight: 7, article: 'le' },
  DM: { weight: 8, article: 'la', towns: ['Roseau'] },
  LC: { weight: 6, article: '', towns: ['Castries'] },
  SR: { weight: 5, article: 'le', towns: ['Paramaribo', 'Albina'] },
  // Oceania
  AU: { weight: 30, article: 'l’', towns: ['Sydney', 'Melbourne', 'Adélaïde=Adelaide', 'Cairns'] },
  NZ: { weight: 14, article: 'la', towns: ['Wellington'] },
  VU: { weight: 10, article: 'le', towns: ['Port-Vila', 'Luganville'] },
  FJ: { weight: 3, article: 'les', towns: ['Suva'] },
};
