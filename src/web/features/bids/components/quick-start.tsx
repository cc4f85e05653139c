import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { navigate } from '../../../components/router/location.ts';
import { DropArea } from '../../documents/components/drop-area.tsx';
import { pathOf } from '../../documents/folders.ts';
import { startUploads } from '../../documents/uploads.ts';
import { useCreateBid } from '../api/create-bid.ts';
import { bidNameOf } from '../bid-name.ts';
import classes from './bid-list.module.css';

/** A bid in one step: files dropped on the list open it, named after the first of them. */
export function QuickStart() {
  const [kickoff, setKickoff] = useState('');
  const createBid = useCreateBid();
  const start = (files: File[]) =>
    createBid.mutate(
      { name: bidNameOf(files.map(pathOf)), kickoff: kickoff || null },
      {
        onSuccess({ id }) {
          startUploads(id, files);
          navigate(`/bids/${id}`);
        },
      },
    );
  return (
    <section aria-label="Start a bid">
      <div className={classes.start}>
        <TextInput
          type="date"
          label="Kickoff, if you know it"
          value={kickoff}
          onChange={({ currentTarget }) => setKickoff(currentTarget.value)}
        />
        <DropArea
          label="Drop the documents of an RFP to start a bid"
          hint="Or click to choose. It is named after the first file; you can rename it and set the dates later."
          takesFolders
          onFiles={start}
        />
      </div>
      {createBid.error && <ProblemAlert title="The bid was not created" error={createBid.error} />}
    </section>
  );
}
