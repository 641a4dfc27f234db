/** Values under path templates such as `/things/{id}`: of many only those are looked at whose segments fit. */
export class PathTree<T> {
  readonly #root: Branch<T> = { here: [], named: new Map() };

  add(template: string, value: T): void {
    let branch = this.#root;
    for (const segment of template.split('/')) branch = below(branch, segment);
    branch.here.push(value);
  }

  /** A segment with a parameter in it fits any: whoever asks compares the rest. */
  fitting(path: string): T[] {
    let branches = [this.#root];
    for (const segment of path.split('/')) {
      branches = branches.flatMap(({ named, any }) =>
        [named.get(segment), any].filter((branch) => branch !== undefined),
      );
    }
    return branches.flatMap(({ here }) => here);
  }
}

interface Branch<T> {
  here: T[];
  named: Map<string, Branch<T>>;
  any?: Branch<T>;
}

function below<T>(branch: Branch<T>, segment: string): Branch<T> {
  if (segment.includes('{')) return (branch.any ??= { here: [], named: new Map() });
  const known = branch.named.get(segment) ?? { here: [], named: new Map() };
  branch.named.set(segment, known);
  return known;
}
