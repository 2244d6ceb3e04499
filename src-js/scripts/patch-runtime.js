/**
 * Turns TeaVM's JavaScript runtime into one that needs no `eval`, so that the page can forbid it:
 *
 *     node scripts/patch-runtime.js STOCK_RUNTIME OUTPUT MODULE.wasm...
 *
 * The stock runtime makes small functions with `new Function`; here each becomes a closure that does
 * the same. Function bodies that Java code brings along with `@JSBody` cannot be made at run time
 * any more: the ones in use are known by name, and a module with another body is refused.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** SHA-256 of the stock runtime of TeaVM 0.15.0, for which the edits below were written. */
export const STOCK_SHA256 = 'd4fc035b410f444f79f49e3890643b8bfd644a02dcfc597e3fcaa8a07bafca08';

/**
 * The `@JSBody` functions in use, as `parameters => body` to an expression of the same function.
 * @type {Readonly<Record<string, string>>}
 */
export const KNOWN_BODIES = {
  'str => return str;': 'str=>str',
  ' => {return {};}': '()=>({})',
  'array => return array;': 'array=>array',
  'number => return number;': 'number=>number',
  '__this__ => return __this__;': 'array=>array',
};

/**
 * What is replaced by what; each text on the left occurs exactly once.
 * @type {readonly (readonly [string, string])[]}
 */
const EDITS = [
  // A global by its name.
  [
    't=new Function("return "+e+";");',
    't=()=>{if(e in globalThis){return globalThis[e]}throw new ReferenceError(e+" is not defined")};',
  ],
  ['new Function("value",e+" = value;")(t)', 'globalThis[e]=t'],
  // An exported static function. Where it takes a variable number of arguments, Java wants the
  // last ones as one array.
  [
    `const n=[];const r=[];for(let e=0;e<t.length;++e){const a="p"+e;n.push(a);r.push(a)}if(e){const s=r.length-1;r[s]="..."+r[s]}const o=r.join(", ");return new Function("rethrowJavaAsJs","fn",\`return function(\${o}) {
    try {
        return fn(\${n.join(", ")});
    } catch (e) {
        rethrowJavaAsJs(e);
    }
};\`)(j,t)`,
    'const r=t.length-1;return function(...n){try{return e?t(...n.slice(0,r),n.slice(r)):t(...n)}catch(e){j(e)}}',
  ],
  // A class constructor under its Java name.
  [
    `return new Function("constructor",\`return function \${e}(marker, javaObject) {
    return constructor.call(this, marker, javaObject);
}
\`)(t)`,
    'return Object.defineProperty(function(e,n){return t.call(this,e,n)},"name",{value:e})',
  ],
  // An exported method.
  [
    `const o=[];const a=[];for(let e=1;e<n.length;++e){const l="p"+e;o.push(l);a.push(l)}if(r){const c=a.length-1;a[c]="..."+a[c]}const s=a.join(", ");e.prototype[t]=new Function("rethrowJavaAsJs","fn",\`return function(\${s}) {
    try {
        return fn(\${["this",...o].join(", ")});
    } catch (e) {
        rethrowJavaAsJs(e);
    }
};\`)(j,n)`,
    'const o=n.length-2;e.prototype[t]=function(...e){try{return r?n(this,...e.slice(0,o),e.slice(o)):n(this,...e)}catch(e){j(e)}}',
  ],
  // Functions of 0 to 31 arguments that Java calls.
  [
    `const F=C.length===0?"":C.join(", ");const T=[...C,"body"].join(", ");t.teavmJso["createFunction"+e]=new Function("wrapCallFromJavaToJs",...C,"body",\`return new Function('wrapCallFromJavaToJs', \${T}).bind(this, wrapCallFromJavaToJs);\`).bind(null,k);`,
    't.teavmJso["createFunction"+e]=knownBody;',
  ],
  [
    `new Function("rethrowJsAsJava","fn",...C,\`try {
    return fn(\${F});
} catch (e) {
    rethrowJsAsJava(e);
}\`).bind(null,x)`,
    '(e,...t)=>{try{return e(...t)}catch(e){x(e)}}',
  ],
  [
    `new Function("rethrowJsAsJava","getGlobalName","instance","method",...C,\`try {
    return instance !== null
        ? instance[method](\${F})
        : getGlobalName(method)(\${F});
} catch (e) {
    rethrowJsAsJava(e);
}\`).bind(null,x,D)`,
    '(e,t,...n)=>{try{return e!==null?e[t](...n):D(t)(...n)}catch(e){x(e)}}',
  ],
  [
    `new Function("rethrowJsAsJava","constructor",...C,\`try {
    return new constructor(\${F});
} catch (e) {
    rethrowJsAsJava(e);
}\`).bind(null,x)`,
    '(e,...t)=>{try{return new e(...t)}catch(e){x(e)}}',
  ],
  ['new Function(...C,"return ["+F+"]");C.push("p"+(e+1))', '(...e)=>e'],
  ['const C=[];for(let e=0;e<32;++e){', 'for(let e=0;e<32;++e){'],
  ['function k(e){try{return e()}catch(e){x(e)}}', ''],
  // The page is no Node, and the bundler need not wonder what to do with Node's modules.
  ['const n=t.nodejs||typeof process!=="undefined";', 'const n=false;'],
  ['y=import("node:fs/promises")', 'throw new Error("only a browser loads this module")'],
];

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} stock the text of TeaVM's runtime
 * @returns {string} the text of a runtime without `new Function`
 * @throws {Error} if it is another runtime than the one the edits were written for
 */
