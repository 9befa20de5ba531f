import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { Note } from '../../../components/note';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { BookChecks } from '../../../features/admin/books/book-checks';
import { getBooks, verifyBooks } from '../../../features/admin/books/books.api';
import editorStyles from '../../../features/admin/parts/editor.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { keys } from '../../../features/admin/parts/queries';

/** So often is looked how far a run is. */
const LOOK_EVERY_MS = 1000;

/** What must always be true of the books, and whether it is. */
export function BooksPage() {
  const client = useQueryClient();
  const isAsking = useIsMutating({ mutationKey: keys.books }) > 0;
  const books = useQuery({
    queryKey: keys.books,
    queryFn: getBooks,
    refetchInterval: ({ state }) => (isAsking || state.data?.runningSince ? LOOK_EVERY_MS : false),
  });
  const verifying = useMutation({
    mutationKey: keys.books,
    mutationFn: verifyBooks,
    onSuccess: (verified) => client.setQueryData(keys.books, verified),
    onError: () => void books.refetch(),
  });
  const checks = books.data?.checks ?? [];
  const broken = checks.filter(({ result }) => result && result.disagreements.length > 0).length;
  const givenUp = checks.filter(({ givenUpAt }) => givenUpAt).length;
  const isProven =
    checks.length > 0 && givenUp === 0 && checks.every(({ result }) => result?.disagreements.length === 0);
  const runningSince = books.data?.runningSince;
  const asked = runningSince
    ? checks.filter((check) => isSince(runningSince, check.result?.checkedAt) || isSince(runningSince, check.givenUpAt))
    : [];
  return (
    <>
      <PageTitle
        title="Proof of the books"
        tabTitle="Proof of the books · Admin"
        aside={
          <Button dense busy={(isAsking || Boolean(runningSince)) && 'Adding up…'} onClick={() => verifying.mutate()}>
            Prove it now
          </Button>
        }
      />
      <p className={editorStyles.lead}>
        Each rule is recomputed in the database from the first order on: totals from lines, stock from its ledger, money
        from payments. Nothing is changed by looking.
      </p>
      <div aria-live="polite" className={editorStyles.lead}>
        {verifying.isError && <ProblemNote error={verifying.error} />}
        {runningSince && (
          <p>
            {asked.length} of {checks.length} rules asked
          </p>
        )}
        {givenUp > 0 && !runningSince && (
          <Note tone="warn">
            <p>
              {givenUp === 1 ? 'One check' : `${givenUp} checks`} gave no answer in the time that this page has. The
              command verify-books has no limit.
            </p>
          </Note>
        )}
        {isProven && !runningSince && (
          <Note tone="ok">
            <p>The books agree.</p>
          </Note>
        )}
        {broken > 0 && (
          <Note tone="bad">
            <p>
              {broken === 1 ? 'One rule does' : `${broken} rules do`} not hold. Please keep the database as it is, and
              ask somebody who knows it.
            </p>
          </Note>
        )}
      </div>
      <ListBody query={books} label="Loading the checks" isEmpty={() => false} empty={null}>
        {(page) => <BookChecks checks={page.checks} />}
      </ListBody>
    </>
  );
}

/** Whether an instant is not before a run began. */
const isSince = (began: string, at: string | null | undefined) => Boolean(at && at >= began);
