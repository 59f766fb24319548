import { type Html, html, linkToPath } from '../html.ts';
import { say } from '../page-texts.ts';
import { type ClassLink, linkClasses } from './class-graph.ts';
import { type Layout, layOutLayers } from './lay-out-layers.ts';
import { labelOf, type OntologyPage } from './ontology-parts.ts';

const width = 236;
const between = 44;
const headHeight = 30;
const rowHeight = 23;
const margin = 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ClassBox {
  readonly id: string;
  readonly height: number;
  /** Properties that lead to our classes, in the order of their labels. */
  readonly rows: readonly string[];
}

/** The classes of the ontology as an SVG figure: a box for each with the properties that lead to another. */
export function drawDiagram(page: OntologyPage): Html | undefined {
  const { model, language } = page;
  const links = linkClasses(model);
  const linked = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort();
  const unordered = linked.map((id) => makeBox(id, links));
  if (unordered.length === 0) return undefined;
  const layout = layOutLayers(
    unordered,
    links.filter(({ from, to }) => from !== to),
  );
  const boxes = unordered.map((box) => orderRows(box, links, layout));
  const size = {
    width: layout.layers * (width + between) - between + 2 * margin,
    height: layout.height + 2 * margin,
  };
  return html`<figure>
<section class="diagram" tabindex="0" aria-label="${say('diagramName', language)}">
<svg viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${say('diagramName', language)}">
<defs><marker id="figure-arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="arrow" d="M0 0L8 4L0 8z"/></marker></defs>
${links.filter(({ from, to }) => from !== to).map((link) => drawEdge(link, boxes, layout))}${boxes.map((box) => drawBox(box, layout, links, page))}</svg>
</section>
<figcaption>${say('diagramCaption', language)}</figcaption>
</figure>`;
}

function makeBox(id: string, links: readonly ClassLink[]): ClassBox {
  const own = links.filter(({ from }) => from === id).flatMap(({ property }) => property ?? []);
  const rows = [...new Set(own)];
  return { id, rows, height: headHeight + rows.length * rowHeight + (rows.length === 0 ? 0 : 6) };
}

/** Rows in the order of what they lead to, so that lines cross less. */
function orderRows(box: ClassBox, links: readonly ClassLink[], layout: Layout): ClassBox {
  const topOf = (property: string): number => {
    const to = links.find((link) => link.from === box.id && link.property === property)?.to ?? box.id;
    return (layout.passages(box.id, to)[0] ?? layout.places.get(to))?.top ?? 0;
  };
  return { ...box, rows: [...box.rows].sort((a, b) => topOf(a) - topOf(b)) };
}

/** Text in HTML rather than SVG: it is cut where the box ends, and tools can tell its contrast. */
function drawBox(box: ClassBox, layout: Layout, links: readonly ClassLink[], page: OntologyPage): Html {
  const { x, y } = cornerOf(box.id, layout);
  const rows = box.rows.map((property) => {
    const isLoop = links.some(
      (link) => link.property === property && link.from === box.id && link.to === box.id,
    );
    return html`<span class="line">${labelOf(property, page)}${isLoop ? ' ↺' : ''}</span>`;
  });
  return html`<foreignObject x="${x}" y="${y}" width="${width}" height="${box.height}"><div class="box">${drawHead(box.id, page)}${rows}</div></foreignObject>
`;
}

/** The name of a class as a link to its entry; that of another vocabulary in an open frame. */
function drawHead(id: string, page: OntologyPage): Html {
  const name = page.model.nameOf(id);
  const label = labelOf(id, page);
  return name === undefined
    ? html`<span class="line outside">${label}</span>`
    : html`<a class="line head" href="${linkToPath('', name)}">${label}</a>`;
}

/** From the row of the property to the head of the class, as curves that leave and arrive level. */
function drawEdge(link: ClassLink, boxes: readonly ClassBox[], layout: Layout): Html {
  const from = cornerOf(link.from, layout);
  const to = cornerOf(link.to, layout);
  const box = boxes.find(({ id }) => id === link.from);
  const row = link.property === undefined ? -1 : (box?.rows.indexOf(link.property) ?? -1);
  const goesLeft = to.x <= from.x;
  const start = {
    x: goesLeft ? from.x : from.x + width,
    y: from.y + (row < 0 ? headHeight / 2 : headHeight + 14 + row * rowHeight),
  };
  const end = { x: goesLeft ? to.x + width : to.x, y: to.y + headHeight / 2 };
  const points = [start];
  for (const { layer, top } of layout.passages(link.from, link.to)) {
    const x = margin + layer * (width + between);
    points.push({ x, y: top + margin }, { x: x + width, y: top + margin });
  }
  points.push(end);
  const path = points.slice(1).map((point, index) => {
    const previous = points[index] ?? start;
    const half = Math.round((point.x - previous.x) / 2);
    return `C${previous.x + half} ${previous.y} ${point.x - half} ${point.y} ${point.x} ${point.y}`;
  });
  return html`<path class="edge${link.property === undefined ? ' kind' : ''}" d="M${start.x} ${start.y}${path.join('')}" marker-end="${'url(#figure-arrow)'}"/>\n`;
}

function cornerOf(id: string, layout: Layout): Point {
  const { layer, top } = layout.places.get(id) ?? { layer: 0, top: 0 };
  return { x: margin + layer * (width + between), y: margin + top };
}
