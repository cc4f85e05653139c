import { Button, Text } from '@mantine/core';
import { useId } from 'react';
import { useDropzone } from 'react-dropzone';
import { Icon } from '../../../components/icon.tsx';
import classes from './drop-area.module.css';

interface DropAreaProps {
  /** What the area is for; the name of its button. */
  label: string;
  hint: string;
  /** Offers to choose a whole folder; dropped, folders are taken everywhere. */
  takesFolders?: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped on it, or chosen after a click or the Enter key. Folders give the files in them. */
export function DropArea({ label, hint, takesFolders = false, onFiles }: DropAreaProps) {
  const hintId = useId();
  // What a file is, the service finds out from its bytes and says in words; so every file is let through.
  const { getRootProps, getInputProps, inputRef, isDragActive, open } = useDropzone({
    onDrop: (files) => files.length > 0 && onFiles(files),
    noClick: true,
    noKeyboard: true,
  });
  const choose = (isFolder: boolean) => {
    if (inputRef.current) inputRef.current.webkitdirectory = isFolder;
    open();
  };
  return (
    <div {...getRootProps({ role: 'presentation' })}>
      <input {...getInputProps({ style: { display: 'none' } })} />
      <button
        type="button"
        className={classes.area}
        onClick={() => choose(false)}
        aria-describedby={hintId}
        data-active={isDragActive || undefined}
      >
        <Icon name="upload" size={28} />
        <span>
          <Text component="span" display="block" fw={600}>
            {isDragActive ? 'Drop now' : label}
          </Text>
          <Text component="span" display="block" size="sm" c="dimmed" id={hintId}>
            {hint}
          </Text>
        </span>
      </button>
      {takesFolders && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => choose(true)}>
          Choose a whole folder
        </Button>
      )}
    </div>
  );
}
