import { Button, Menu, Text } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import { API_PATH } from '../../../components/request.ts';

/** What a bid can be taken out as: the file's name in the API, and what it is for. */
const FILES = [
  ['workbook.xlsx', 'Excel workbook', 'Compliance, staffing, gaps, evidence'],
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

/** The files of a bid, each a download. */
export function ExportMenu({ bidId, hasKickoff }: ExportMenuProps) {
  if (!hasKickoff) return null;
  return (
    <Menu position="bottom-end" width={300}>
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
            <Text size="sm">{label}</Text>
            <Text size="xs" c="dimmed">
              {words}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
