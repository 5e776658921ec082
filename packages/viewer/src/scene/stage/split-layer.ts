import type { FragmentLayer } from "sigma/rendering";
import { LEAST_SPLIT_RADIUS } from "../geometry/dots.ts";

const UNSIGNED_BYTE = 0x1401;
const FLOAT = 0x1406;

/**
 * The fragment layer of a split disc: its second half (toward `splitAngle`) in `otherColor`, slit and gap in `gapColor`,
 * a ring of one pixel in `ringColor`. It draws nothing on other dots, and nothing while the disc is too small.
 */
export function splitLayer(): FragmentLayer {
  return {
    name: "split",
    uniforms: [],
    attributes: [
      colour("otherColor"),
      colour("ringColor"),
      colour("gapColor"),
      number("splitAngle"),
      number("splitOn"),
    ],
    // `pixelToUV` is half of what its name says, because uv runs from −1 to 1.
    glsl: `
vec4 layer_split(vec4 v_otherColor, vec4 v_ringColor, vec4 v_gapColor, float v_splitAngle, float v_splitOn) {
  float pixel = 2.0 * context.pixelToUV;
  if (v_splitOn < 0.5 || pixel * ${LEAST_SPLIT_RADIUS.toFixed(1)} > 1.0) return vec4(0.0);
  float side = dot(context.uv, vec2(cos(v_splitAngle), sin(v_splitAngle))) / pixel;
  float depth = -context.sdf / pixel;
  vec4 color = vec4(v_otherColor.rgb, smoothstep(-0.5, 0.5, side));
  color = mix(color, v_gapColor, 1.0 - smoothstep(0.2, 1.0, abs(side)));
  color = mix(color, v_gapColor, 1.0 - smoothstep(1.8, 2.6, depth));
  return mix(color, v_ringColor, 1.0 - smoothstep(0.8, 1.6, depth));
}
`,
  };
}

function colour(name: string): FragmentLayer["attributes"][number] {
  return { name, size: 4, type: UNSIGNED_BYTE, normalized: true, source: name };
}

function number(name: string): FragmentLayer["attributes"][number] {
  return { name, size: 1, type: FLOAT, source: name };
}
