import { relative } from '../site/addresses.ts';
import type { Project } from '../model/atlas.ts';
import { partOfGroup, type Group } from '../site/groups.ts';
import { LINES_PER_PAGE, type ProjectList } from '../site/project-list.ts';
import { pathOfPart, type ListPage } from '../site/site.ts';

/** The link from a page to a group of its projects, which may stand on a part that follows. */
export function groupWay(page: ListPage, list: ProjectList, group: Group<Project>): string {
  const part = partOfGroup(list.groups, group, LINES_PER_PAGE);
  return `${part === page.part.number ? '' : relative(page.path, pathOfPart(page, part))}#${group.id}`;
}
