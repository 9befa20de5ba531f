import { useState } from 'react';
import { saveFile } from '../lib/download';
import { Button } from './button';
import { ProblemNote } from './problem-note';

interface Props {
  /** Name of the document, without its ending. */
  name: string;
  load: () => Promise<Blob>;
  dense?: boolean;
  children: string;
}

/** Fetches a PDF and hands it over to the browser; a failure stands below. */
export function PdfButton({ name, load, dense, children }: Props) {
  const [state, setState] = useState<'idle' | 'loading' | { failed: unknown }>('idle');
  const fetchFile = () => {
    setState('loading');
    load().then(
      (file) => {
        saveFile(file, `${name}.pdf`);
        setState('idle');
      },
      (failed: unknown) => setState({ failed }),
    );
  };
  return (
    <>
      <Button dense={dense} busy={state === 'loading' && 'Fetching…'} onClick={fetchFile}>
        {children}
      </Button>
      {typeof state === 'object' && <ProblemNote error={state.failed} onRetry={fetchFile} />}
    </>
  );
}
