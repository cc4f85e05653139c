import { Button, Menu, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { API_PATH } from '../../../components/request.ts';

/** What a bid can be taken out as: the file's name in the API, and what it is for. */
const FILES = [
  ['workbook.xlsx', 'Excel workbook', 'Compliance, staffing, gaps; its yellow columns can be taken back'],
  ['proposal-section.docx', 'Word section', 'Team, certifications, résumés; nothing internal'],
  ['compliance.csv', 'Compliance matrix', 'CSV'],
  ['plan.ics', 'Study plan', 'For a calendar'],
  ['match.json', 'All answers', 'JSON, for programs'],
] as const;

interface ExportMenuProps {
  bidId: string;
  /** Without a kickoff there is nothing to judge by, and so no file; the form for it stands beside. */
  hasKickoff: boolean;
}

// Few come to take a workbook back; those who do wait for its code.
const TakeBack = lazy(async () => ({ default: (await import('./take-back.tsx')).TakeBack }));

/** The files of a bid, each a download, and the way back for the workbook. */
export function ExportMenu({ bidId, hasKickoff }: ExportMenuProps) {
  const [isTaking, setTaking] = useState(false);
  if (!hasKickoff) return null;
  return (
    <>
      <Menu position="bottom-end" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<Icon name="down" size={14} />}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FILES.map(([file, label, words]) => (
            <Menu.Item
              key={file}
              component="a"
              href={`${API_PATH}/bids/${bidId}/exports/${file}`}
              download={file}
            >
              <Text size="sm" fw={600}>
                {label}
              </Text>
              <Text size="xs">{words}</Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setTaking(true)}>Take an edited workbook back …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{isTaking && <TakeBack bidId={bidId} onClose={() => setTaking(false)} />}</Suspense>
    </>
  );
}
