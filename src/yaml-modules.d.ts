/** Types of template imports, as scripts/vite-plugin-templates.ts makes them. */
declare module '*.yaml' {
  const template: import('./template/schema').Template;
  export default template;
}

declare module '*.yaml?summary' {
  const summary: Pick<import('./template/schema').Template, 'id' | 'title' | 'source' | 'years' | 'levels'>;
  export default summary;
}
