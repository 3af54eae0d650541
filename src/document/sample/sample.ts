/** A report that shows what a format looks like, and where it comes from. */
import type { Report } from '../../report/report';

/** `example`: made for the format. `published`: as an agency published it. `invented`: made up on the spot. */
export type SampleOrigin = 'example' | 'published' | 'invented';

export interface Sample {
  origin: SampleOrigin;
  report: Report;
}
