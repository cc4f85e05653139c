import { Text } from '@mantine/core';
import { count, formatBytes } from '../../../components/format.ts';
import type { Upload } from '../uploads.ts';

/** "Sending 3 files: 4.2 MB of 12 MB", while files are on their way. */
export function UploadSum({ uploads }: { uploads: readonly Upload[] }) {
  const underWay = uploads.filter(({ state }) => state === 'waiting' || state === 'sending');
  if (underWay.length === 0) return null;
  const sent = underWay.reduce((sum, one) => sum + one.sent, 0);
  const size = underWay.reduce((sum, one) => sum + one.file.size, 0);
  return (
    <Text role="status">
      Sending {count(underWay.length, 'file', 'files')}: {formatBytes(sent)} of {formatBytes(size)}
    </Text>
  );
}
