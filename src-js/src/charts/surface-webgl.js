/**
 * Paints a surface with WebGL 2.
 */

import { VIRIDIS_PIXELS } from './colors.js';
import { TOP } from './projection.js';
import { BANDS, triangles } from './surface-mesh.js';

const VERTEX = `#version 300 es
uniform mat4 view;
uniform ivec2 size;
in float level;
in float shade;
out float height;
out float light;
void main() {
  vec2 cell = vec2(gl_VertexID % size.x, gl_VertexID / size.x);
  vec2 place = (2.0 * cell + 1.0) / vec2(size) - 1.0;
  height = level;
  light = shade;
  gl_Position = view * vec4(place, level * float(${TOP}), 1.0);
}`;

/** Colours are even within a band, as on the map; lines lie where bands meet. */
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D colors;
in float height;
in float light;
out vec4 color;
void main() {
  float bands = height * ${BANDS}.0;
  vec3 flatColor = texture(colors, vec2(floor(bands + 0.001) / ${BANDS}.0 * 255.0 / 256.0 + 0.5 / 256.0, 0.5)).rgb;
  float away = abs(bands - round(bands)) / max(fwidth(bands), 1e-4);
  float line = (1.0 - smoothstep(0.3, 1.1, away)) * step(0.5, bands);
  // Where lines are denser than pixels they would only darken.
  line *= 1.0 - smoothstep(0.25, 0.6, fwidth(bands));
  color = vec4(flatColor * light * (1.0 - 0.3 * line), 1.0);
}`;

/**
 * @typedef {object} GlSurface
 * @property {HTMLCanvasElement} canvas the picture, transparent beside the surface
 * @property {(mesh: import('./surface-mesh.js').Mesh, view: import('./projection.js').View,
 *   width: number, height: number) => boolean} paint at a size in device pixels; whether it could:
 *   not while the context is lost
 * @property {() => void} destroy
 */

/**
 * @param {() => void} changed called when a lost context is lost or there again
 * @returns {GlSurface | null} null where there is no WebGL 2
 */
export function createGlSurface(changed) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { antialias: true, alpha: true });
  if (context === null) return null;
  const gl = context;
  /** @type {ReturnType<typeof prepare> | null} */
  let prepared = null;
  /** @type {import('./surface-mesh.js').Mesh | null} */
  let held = null;
  let corners = 0;

  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this the context would not come back.
    event.preventDefault();
    prepared = null;
    held = null;
    changed();
  });
  canvas.addEventListener('webglcontextrestored', changed);

  return {
    canvas,
    paint(mesh, view, width, height) {
      if (gl.isContextLost()) return false;
      prepared ??= prepare(gl);
      if (prepared === null) return false;
      if (held !== mesh) {
        held = mesh;
        corners = load(gl, prepared, mesh);
      }
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      gl.viewport(0, 0, width, height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
      gl.uniformMatrix4fv(prepared.view, false, view.matrix);
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, 0);
      return true;
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

/**
 * Program, buffers and colours, in use from then on.
 *
 * @param {WebGL2RenderingContext} gl
 */
function prepare(gl) {
  const program = gl.createProgram();
  for (const [kind, source] of /** @type {[number, string][]} */ ([
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ])) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.bindAttribLocation(program, 0, 'level');
  gl.bindAttribLocation(program, 1, 'shade');
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    // A context that was lost meanwhile links nothing and is no fault.
    if (gl.isContextLost()) return null;
    throw new Error(`The surface's shader was refused: ${gl.getProgramInfoLog(program)}`);
  }
  gl.useProgram(program);
  gl.enable(gl.DEPTH_TEST);
  const points = [gl.createBuffer(), gl.createBuffer()];
  points.forEach((buffer, place) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, 1, gl.FLOAT, false, 0, 0);
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  const pixels = new Uint8Array(VIRIDIS_PIXELS.buffer);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
  }
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
    gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  }
  return {
    points,
    view: gl.getUniformLocation(program, 'view'),
    size: gl.getUniformLocation(program, 'size'),
  };
}

/**
 * @param {WebGL2RenderingContext} gl
 * @param {NonNullable<ReturnType<typeof prepare>>} prepared
 * @param {import('./surface-mesh.js').Mesh} mesh
 * @returns {number} corners to draw
 */
function load(gl, { points, size }, mesh) {
  [mesh.levels, mesh.shades].forEach((values, place) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, points[place]);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
  });
  const corners = triangles(mesh);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
  gl.uniform2i(size, mesh.columns, mesh.rows);
  return corners.length;
}
