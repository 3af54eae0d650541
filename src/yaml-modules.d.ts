/** Types of template imports, as scripts/vite-plugin-templates.ts makes them. */
declare module '*/vocabulary.yaml' {
  const vocabulary: import('./template/vocabulary').Vocabulary;
  export default vocabulary;
}

declare module '*/template.yaml' {
  const template: import('./template/schema').Template;
  export default template;
}

declare module '*/template.yaml?summary' {
  const summary: Pick<import('./template/schema').Template, 'id' | 'title' | 'source' | 'years' | 'levels'>;
  export default summary;
}
