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
    ...fact('Certifications', certifications.map(claimWords)),
    ...fact(
      'Micro-credentials and other certificates',
      others.map((one) => `${one.kind}: ${claimWords(one)}`),
    ),
    ...fact('Skills', person.skills.map(skillWords)),
    ...fact('Languages', person.languages),
    ...projects(person),
  ];
}

function fact(label: string, words: readonly (string | null)[]): Paragraph[] {
  const told = words.filter((one) => one !== null && one !== '');
  return told.length > 0 ? [labelled(label, told.join('; '))] : [];
}

/** "Python (8 years)"; levels are the house's own judgement. */
const skillWords = ({ name, years }: Person['skills'][number]): string =>
  years === null ? name : `${name} (${years} years)`;

function projects({ projects: done }: Person): Paragraph[] {
  if (done.length === 0) return [];
  return [
    heading(4, 'Projects'),
    ...done.map(({ client, role, start, end, skills }) =>
      bullet(
        [
          role === null ? client : `${client}, ${role}`,
          start === null ? null : `${start} to ${end ?? 'today'}`,
          skills.length > 0 ? skills.join(', ') : null,
        ]
          .filter((part) => part !== null)
          .join('; '),
      ),
    ),
  ];
}
