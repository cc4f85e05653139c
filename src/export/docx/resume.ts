import type { Paragraph } from 'docx';
import type { Person } from '../../domain/index.ts';
import { educationWords } from '../sheets/staffing.ts';
import { bullet, heading, labelled } from './elements.ts';
import { type Claim, claimWords } from './held-credentials.ts';

/** A résumé from the roster: what a buyer may read, so no rates, no other work and no address. */
export function resume(person: Person, role: string | null, claims: readonly Claim[]): Paragraph[] {
  const certifications = claims.filter(({ isCertification }) => isCertification);
  const others = claims.filter(({ isCertification }) => !isCertification);
  return [
    heading(3, role === null ? person.name : `${person.name}, ${role}`),
    ...fact('Position', [person.title]),
    ...fact('Company', [person.employer]),
    ...fact('Location', [person.location]),
    ...fact('Experience', [person.yearsExperience === null ? null : `${person.yearsExperience} years`]),
    ...fact('Education', person.education.map(educationWords)),
    ...fact(
      'Clearances',
      person.clearances.map(({ name }) => name),
    ),
    ...fact('Languages', person.languages),
    ...fact('Skills', person.skills.map(skillWords)),
    ...list('Certifications', certifications.map(claimWords)),
    ...list(
      'Micro-credentials and other certificates',
      others.map((one) => `${one.kind}: ${claimWords(one)}`),
    ),
    ...projects(person),
  ];
}

function fact(label: string, words: readonly (string | null)[]): Paragraph[] {
  const told = words.filter((one) => one !== null && one !== '');
  return told.length > 0 ? [labelled(label, told.join('; '))] : [];
}

const list = (label: string, items: readonly string[]): Paragraph[] =>
  items.length > 0 ? [heading(4, label), ...items.map(bullet)] : [];

/** "Python (8 years)"; levels are the house's own judgement. */
const skillWords = ({ name, years }: Person['skills'][number]): string =>
  years === null ? name : `${name} (${years} years)`;

const projects = ({ projects: done }: Person): Paragraph[] =>
  list(
    'Projects',
    done.map(({ client, role, start, end, skills }) =>
      [
        role === null ? client : `${client}, ${role}`,
        start === null ? null : `${start} to ${end ?? 'today'}`,
        skills.length > 0 ? skills.join(', ') : null,
      ]
        .filter((part) => part !== null)
        .join('; '),
    ),
  );
