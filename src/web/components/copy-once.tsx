import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';

interface CopyOnceProps {
  title: string;
  /** What to do with it, and until when it holds. */
  text: string;
  secret: string;
  onDone: () => void;
}

/** A secret that is shown this once: to be copied and handed on. */
export function CopyOnce({ title, text, secret, onDone }: CopyOnceProps) {
  return (
    <Alert color="green" variant="outline" title={title} role="status">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text}</Text>
        <Code block w="100%" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} tabIndex={0}>
          {secret}
        </Code>
        <Group gap="xs">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" onClick={onDone}>
            I have it
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
