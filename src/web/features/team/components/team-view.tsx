import { Stack } from '@mantine/core';
import type { Match } from '../../../../domain/index.ts';
import { Fold } from '../../../components/fold.tsx';
import { Loading } from '../../../components/loading.tsx';
import { useWhatIfMatch } from '../../answers/api/get-match.ts';
import { WithMatch } from '../../answers/components/with-match.tsx';
import { lookUpIn } from '../../answers/look-up.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { useWhatIf, type WhatIfControls } from '../use-what-if.ts';
import { SolvedTeam } from './solved-team.tsx';
import classes from './team.module.css';
import { WhatIfOutcome } from './what-if-outcome.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

/** Which team is best: who does what, what it costs, what nobody covers; and what would be if something were different. */
export function TeamView({ bidId }: { bidId: string }) {
  const whatIf = useWhatIf(bidId);
  return (
    <WithMatch bidId={bidId} what="the team">
      {(match) =>
        whatIf === null ? (
          <Loading what="the rules of the team" />
        ) : (
          <TeamDesk bidId={bidId} saved={match} whatIf={whatIf} />
        )
      }
    </WithMatch>
  );
}

interface TeamDeskProps {
  bidId: string;
  /** The answer for the bid as it is kept. */
  saved: Match;
  whatIf: WhatIfControls;
}

function TeamDesk({ bidId, saved, whatIf }: TeamDeskProps) {
  const people = usePeople().data ?? [];
  const later = useWhatIfMatch(bidId, whatIf.question);
  const isWhatIf = whatIf.question !== '';
  const isOld = isWhatIf && (later.isPending || later.isPlaceholderData || later.isError);
  const shown = isWhatIf ? (later.data ?? saved) : saved;
  return (
    <div className={classes.layout}>
      <Stack gap="lg" miw={0}>
        {isWhatIf && (
          <WhatIfOutcome
            bidId={bidId}
            saved={saved}
            later={isOld ? undefined : later.data}
            error={later.error}
            retry={() => void later.refetch()}
            whatIf={whatIf}
          />
        )}
        <div className={isOld ? classes.stale : undefined}>
          <SolvedTeam match={shown} people={people} whatIf={whatIf} />
        </div>
      </Stack>
      <aside className={classes.panel} aria-label="What if">
        <Fold label="What if: other dates, limits and people">
          <WhatIfPanel people={people} lookUp={lookUpIn(saved)} whatIf={whatIf} />
        </Fold>
      </aside>
    </div>
  );
}
