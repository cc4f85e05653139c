import { Button, Group, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { REVIEW_STATUSES, type ReviewedRequirement, type ReviewStatus } from '../../../../domain/index.ts';
import { useReviewActions } from '../review-context.ts';
import { STATUS_WORDS, statusOf } from '../review-words.ts';

/** The statuses as a select offers them. */
export const STATUS_CHOICES = REVIEW_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));

/** Who answers a requirement, how far that is, where the proposal does it, and notes. */
export function TrackingForm({ requirement }: { requirement: ReviewedRequirement }) {
  const { review } = useReviewActions();
  const said = requirement.review;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '').trim() || null;
    const noted = {
      owner: words('owner'),
      status: words('status') as ReviewStatus,
      responseLocation: words('responseLocation'),
      notes: words('notes'),
    };
    review([{ kind: 'track', requirement: requirement.id, ...noted }], 'Saved.');
  };
  return (
    <form onSubmit={save} aria-label="Answer">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput size="xs" name="owner" label="Owner" defaultValue={said?.owner ?? ''} maxLength={200} />
        <NativeSelect
          size="xs"
          name="status"
          label="Status"
          data={STATUS_CHOICES}
          defaultValue={statusOf(requirement)}
        />
      </SimpleGrid>
      <TextInput
        size="xs"
        mt="xs"
        name="responseLocation"
        label="Response location"
        placeholder="Volume 2, 3.1"
        defaultValue={said?.responseLocation ?? ''}
        maxLength={500}
      />
      <Textarea
        size="xs"
        mt="xs"
        name="notes"
        label="Notes"
        autosize
        minRows={2}
        defaultValue={said?.notes ?? ''}
        maxLength={10_000}
      />
      <Group justify="flex-end" mt="xs">
        <Button size="xs" type="submit" variant="default">
          Save
        </Button>
      </Group>
    </form>
  );
}
