import { Group, Stack, Text } from '@mantine/core';
import { useDropzone } from 'react-dropzone';
import { Icon } from '../../../components/icon.tsx';
import classes from './drop-area.module.css';

interface DropAreaProps {
  /** What the area is for, as the name of the button: "Choose documents". */
  label: string;
  hint: string;
  onFiles: (files: File[]) => void;
  multiple?: boolean;
}

/** Takes files that are dropped on it, or chosen after a click or the Enter key. Folders give the files in them. */
export function DropArea({ label, hint, onFiles, multiple = true }: DropAreaProps) {
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    onDrop: (files) => files.length > 0 && onFiles(files),
    multiple,
    // What a file is, the service finds out from its bytes and says in words.
    useFsAccessApi: false,
  });
  return (
    <div
      {...getRootProps({ role: 'button', 'aria-label': `${label}: ${hint}`, className: classes.area })}
      data-active={isDragActive || undefined}
    >
      <input {...getInputProps({ 'aria-label': label })} />
      <Group justify="center" gap="md" wrap="nowrap">
        <Icon name="upload" size={28} />
        <Stack gap={2}>
          <Text fw={600}>{isDragActive ? 'Drop now' : label}</Text>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </Stack>
      </Group>
    </div>
  );
}
