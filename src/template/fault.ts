/** A mistake in a template that the schema cannot see: where (path into the YAML) and what was expected. */
export interface TemplateFault {
  path: (string | number)[];
  message: string;
}
