import { memo, useId } from 'react';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import { GradeBadge } from '../../../components/grade-badge.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { alternativeWords, holderWords, KIND_WORDS, measureWords } from '../../../components/words.ts';
import { useReviewActions } from '../review-context.ts';
import { RequirementDetails } from './requirement-details.tsx';
import classes from './requirement-table.module.css';
import { ReviewBadge } from './review-badge.tsx';

interface RequirementRowProps {
  requirement: ReviewedRequirement;
  documents: readonly DocumentSummary[];
  isSelected: boolean;
  /** Where the group above it does not say whose it is. */
  hasHolder: boolean;
  /** Kept by the list: a row that is scrolled away is not drawn. */
  isOpen: boolean;
  onOpen: (id: string, isOpen: boolean) => void;
}

/** One requirement; opened, a second row shows every place that says so and what people made of it. Plain elements: there may be a thousand. */
export const RequirementRow = memo(function RequirementRow(props: RequirementRowProps) {
  const { requirement, documents, isSelected, isOpen, onOpen } = props;
  const { select } = useReviewActions();
  const id = useId();
  const { kind, modality, grade, label, review } = requirement;
  return (
    <>
      <tr data-requirement={requirement.id} data-selected={isSelected || undefined}>
        <td className={classes.choice}>
          <input
            type="checkbox"
            aria-label={`Select ${label}`}
            checked={isSelected}
            onChange={(event) => select([requirement.id], event.currentTarget.checked)}
          />
        </td>
        <th scope="row" className={classes.head}>
          <button
            type="button"
            data-opener
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => onOpen(requirement.id, !isOpen)}
          >
            <Icon name={isOpen ? 'down' : 'right'} size={16} />
            <span className={classes.label}>{label}</span>
          </button>
          <SmallPrint {...props} />
        </th>
        <td className={classes.fromMd}>{KIND_WORDS[kind]}</td>
        <td className={classes.fromSm}>
          <ModalityBadge modality={modality} />
        </td>
        <td className={classes.fromMd}>{measureWords(requirement) || '–'}</td>
        <td className={classes.fromXs}>
          <GradeBadge grade={grade} />
        </td>
        <td className={classes.fromXs}>
          <ReviewBadge review={review} />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.evidence} data-requirement-details={requirement.id}>
          <td colSpan={7} id={id}>
            <RequirementDetails requirement={requirement} documents={documents} />
          </td>
        </tr>
      )}
    </>
  );
});

/** The alternatives where they say more than the label, and on narrow screens what their columns would. */
function SmallPrint({ requirement, hasHolder }: RequirementRowProps) {
  const alternatives = alternativeWords(requirement);
  const isSaid = requirement.label.toLocaleLowerCase().includes(alternatives.toLocaleLowerCase());
  const narrow = [KIND_WORDS[requirement.kind], measureWords(requirement)].filter(Boolean).join(' · ');
  return (
    <div className={classes.detail}>
      {hasHolder && <div>{holderWords(requirement)}</div>}
      {!isSaid && <div>{alternatives}</div>}
      <div className={classes.untilMd}>{narrow}</div>
      <div className={classes.untilSm}>
        <ModalityBadge modality={requirement.modality} />{' '}
        <span className={classes.untilXs}>
          <GradeBadge grade={requirement.grade} /> <ReviewBadge review={requirement.review} />
        </span>
      </div>
    </div>
  );
}
