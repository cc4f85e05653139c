import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/extract/types.ts';
import { demandsIn } from './read.ts';

const skills = (text: string, context: Partial<Context> = { scope: 'qualification' }, item = false) =>
  demandsIn(text, context, item ? { kind: 'list-item', level: 1, marker: '•' } : {})
    .filter(({ kind, modality }) => kind === 'skill' && modality !== 'informational')
    .map(({ anyOf }) => anyOf.map(({ name }) => name).join(' or '));

describe('after words that ask for knowledge', () => {
  it.each([
    [
      'Experience with vulnerability analysis, user research and Kubernetes.',
      ['vulnerability assessment', 'user research', 'Kubernetes'],
    ],
    ['Knowledge of Unix and/or Linux.', ['UNIX or Linux']],
    ['Must be proficient in Python, Go and R.', ['Python', 'Go', 'R']],
    [
      'Experience with a help desk tool such as BMC Remedy or ServiceNow.',
      ['help desk support or BMC Remedy or ServiceNow'],
    ],
    [
      'Proficient in Microsoft Office (Excel, Word, and PowerPoint).',
      ['Microsoft Office', 'Microsoft Excel', 'Microsoft Word', 'Microsoft PowerPoint'],
    ],
    ['Skilled in lantern polishing plans.', ['lantern polishing plans']],
    ['Excellent written communication skills.', ['communication skills']],
    ['Nice to have: LangChain, Kubernetes.', ['LangChain', 'Kubernetes']],
    ['Advanced SQL and Python.', ['SQL', 'Python']],
    ['Must speak Spanish fluently.', ['Spanish']],
    ['Fluency in German is required; French is a plus.', ['German', 'French']],
    [
      'At least four years of experience with Java, including two (2) years with MongoDB 6.',
      ['Java', 'MongoDB'],
    ],
    [
      'Ansible; Redis/Kafka; at least 3 yrs’ experience with Windows Server',
      ['Ansible', 'Redis or Apache Kafka', 'Windows Server'],
    ],
  ])('%s', (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });
});

describe('an item of a list of skills', () => {
  const context: Partial<Context> = {
    scope: 'qualification',
    lead: 'The team must be skilled in:',
    modality: 'mandatory',
  };
  it.each([
    ['React', ['React']],
    ['Creating origami guides', ['Creating origami guides']],
    ['IBM Cognos Framework Manager', ['IBM Cognos Framework Manager']],
    ['Adobe Flash v32.0 and later versions', ['Adobe Flash']],
  ])('%s', (text, expected) => {
    expect(skills(text, context, true)).toEqual(expected);
  });
});

describe('the work itself', () => {
  it('The contractor shall use Scrum and Kanban.', () => {
    expect(skills('The contractor shall use Scrum and Kanban.', {})).toEqual(['Scrum', 'Kanban']);
  });

  it.each([
    ['The prototype is written in Python and Django.'],
    ['Analysts of the Agency use SAS and Python.'],
    ['Provide the Government with an understanding of the current state of Kubernetes.'],
    ['The proposal shall show a thorough understanding of the scope of the work.'],
    ['See https://github.com/example for details.'],
  ])('%s — no demand on people', (text) => {
    expect(skills(text, {})).toEqual([]);
  });
});

describe('words that are part of another name', () => {
  it.each([
    ['A Quality Assurance Analyst from the National Contract Management Association.', []],
    ["Master's degree in public health or statistics.", []],
    ['Knowledge of the Working Zebra Fund (WZF).', ['Working Zebra Fund']],
  ])('%s', (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });
});

describe('words that name no skill', () => {
  it.each([
    ['The Bidder has no knowledge of any litigation involving Kubernetes.', []],
    ['Knowledge of tools approved by the Department of Transport, its Data Office and Interpol.', []],
    ['Must have knowledge of and access to the Harbour portal.', []],
    ['The desired experience for each labor category must match the task.', []],
    ['Familiarity with Terraform, Ansible and the Offeror or its Principals.', ['Terraform', 'Ansible']],
    ['The training shall be documented.', []],
    ['Data engineers: Python and SQL.', ['Python', 'SQL']],
    ['Responsibilities: Operates Jenkins and writes runbooks.', []],
    ['Message queue experience (Kafka or RabbitMQ).', ['Apache Kafka or RabbitMQ']],
    ['FHIR and HL7 v2 experience required.', ['FHIR', 'HL7']],
    ['Hands-on experience fine-tuning language models; strong SQL and dbt.', ['fine-tuning', 'SQL', 'dbt']],
  ])('%s', (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });

  it('an item under "to the best of its knowledge and belief, that:"', () => {
    const context: Partial<Context> = {
      lead: 'The Bidder certifies, to the best of its knowledge and belief, that:',
    };
    expect(skills('The Bidder or any of its directors', context, true)).toEqual([]);
  });
});

describe('disciplines beside years of experience', () => {
  it.each([
    ['Five years of experience in data modeling and accounting.', []],
    [
      'Five years of experience in data modeling, accounting, technical writing, and penetration testing.',
      ['data modeling', 'accounting', 'technical writing', 'penetration testing'],
    ],
  ])('%s', (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });
});
