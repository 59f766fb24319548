/** A box to be placed. */
export interface Box {
  readonly id: string;
  readonly height: number;
}

/** Where a box stands: its layer from the left, and its upper edge. */
export interface Place {
  readonly layer: number;
  readonly top: number;
}

/** A drawing in layers, edges from left to right. */
export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  /** Heights at which an edge passes the layers between its ends. */
  readonly passages: (from: string, to: string) => readonly Place[];
  readonly layers: number;
  readonly height: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

const gap = 22;
const passageHeight = 6;
const sweeps = 12;

/**
 * Places boxes in layers so that edges go to the right and cross little (Sugiyama's method: longest path, then order by
 * the mean of neighbours). Edges to the same box pass the layers between together. The same input gives the same drawing.
 */
export function layOutLayers(boxes: readonly Box[], edges: readonly Edge[]): Layout {
  const layerOf = findLayers(boxes, edges);
  const heights = new Map(boxes.map(({ id, height }) => [id, height]));
  const steps = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    steps.set(a, (steps.get(a) ?? new Set()).add(b));
    steps.set(b, (steps.get(b) ?? new Set()).add(a));
  };
  for (const { from, to } of edges) {
    const last = layerOf.get(to) ?? 0;
    let previous = from;
    for (let layer = (layerOf.get(from) ?? 0) + 1; layer < last; layer++) {
      const id = passageId(to, layer);
      heights.set(id, passageHeight);
      layerOf.set(id, layer);
      join(previous, id);
      previous = id;
    }
    join(previous, to);
  }
  const layers = orderLayers(layerOf, steps);
  const sizes = layers.map((ids) => ids.reduce((sum, id) => sum + (heights.get(id) ?? 0) + gap, -gap));
  const height = Math.max(0, ...sizes);
  const places = new Map<string, Place>();
  layers.forEach((ids, layer) => {
    let top = Math.round((height - (sizes[layer] ?? 0)) / 2);
    for (const id of ids) {
      places.set(id, { layer, top });
      top += (heights.get(id) ?? 0) + gap;
    }
  });
  return {
    places,
    layers: layers.length,
    height,
    passages(from, to) {
      const passed: Place[] = [];
      for (let layer = (layerOf.get(from) ?? 0) + 1; layer < (layerOf.get(to) ?? 0); layer++) {
        const place = places.get(passageId(to, layer));
        if (place !== undefined) passed.push({ layer, top: place.top + passageHeight / 2 });
      }
      return passed;
    },
  };
}

function passageId(to: string, layer: number): string {
  return JSON.stringify([to, layer]);
}

/** Longest path to each box; an edge that would close a circle is left out. */
function findLayers(boxes: readonly Box[], edges: readonly Edge[]): Map<string, number> {
  const layers = new Map<string, number>();
  const open = new Set<string>();
  function layer(id: string): number {
    const known = layers.get(id);
    if (known !== undefined) return known;
    open.add(id);
    const before = edges
      .filter(({ from, to }) => to === id && !open.has(from))
      .map(({ from }) => layer(from) + 1);
    open.delete(id);
    const found = Math.max(0, ...before);
    layers.set(id, found);
    return found;
  }
  for (const { id } of boxes) layer(id);
  return layers;
}

function orderLayers(
  layerOf: ReadonlyMap<string, number>,
  steps: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const layers: string[][] = [];
  for (const [id, layer] of layerOf) {
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(id);
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forward = sweep % 2 === 0;
    for (const ids of forward ? layers : [...layers].reverse()) {
      const rank = new Map(
        layers.flatMap((each) => each.map((id, index) => [id, (index + 0.5) / each.length])),
      );
      const weight = new Map(
        ids.map((id) => {
          const side = [...(steps.get(id) ?? [])].filter(
            (other) => (layerOf.get(other) ?? 0) < (layerOf.get(id) ?? 0) === forward,
          );
          const ranks = side.map((other) => rank.get(other) ?? 0);
          const mean = ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
          return [id, ranks.length === 0 ? (rank.get(id) ?? 0) : mean];
        }),
      );
      ids.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
    }
  }
  return layers;
}
