import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { formatBytes } from '../../../components/format.ts';
import { foldersOf } from '../folders.ts';
import { dropUpload, repeatUpload, type Upload } from '../uploads.ts';
import classes from './documents-view.module.css';
import { FileTitle } from './file-title.tsx';

/** A file on its way to the service: bytes sent, or what became of it and what to do. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { id, file, sent, state, message } = upload;
  const share = file.size === 0 ? 100 : (100 * sent) / file.size;
  const isUnderWay = state === 'waiting' || state === 'sending';
  return (
    <Paper withBorder p="sm" component="li" data-upload={state}>
      <Stack gap={6}>
        <Group justify="space-between" gap="sm" className={classes.head}>
          <FileTitle
            name={file.name}
            folders={foldersOf(file)}
            mark={state === 'failed' ? 'failed' : 'file'}
          />
          <Group gap="xs" className={classes.actions}>
            {state === 'failed' && (
              <Button size="xs" onClick={() => repeatUpload(id)} aria-label={`Send again: ${file.name}`}>
                Send again
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              onClick={() => dropUpload(id)}
              aria-label={`${isUnderWay ? 'Cancel' : 'Dismiss'} ${file.name}`}
            >
              {isUnderWay ? 'Cancel' : 'Dismiss'}
            </Button>
          </Group>
        </Group>
        {isUnderWay ? (
          <>
            <Progress value={share} aria-label={`Upload of ${file.name}`} />
            <Text size="sm" c="dimmed">
              {state === 'waiting' ? 'Waiting to be sent' : 'Sending'}: {formatBytes(sent)} of{' '}
              {formatBytes(file.size)}
            </Text>
          </>
        ) : (
          <Text size="sm" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
            {message}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
