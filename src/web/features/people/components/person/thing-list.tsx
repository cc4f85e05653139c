import { type ReactNode, useState } from 'react';
import type { Person } from '../../../../../domain/index.ts';
import { useMay } from '../../../access/may.tsx';
import { notice } from '../../../plan/notice.tsx';
import { useChangePerson } from '../../api/person.ts';
import { FIELDS, type ListName, withThing } from '../../fields.ts';
import { ThingForm } from './thing-form.tsx';
import { Things } from './things.tsx';

interface ThingListProps<Name extends ListName> {
  person: Person;
  list: Name;
  title: string;
  /** "a holding": ends "Add …" and "Change …". */
  one: string;
  nameOf: (thing: Person[Name][number]) => string;
  show: (thing: Person[Name][number]) => ReactNode;
}

/** A list of a person; each thing of it can be added, corrected and removed, and that undone. */
export function ThingList<Name extends ListName>({
  person,
  list,
  title,
  one,
  nameOf,
  show,
}: ThingListProps<Name>) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const change = useChangePerson(person.id);
  const mayChange = useMay('manage-people');
  const things = person[list] as readonly Person[Name][number][];
  const place = typeof open === 'number' ? open : null;
  const keep = (next: Person[Name], words: string) =>
    change.mutate(
      { changes: { [list]: next }, was: { [list]: person[list] } },
      {
        onSuccess() {
          setOpen(null);
          notice(words, () => change.mutate({ changes: { [list]: person[list] }, was: {} }));
        },
      },
    );
  return (
    <section aria-label={title}>
      <Things
        title={title}
        things={things}
        none="None known."
        add={`Add ${one}`}
        mayChange={mayChange}
        nameOf={nameOf}
        show={show}
        onAdd={() => setOpen('new')}
        onChange={setOpen}
      />
      {open !== null && (
        <ThingForm
          title={`${place === null ? 'Add' : 'Change'} ${one}`}
          fields={FIELDS[list]}
          thing={place === null ? null : (things[place] as Record<string, unknown>)}
          error={change.error}
          isBusy={change.isPending}
          onSave={(thing) => keep(withThing(person, list, place, thing), 'Saved.')}
          onRemove={place === null ? undefined : () => keep(withThing(person, list, place, null), 'Removed.')}
          onClose={() => {
            change.reset();
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
