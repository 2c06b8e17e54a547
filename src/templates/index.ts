/** The template of each kind of page. A kind without one does not compile. */
import type { Kind } from '../configuration.ts';
import type { Page, Site } from '../site/site.ts';
import About from './About.astro';
import Accessibility from './Accessibility.astro';
import Authority from './Authority.astro';
import Changes from './Changes.astro';
import Continent from './Continent.astro';
import Copies from './Copies.astro';
import Country from './Country.astro';
import Data from './Data.astro';
import Departement from './Departement.astro';
import Embeds from './Embeds.astro';
import Explorer from './Explorer.astro';
import FormerRegion from './FormerRegion.astro';
import Home from './Home.astro';
import Index from './Index.astro';
import Legal from './Legal.astro';
import NotFound from './NotFound.astro';
import Orientation from './Orientation.astro';
import Partner from './Partner.astro';
import Project from './Project.astro';
import Quality from './Quality.astro';
import Region from './Region.astro';
import Sdg from './Sdg.astro';
import Statistics from './Statistics.astro';
import Theme from './Theme.astro';

export const templates = {
  home: Home,
  continent: Continent,
  country: Country,
  region: Region,
  formerRegion: FormerRegion,
  departement: Departement,
  authority: Authority,
  partner: Partner,
  project: Project,
  theme: Theme,
  sdg: Sdg,
  orientation: Orientation,
  index: Index,
  explorer: Explorer,
  statistics: Statistics,
  about: About,
  data: Data,
  quality: Quality,
  changes: Changes,
  copies: Copies,
  embeds: Embeds,
  legal: Legal,
  accessibility: Accessibility,
  notFound: NotFound,
} satisfies Record<Kind, unknown>;

/** The template of a page, as something that takes any page: each kind meets its own, which no union can express. */
export const templateOf = (page: Page) => templates[page.kind] as (props: { page: Page; site: Site }) => unknown;
