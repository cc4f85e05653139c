import { Button, type ButtonProps, Group, Modal, type ModalProps, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { formWords } from './form-words.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface FormDialogProps {
  title: string;
  size?: ModalProps['size'];
  /** What the button says that sends the form. */
  action?: string;
  color?: ButtonProps['color'];
  /** What did not happen when there is an error: "The bid was not changed". */
  trouble: string;
  error: Error | null;
  isPending: boolean;
  /** False while something is missing. */
  isReady?: boolean;
  /** Gets the fields that have a name. */
  onSubmit: (words: Readonly<Record<string, string>>) => void;
  onClose: () => void;
  /** Buttons beside those to send and to cancel. */
  more?: ReactNode;
  /** What stands under the form. */
  below?: ReactNode;
  children: ReactNode;
}

/** A dialog that asks for a few things and sends them, or is cancelled. */
export function FormDialog({ action = 'Save', isReady = true, ...props }: FormDialogProps) {
  const { title, size = 'md', color, trouble, error, isPending, onSubmit, onClose } = props;
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      <Stack>
        <form
          onSubmit={(event) => {
            const words = formWords(event);
            if (isReady) onSubmit(words);
          }}
        >
          <Stack>
            {props.children}
            {error && <ProblemAlert title={trouble} error={error} />}
            <Group>
              <Button type="submit" {...(color && { color })} disabled={!isReady} loading={isPending}>
                {action}
              </Button>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              {props.more}
            </Group>
          </Stack>
        </form>
        {props.below}
      </Stack>
    </Modal>
  );
}
