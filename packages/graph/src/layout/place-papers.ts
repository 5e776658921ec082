import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import type { EdgeList } from "../build/neighbour-graph.ts";
import { createRandom } from "../seeded-random.ts";
import type { Point } from "./discs.ts";
import { type Belonging, findLean, findRim, type Regions } from "./leaning.ts";

/** A paper's place while it is still being moved. */
export interface Dot {
  x: number;
  y: number;
}

interface AimedDot extends Dot {
  readonly aim: Point;
}

interface Pull {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

const STREAM = 6000;
/** Half the spacing of dots, and a little air. */
const DOT_RADIUS = 0.56;
const LINK_LENGTH = 1.2;
const AIM_STRENGTH = 0.2;
/** Papers × ticks that may be spent; small maps settle in fewer. */
const EFFORT = 300_000;
const MAX_TICKS = 140;
const SAME_TOPIC_PULL = 0.5;
const SAME_FIELD_PULL = 0.08;

/**
 * Places (unscaled) by forces: each paper aims at its topic's centre, moved towards its second field, or at the rim if
 * it bridges; links inside the field draw, dots keep their distance.
 */
export function placePapers(belonging: Belonging, regions: Regions, links: EdgeList, seed: number): Dot[] {
  const random = createRandom(seed, STREAM);
  const dots = Array.from(belonging.fieldOf, (_, paper): AimedDot => {
    const topic = regions.topics[belonging.topicOf[paper]!]!;
    const lean = findLean(belonging, regions, paper);
    const aim = findRim(belonging, regions, paper) ?? {
      x: topic.x + lean.x * topic.radius,
      y: topic.y + lean.y * topic.radius,
    };
    const angle = random() * 2 * Math.PI;
    const away = Math.sqrt(random()) * topic.radius * 0.8;
    return { aim, x: aim.x + away * Math.cos(angle), y: aim.y + away * Math.sin(angle) };
  });
  forceSimulation(dots)
    .randomSource(random)
    .force(
      "links",
      forceLink<AimedDot, Pull>(findPulls(belonging, links))
        .distance(LINK_LENGTH)
        .strength(({ strength }) => strength),
    )
    .force("x", forceX<AimedDot>(({ aim }) => aim.x).strength(AIM_STRENGTH))
    .force("y", forceY<AimedDot>(({ aim }) => aim.y).strength(AIM_STRENGTH))
    .force("apart", forceCollide<AimedDot>(DOT_RADIUS).iterations(2))
    .stop()
    .tick(Math.min(MAX_TICKS, Math.ceil(EFFORT / dots.length)));
  return dots.map(({ x, y }) => ({ x, y }));
}

function findPulls(
  { fieldOf, topicOf }: Belonging,
  { nodeCount, sources, targets, weights }: EdgeList,
): Pull[] {
  const degrees = new Uint32Array(nodeCount);
  for (const ends of [sources, targets]) for (const node of ends) degrees[node]! += 1;
  const pulls: Pull[] = [];
  for (const [link, source] of sources.entries()) {
    const target = targets[link]!;
    if (fieldOf[source] !== fieldOf[target]) continue;
    const pull = topicOf[source] === topicOf[target] ? SAME_TOPIC_PULL : SAME_FIELD_PULL;
    const crowding = Math.sqrt(Math.min(degrees[source]!, degrees[target]!));
    pulls.push({ source, target, strength: (pull * weights[link]!) / crowding });
  }
  return pulls;
}
