/** The address of the list of templates. */
import { templateSummaries } from '../../catalogue/summaries';
import { TemplatesPage } from '../templates/templates-page';

export function TemplatesRoute() {
  return <TemplatesPage builtIn={templateSummaries} />;
}
