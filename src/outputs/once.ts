import type { Project } from '../model/atlas.ts';
import type { Site } from '../site/site.ts';

type Writer = (project: Project, site: Site) => string;

/** What a format says of a project is the same in every file that has it: it is written once for each site. */
export function oncePerProject(write: Writer): Writer {
  const sites = new WeakMap<Site, WeakMap<Project, string>>();
  return (project, site) => {
    let known = sites.get(site);
    if (known === undefined) sites.set(site, (known = new WeakMap<Project, string>()));
    let text = known.get(project);
    if (text === undefined) known.set(project, (text = write(project, site)));
    return text;
  };
}
