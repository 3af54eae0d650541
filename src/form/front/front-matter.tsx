/** 封面信息: who reports, on which year, and what the format asks for besides sections. */
import { useEffect, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { isProgress } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import type { Field } from '../../template/schema';
import { TextField } from '../../ui/text-field/text-field';
import { lastYearMessages } from '../last-year/messages';
import { frontMessages } from './messages';
import { fieldMark } from '../session/prefilled';
import { useReadOnly } from '../session/read-only-context';
import { useFindings, useSession, useTopic } from '../session/session-context';
import { normaliseDate } from './date-text';
import { AGENCY, frontFieldId, YEAR } from './front-field-id';
import styles from './front-matter.module.css';

/** What is wrong with a field, in the words of the findings; what is merely not filled yet is no error here. */
function errorOf(findings: readonly Finding[], field: string): string | undefined {
  return findings.find(
    (finding) => finding.place?.kind === 'field' && finding.place.field === field && !isProgress(finding),
  )?.message;
}

function hintOf(field: Field): string | undefined {
  const parts = [field.type === 'date' ? frontMessages.dateHint : '', field.guidance?.text ?? ''];
  return parts.filter((part) => part !== '').join('。') || undefined;
}

/** The hint, and below it that the text was taken over from last year's report. */
function withMark(hint: string | undefined, marked: boolean): ReactNode {
  if (!marked) return hint;
  return (
    <>
      {hint}
      <span className={styles.prefilled}>{lastYearMessages.mark}</span>
    </>
  );
}

/** Wide enough for a date, or for a line of text. */
const DATE_CHARACTERS = 9;
const TEXT_CHARACTERS = 28;

export function FrontMatter() {
  const session = useSession();
  const readOnly = useReadOnly();
  const findings = useFindings();
  // The field being typed in may hold half a date: what is wrong with it is said once it is left.
  const [typing, setTyping] = useState<string | null>(null);
  const { template } = session.format;
  const report = session.report();
  const prefilled = useTopic('draft', (each) => each.prefilled());
  const { register, setValue, getValues } = useForm<Record<string, string>>({
    defaultValues: {
      [AGENCY]: report.agency.name,
      ...Object.fromEntries(template.fields.map(({ id }) => [frontFieldId(id), report.fields[id] ?? ''])),
    },
  });

  useEffect(
    () =>
      session.subscribe('written', () => {
        const { agency, fields } = session.report();
        const show = (name: string, text: string): void => {
          if (getValues(name).trim() !== text) setValue(name, text);
        };
        show(AGENCY, agency.name);
        for (const { id } of template.fields) show(frontFieldId(id), fields[id] ?? '');
      }),
    [session, template, getValues, setValue],
  );

  const focus = (id: string) => ({
    onFocus: () => {
      setTyping(id);
    },
  });

  return (
    <div className={styles.form}>
      <TextField
        {...register(AGENCY, {
          onChange: (event: { target: { value: string } }) => {
            session.setAgency(event.target.value.trim());
          },
        })}
        id={frontFieldId(AGENCY)}
        label={frontMessages.agency}
        hint={withMark(frontMessages.agencyHint, prefilled.includes(fieldMark(AGENCY)))}
        readOnly={readOnly}
      />
      <dl className={styles.fixed}>
        <dt>{frontMessages.year}</dt>
        <dd id={frontFieldId(YEAR)} tabIndex={-1}>
          {report.year}
        </dd>
        <dt>{frontMessages.level}</dt>
        <dd>{frontMessages.levels[report.agency.level]}</dd>
        <dt>{frontMessages.format}</dt>
        <dd>{template.title}</dd>
      </dl>
      {template.fields.map((field) => {
        const name = frontFieldId(field.id);
        const { onBlur, ...rest } = register(name, {
          onChange: (event: { target: { value: string } }) => {
            const { value } = event.target;
            session.setField(field.id, field.type === 'date' ? normaliseDate(value) : value.trim());
          },
        });
        return (
          <TextField
            key={field.id}
            {...rest}
            {...focus(field.id)}
            onBlur={(event) => {
              setTyping(null);
              if (field.type === 'date' && !readOnly) setValue(name, normaliseDate(event.currentTarget.value));
              void onBlur(event);
            }}
            id={name}
            label={field.label}
            hint={withMark(hintOf(field), prefilled.includes(fieldMark(field.id)))}
            error={typing === field.id ? undefined : errorOf(findings, field.id)}
            optional={!field.required}
            characters={field.type === 'date' ? DATE_CHARACTERS : TEXT_CHARACTERS}
            readOnly={readOnly}
          />
        );
      })}
    </div>
  );
}
