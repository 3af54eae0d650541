/** The address of one template; another template is another page. */
import { TemplateLoader } from '../templates/template-loader';

export function TemplateRoute({ id }: { id: string }) {
  return <TemplateLoader key={id} id={id} />;
}
