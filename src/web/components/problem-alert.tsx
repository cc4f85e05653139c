import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { ApiProblem } from './api-problem.ts';
import { Icon } from './icon.tsx';

/** So many mistakes are listed; a roster with a wrong column has one in every row. */
const MOST_LISTED = 50;

interface ProblemAlertProps {
  title: string;
  error: Error;
  retry?: (() => void) | undefined;
}

/** A failure in the service's own words: what is wrong, where, and what to do. */
export function ProblemAlert({ title, error, retry }: ProblemAlertProps) {
  const mistakes = error instanceof ApiProblem ? error.mistakes : [];
  return (
    <Alert color="red" variant="outline" role="alert" title={title} icon={<Icon name="warning" />}>
      <Stack align="flex-start" gap="xs">
        <Text size="sm">{error.message}</Text>
        {mistakes.length > 0 && (
          <List size="sm">
            {mistakes.slice(0, MOST_LISTED).map(({ path, message }) => (
              <List.Item key={`${path}: ${message}`}>
                <strong>{path}</strong>: {message}
              </List.Item>
            ))}
          </List>
        )}
        {mistakes.length > MOST_LISTED && <Text size="sm">and {mistakes.length - MOST_LISTED} more</Text>}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
