/** What the bundler makes of an import; the files themselves are made by the Maven build. */

declare module '#wasm/runtime.js' {
  /** Compiles a module made by TeaVM and runs its start code; `exports` are its functions. */
  // biome-ignore lint/suspicious/noExplicitAny: each module has exports of its own
  export function load(url: string): Promise<{ exports: Record<string, any> }>;
}

declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module '*?url' {
  const url: string;
  export default url;
}

declare module '*.css';
