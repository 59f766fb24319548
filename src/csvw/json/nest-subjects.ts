import type { Json, JsonObject } from '../json.ts';

/** A subject of a row: its identifier, its members in order, and the members whose values are URLs. */
export interface Subject {
  readonly id: string | undefined;
  readonly members: Map<string, Json[]>;
  /** Names of the members that have one value, not an array. */
  readonly single: Set<string>;
  readonly links: { readonly name: string; readonly url: string }[];
}

/** Root of the tree in which a subject is. */
function rootOf(subject: Subject, parents: ReadonlyMap<Subject, Subject>): Subject {
  let root = subject;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
  return root;
}

/**
 * Nests the subjects of a row into one another and gives the roots (csv2json, "Generating Nested Objects"): a subject goes where its
 * identifier is the value URL of a cell, if that URL occurs once in the row and no circle arises.
 */
export function nestSubjects(subjects: readonly Subject[]): Json[] {
  const counts = new Map<string, number>();
  for (const { url } of subjects.flatMap(({ links }) => links)) counts.set(url, (counts.get(url) ?? 0) + 1);
  const byId = new Map(subjects.filter(({ id }) => id !== undefined).map((subject) => [subject.id, subject]));
  const parents = new Map<Subject, Subject>();
  for (const subject of subjects) {
    for (const { url } of subject.links) {
      const child = counts.get(url) === 1 ? byId.get(url) : undefined;
      if (child === undefined || rootOf(subject, parents) === child || parents.has(child)) continue;
      parents.set(child, subject);
    }
  }

  function toObject(subject: Subject): JsonObject {
    const linked = new Map(subject.links.map(({ name, url }) => [`${name} ${url}`, url]));
    const members = [...subject.members].map(([name, values]): [string, Json] => {
      const nested = values.map((value) => {
        const url = typeof value === 'string' ? linked.get(`${name} ${value}`) : undefined;
        const child = url === undefined ? undefined : byId.get(url);
        return child !== undefined && parents.get(child) === subject ? toObject(child) : value;
      });
      const [only] = nested;
      return [name, subject.single.has(name) && only !== undefined ? only : nested];
    });
    return Object.fromEntries(subject.id === undefined ? members : [['@id', subject.id], ...members]);
  }
  return subjects.filter((subject) => !parents.has(subject)).map(toObject);
}
