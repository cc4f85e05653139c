-- What the last attempt to read a document ended with, where another may mend it; said to people when none did.
ALTER TABLE documents ADD COLUMN last_error text;
