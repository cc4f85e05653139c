import { Button, Stack } from '@mantine/core';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { useOpenSample } from '../api/open-sample.ts';

/** One click to something to look at: an invented RFP, and invented people where there are none yet. */
export function SampleButton() {
  const sample = useOpenSample();
  return (
    <Stack align="center" gap="xs">
      <Button
        variant="default"
        loading={sample.isPending}
        onClick={() => sample.mutate(undefined, { onSuccess: (id) => navigate(`/bids/${id}`) })}
      >
        Try it with a sample
      </Button>
      {sample.error && <ProblemAlert title="The sample could not be opened" error={sample.error} />}
    </Stack>
  );
}
