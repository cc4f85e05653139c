-- When somebody put the bid into the archive: lists hide it, everything else stays. Null: it is not there.
ALTER TABLE bids ADD COLUMN archived_at timestamptz;