export function patchRuntime(stock) {
  const actual = sha256(stock);
  if (actual !== STOCK_SHA256) {
    throw new Error(
      `TeaVM's runtime has changed (SHA-256 ${actual}). Compare it with the one of the version ` +
        'before, adapt EDITS in scripts/patch-runtime.js and then STOCK_SHA256.',
    );
  }
  let text = stock;
  for (const [from, to] of EDITS) {
    if (text.split(from).length !== 2) {
      throw new Error(`should occur exactly once in TeaVM's runtime: ${from}`);
    }
    text = text.replace(from, () => to);
  }
  if (/new Function|\beval\b|import\("node:/.test(text)) {
    throw new Error(
      "the patched runtime still makes functions from text or asks for Node's modules",
    );
  }
  const table = Object.entries(KNOWN_BODIES)
    .map(([signature, expression]) => `${JSON.stringify(signature)}:${expression}`)
    .join(',');
  return (
    `const knownBodies=new Map(Object.entries({${table}}));` +
    'function knownBody(...e){const t=e.pop();const n=e.join(", ")+" => "+t;' +
    'const r=knownBodies.get(n);' +
    'if(r===undefined){throw new Error("scripts/patch-runtime.js does not know the body "+n)}' +
    `return r}${text}`
  );
}

/**
 * The texts in a module's pool of Java strings: its data section, each text behind its length, which
 * counts UTF-16 units while the text itself is UTF-8.
 * @param {Uint8Array} wasm a module made by TeaVM
 * @returns {string[]}
 */
export function stringPool(wasm) {
  const data = section(wasm, 11);
  const strings = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[at++];
      if (byte === undefined) {
        throw new Error('the data section ends within a number');
      }
      value |= (byte & 127) << shift;
      if (byte < 128) {
        return value;
      }
    }
  };
  const segments = varint();
  for (let segment = 0; segment < segments; segment++) {
    const flags = varint();
    if (flags === 0) {
      // An active segment: skip its offset, a constant expression that ends with 0x0b.
      at = data.indexOf(0x0b, at) + 1;
    } else if (flags !== 1) {
      throw new Error(`the data section has a segment of unknown kind ${flags}`);
    }
    const end = varint() + at;
    while (at < end) {
      let units = varint();
      const begin = at;
      while (units > 0) {
        const lead = data[at] ?? 0;
        at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        units -= lead < 0xf0 ? 1 : 2;
      }
      strings.push(new TextDecoder().decode(data.subarray(begin, at)));
    }
    if (at !== end) {
      throw new Error('the data section is not a pool of strings');
    }
  }
  return strings;
}

/**
 * @param {Uint8Array} wasm
 * @param {number} wanted the number of a section
 * @returns {Uint8Array} its content, empty where there is none
 */
function section(wasm, wanted) {
  let at = 8;
  while (at < wasm.length) {
    const id = wasm[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++] ?? 0;
      size |= (byte & 127) << shift;
      if (byte < 128) {
        break;
      }
    }
    if (id === wanted) {
      return wasm.subarray(at, at + size);
    }
    at += size;
  }
  return new Uint8Array();
}

/**
 * The function bodies a module brings along that the patched runtime cannot make. Bodies are known
 * by their looks, among all strings of the module: TeaVM writes them as statements, each ending with
 * a semicolon or a brace.
 * @param {string[]} strings the module's strings
 * @returns {string[]}
 */
export function unknownBodies(strings) {
  const known = new Set(Object.keys(KNOWN_BODIES).map((key) => key.replace(/^.*? => /, '')));
  const statement =
    /^[\s{]*(return|var|let|const|if|for|while|do|try|throw|switch|[\w$.[\]"']+\s*[(=+-])/;
  return strings.filter(
    (text) => /[;}]\s*$/.test(text) && statement.test(text) && !known.has(text),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [stock, output, ...modules] = process.argv.slice(2);
  if (stock === undefined || output === undefined) {
    throw new Error('usage: patch-runtime.js STOCK_RUNTIME OUTPUT MODULE.wasm...');
  }
  for (const module of modules) {
    const unknown = unknownBodies(stringPool(readFileSync(module)));
    if (unknown.length > 0) {
      throw new Error(
        `${module} has function bodies that are not in KNOWN_BODIES of scripts/patch-runtime.js:\n` +
          `${unknown.join('\n')}\nAvoid the call that brings it in, or add it there.`,
      );
    }
  }
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, patchRuntime(readFileSync(stock, 'utf8')));
}
