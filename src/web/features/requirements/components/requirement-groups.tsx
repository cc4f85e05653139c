import { Text } from '@mantine/core';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  memo,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import { type GroupBy, groupRequirements, type SortBy } from '../group-requirements.ts';
import { itemsOf, type ListItem } from '../list-items.ts';
import { GroupHead } from './group-head.tsx';
import { RequirementRow } from './requirement-row.tsx';
import classes from './requirement-table.module.css';

/** Up to so many rows all are drawn; of more only those in sight, and this many around them. */
const ALL_UNTIL = 120;
const OVERSCAN = 12;
/** Pixels of a heading and of a row that is not measured yet. */
const ESTIMATE = { group: 84, row: 62 };

/** What the keys need of the list: a row may have to be drawn before it can have the focus. */
export interface RowList {
  /** Ids from top to bottom. */
  ids: readonly string[];
  focus: (id: string) => void;
}

interface RequirementGroupsProps {
  rows: readonly ReviewedRequirement[];
  by: GroupBy;
  sort: SortBy;
  documents: readonly DocumentSummary[];
  selected: ReadonlySet<string>;
  list: RefObject<RowList | null>;
}

/** The rows under the heading of their group, of which only what is in sight is drawn. */
export const RequirementGroups = memo(function RequirementGroups(props: RequirementGroupsProps) {
  const { rows, by, sort, documents, selected, list } = props;
  const items = useMemo(() => itemsOf(groupRequirements(rows, by, sort)), [rows, by, sort]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback((id: string, isOpen: boolean) => {
    setOpened((before) => {
      const next = new Set(before);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const { table, drawn, after, measure } = useDrawnItems(items, opened, list);
  if (rows.length === 0) return <Text c="dimmed">Nothing fits these filters. Take one away.</Text>;
  return (
    <table ref={table} className={classes.table} aria-label="Requirements" aria-rowcount={items.length + 1}>
      <thead>
        <tr>
          <th className={classes.choice} aria-label="Selected" />
          <th className={classes.wide}>Requirement</th>
          <th className={classes.fromMd}>Kind</th>
          <th className={classes.fromSm}>Modality</th>
          <th className={classes.fromMd}>How much, by when</th>
          <th className={classes.fromXs}>Confidence</th>
          <th className={classes.fromXs}>Review</th>
        </tr>
      </thead>
      {drawn.map(({ index, item, gap }) => (
        <Fragment key={item.key}>
          <Gap height={gap} />
          <tbody ref={measure} data-index={index}>
            {item.kind === 'group' ? (
              <GroupHead group={item.group} selected={selected} />
            ) : (
              <RequirementRow
                requirement={item.row}
                documents={documents}
                isSelected={selected.has(item.row.id)}
                hasHolder={by !== 'role'}
                isOpen={opened.has(item.row.id)}
                onOpen={open}
              />
            )}
          </tbody>
        </Fragment>
      ))}
      <Gap height={after} />
    </table>
  );
});

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody>
      <tr>
        <td colSpan={7} className={classes.gap} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** Which items are drawn: those in sight, and rows that are open or have the focus, whose words must not be lost. */
function useDrawnItems(
  items: readonly ListItem[],
  opened: ReadonlySet<string>,
  list: RefObject<RowList | null>,
) {
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const wanted = useRef<string | null>(null);
  const places = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const kept = [...opened, wanted.current ?? ''].flatMap((id) => places.get(id) ?? []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => ESTIMATE[items[index]?.kind ?? 'row'],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: items.length <= ALL_UNTIL ? ALL_UNTIL : OVERSCAN,
    scrollMargin: top,
    // Under the page's header, and over its lower edge.
    scrollPaddingStart: 70,
    scrollPaddingEnd: 20,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].sort((one, other) => one - other),
  });
  useLayoutEffect(() => {
    const now = (table.current?.tHead?.getBoundingClientRect().bottom ?? 0) + window.scrollY;
    if (Math.abs(now - top) > 1) setTop(now);
  });
  const [, drawAgain] = useState(0);
  useImperativeHandle(
    list,
    () => ({
      ids: items.flatMap((item) => (item.kind === 'row' ? [item.key] : [])),
      focus(id) {
        const index = places.get(id);
        if (index === undefined) return;
        wanted.current = id;
        virtual.scrollToIndex(index, { align: 'auto' });
        drawAgain((count) => count + 1);
      },
    }),
    [items, places, virtual],
  );
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const opener = table.current?.querySelector<HTMLElement>(
      `[data-requirement="${CSS.escape(wanted.current)}"] [data-opener]`,
    );
    if (!opener) return;
    wanted.current = null;
    opener.focus({ preventScroll: true });
    opener.scrollIntoView({ block: 'nearest' });
  });
  const seen = virtual.getVirtualItems();
  const drawn = seen.flatMap(({ index, start }, place) => {
    const item = items[index];
    return item === undefined ? [] : [{ index, item, gap: start - (seen[place - 1]?.end ?? top) }];
  });
  const end = seen.at(-1)?.end ?? top;
  return { table, drawn, after: virtual.getTotalSize() + top - end, measure: virtual.measureElement };
}
