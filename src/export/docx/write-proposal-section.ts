import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { Person } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import { cleanText } from '../clean-text.ts';
import { fixPackageTimes } from '../fix-package-times.ts';
import { lookUpIn } from '../look-up.ts';
import { buyersRows, placeWords, quoteOf } from '../sheets/buyers-matrix.ts';
import { educationWords } from '../sheets/staffing.ts';
import { heading, paragraph, table } from './elements.ts';
import { type Claim, claimsOf } from './held-credentials.ts';
import { howMet, whereMet } from './how-met.ts';
import { pageFooter, pageHeader } from './page-edges.ts';
import { resume } from './resume.ts';

interface Member {
  person: Person;
  roles: string[];
  claims: Claim[];
}

/**
 * The section of a proposal that shows the team (DOCX): the team by role, certifications above clearly labelled
 * micro-credentials, the answer to every demand, résumés. It is for the buyer: no rates, scores or gaps. The same bid gives
 * the same bytes.
 */
export async function writeProposalSection(bid: BidExport): Promise<Uint8Array> {
  const members = membersOf(bid);
  const document = new Document({
    title: cleanText(`${bid.title}: team and qualifications`),
    creator: 'Muster',
    lastModifiedBy: 'Muster',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        // Letter, as most of the buyers print on.
        properties: { page: { size: { width: 12_240, height: 15_840 } } },
        headers: { default: pageHeader(bid) },
        footers: { default: pageFooter() },
        children: [
          heading(1, 'Team and qualifications'),
          ...teamPart(members),
          ...credentialsPart(members),
          ...compliancePart(bid),
          heading(2, 'Résumés'),
          ...members.flatMap(({ person, roles, claims }) => resume(person, roles.join(', ') || null, claims)),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(bid) };
  return fixPackageTimes(await Packer.toBuffer(document, false, [core]));
}

function membersOf(bid: BidExport): Member[] {
  const lookUp = lookUpIn(bid);
  const { members } = bid.match.team;
  return [...new Set(members.map(({ person }) => person))].flatMap((id) => {
    const person = lookUp.person(id);
    const roles = members.filter((seat) => seat.person === id).flatMap(({ role }) => role ?? []);
    return person ? [{ person, roles, claims: claimsOf(person, bid, lookUp) }] : [];
  });
}

function teamPart(members: readonly Member[]): (Paragraph | Table)[] {
  const rows = members.map(({ person, roles, claims }) => [
    roles.join(', ') || 'Team member',
    person.name,
    keyQualifications(person, claims),
  ]);
  return [
    heading(2, 'Proposed team'),
    rows.length > 0
      ? table([3, 3, 6], ['Role', 'Person', 'Key qualifications'], rows)
      : paragraph('No team is proposed yet.'),
  ];
}

function keyQualifications({ yearsExperience, education }: Person, claims: readonly Claim[]): string {
  const degrees = education.map(({ degree, field }) => educationWords({ degree, field, year: null }));
  const certifications = claims.filter(({ isCertification }) => isCertification).map(({ name }) => name);
  return [
    yearsExperience === null ? null : `${yearsExperience} years of experience`,
    ...degrees,
    ...certifications,
  ]
    .filter((part) => part !== null)
    .join('\n');
}

function credentialsPart(members: readonly Member[]): (Paragraph | Table)[] {
  const rows = members.flatMap(({ person, claims }) => claims.map((claim) => ({ person, claim })));
  const certifications = rows.filter(({ claim }) => claim.isCertification);
  const others = rows.filter(({ claim }) => !claim.isCertification);
  const facts = ({ person, claim }: (typeof rows)[number]) => [
    person.name,
    claim.name,
    claim.issuer ?? '',
    claim.number ?? '',
    claim.expires ?? '',
  ];
  const header = ['Person', 'Credential', 'Issuer', 'Number', 'Valid to'];
  return [
    heading(2, 'Certifications'),
    certifications.length > 0
      ? table([5, 8, 5, 4, 4], header, certifications.map(facts))
      : paragraph('None.'),
    ...(others.length > 0
      ? [
          heading(2, 'Micro-credentials and other certificates'),
          paragraph('These show skills; none of them stands for a certification.'),
          table(
            [5, 5, 8, 5, 4],
            ['Person', 'Kind', 'Name', 'Issuer', 'Valid to'],
            others.map(({ person, claim }) => [
              person.name,
              claim.kind,
              claim.name,
              claim.issuer ?? '',
              claim.expires ?? '',
            ]),
          ),
        ]
      : []),
  ];
}

function compliancePart(bid: BidExport): (Paragraph | Table)[] {
  const lookUp = lookUpIn(bid);
  const rows = buyersRows(bid).map(({ requirements, location }) => {
    const [first] = requirements;
    const lines = (say: typeof howMet) =>
      [...new Set(requirements.map((one) => say(one, bid, lookUp)))].join('\n');
    return [placeWords(first), quoteOf(first), lines(howMet), location ?? lines(whereMet)];
  });
  return [
    heading(2, 'How we meet the requirements'),
    rows.length > 0
      ? table([3, 5, 4, 3], ['RFP section', 'Requirement', 'How we meet it', 'Where'], rows)
      : paragraph('The documents demand nothing of the team.'),
  ];
}

/** The library would write the time of the clock here. */
function coreProperties({ title, today }: BidExport): string {
  const words = cleanText(`${title}: team and qualifications`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const day = `<dcterms:%s xsi:type="dcterms:W3CDTF">${today}T00:00:00Z</dcterms:%s>`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${words}</dc:title><dc:creator>Muster</dc:creator><cp:lastModifiedBy>Muster</cp:lastModifiedBy>${day.replaceAll('%s', 'created')}${day.replaceAll('%s', 'modified')}</cp:coreProperties>`;
}
