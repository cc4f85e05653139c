import { Title, type TitleOrder } from '@mantine/core';
import type { ShownBlock } from '../api/get-document-text.ts';
import type { FlowPart } from '../flow-of-blocks.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './text-view.module.css';

/** A heading, paragraph, list or table of the document. */
export function TextPart({ part }: { part: FlowPart }) {
  if (part.kind === 'table') return <TableOf rows={part.rows} />;
  if (part.kind === 'list')
    return (
      <ul className={classes.list}>
        {part.items.map((item) => (
          <li key={item.start} style={{ marginInlineStart: 22 * ((item.level ?? 1) - 1) }}>
            <Marker block={item} />
            <MarkedText start={item.start} end={item.end} />
          </li>
        ))}
      </ul>
    );
  if (part.kind === 'paragraph')
    return (
      <p className={classes.words}>
        <MarkedText start={part.block.start} end={part.block.end} />
      </p>
    );
  // The page's own title is the first level.
  const order = Math.min(6, (part.block.level ?? 1) + 1) as TitleOrder;
  return (
    <Title order={order} size={order < 4 ? 'h4' : 'h5'} className={classes.heading}>
      <Marker block={part.block} />
      <MarkedText start={part.block.start} end={part.block.end} />
    </Title>
  );
}

function Marker({ block: { marker, kind } }: { block: ShownBlock }) {
  if (marker === null && kind === 'heading') return null;
  return <span className={classes.marker}>{marker ?? '•'} </span>;
}

function TableOf({ rows }: { rows: readonly ShownBlock[][] }) {
  return (
    <table className={classes.table}>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.start}>
            {row.map((block) => (
              <Cell key={block.start} block={block} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ block }: { block: ShownBlock }) {
  const words = <MarkedText start={block.start} end={block.end} />;
  return block.cell?.isHeader ? <th scope="col">{words}</th> : <td>{words}</td>;
}
