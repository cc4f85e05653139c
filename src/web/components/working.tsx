import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatNumber } from './format.ts';

/** From so many seconds on it is said that one may leave. */
const LONG_S = 3;

interface WorkingProps {
  /** What is being worked out: "the team". */
  what: string;
  /** Ends the waiting; left out: there is nothing else to show. */
  onStop?: (() => void) | undefined;
}

/** Long work: how long it has taken, and that it may be left; Muster goes on and keeps the answer. */
export function Working({ what, onStop }: WorkingProps) {
  const seconds = useSeconds();
  return (
    <Stack gap={4} align="center" justify="center" mih={160} py="md">
      <Group role="status" gap="sm" justify="center">
        <Loader size="sm" />
        <Text c="dimmed">Working out {what} …</Text>
      </Group>
      <Text size="sm" c="dimmed" ta="center" mih={44} maw={520}>
        {seconds >= LONG_S &&
          `${formatNumber(seconds)} seconds so far; large bids may take a minute. You may leave this view: Muster goes on, and the answer is here when you come back.`}
      </Text>
      {onStop && (
        <Button size="xs" variant="default" onClick={onStop}>
          Stop waiting
        </Button>
      )}
    </Stack>
  );
}

/** Seconds since the component was first shown. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
