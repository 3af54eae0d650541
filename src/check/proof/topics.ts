/** The topics that a format asks of a narrative, each shown by one of its words. */
import type { Agency } from '../../report/report';
import type { Topic } from '../../template/schema';
import type { Finding } from '../finding';
import type { ReadReport } from '../report-text';
import { topicMessage } from './messages';
import { allLinesOf } from './scan';
import { remarkAt } from './spot';

function binds(topic: Topic, agency: Agency): boolean {
  return (
    topic.for?.some(({ level, named }) => level === agency.level && (named === undefined || agency.name.includes(named))) ??
    true
  );
}

/** One finding for each topic that a written narrative does not speak of; an empty one is missing as a whole. */
export function checkTopics({ format, report, texts }: ReadReport): Finding[] {
  const contents = format.template.sections.flatMap((section) => section.content);
  return contents.flatMap((content): Finding[] => {
    if (!('narrative' in content) || !content.topics) return [];
    const text = texts.find(({ narrative }) => narrative === content.narrative);
    const whole = text ? allLinesOf([text]).map(({ line }) => line).join('\n') : '';
    if (!text || whole.trim() === '') return [];
    return content.topics.flatMap((topic, index): Finding[] => {
      if (!binds(topic, report.agency) || topic.words.some((word) => whole.includes(word))) return [];
      const { severity, source, name } = topic;
      const place = { kind: 'narrative', narrative: content.narrative } as const;
      return [remarkAt(place, `topic@${content.narrative}:${index}`, { rule: 'topic', severity, source, message: topicMessage(text.name, name) })];
    });
  });
}
