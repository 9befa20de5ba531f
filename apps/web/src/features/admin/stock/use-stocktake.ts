import type { LocationDto, StocktakeDto, StocktakeLineDto, StocktakePreviewDto } from '@storehouse/dto';
import { useState } from 'react';
import { fieldErrorsFor, isRefusal, sentenceFor } from '../../../lib/problem';
import { bookStocktake, previewStocktake } from './stock.api';

/** Why the last step did not go through. */
interface Refusal {
  sentence: string;
  /** What is the matter with single lines. */
  lines: string[];
}

/** Lines that can be booked: the others need a look at the shelf, or at the code. */
export const bookable = (lines: StocktakeLineDto[]): StocktakeLineDto[] =>
  lines.filter(({ problem }) => problem === null);

/** A count on its way: text, then what it would change, then what was booked. What was typed stays until then. */
export function useStocktake(locations: LocationDto[], onBooked: (stocktake: StocktakeDto) => void) {
  const [location, setLocation] = useState(
    () => (locations.find(({ isActive }) => isActive) ?? locations[0])?.code ?? '',
  );
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [preview, setPreview] = useState<StocktakePreviewDto>();
  const [busy, setBusy] = useState<'looking' | 'booking'>();
  const [refusal, setRefusal] = useState<Refusal>();

  const refuse = (error: unknown) =>
    setRefusal({ sentence: sentenceFor(error), lines: Object.values(fieldErrorsFor(error)) });

  const look = async () => {
    setBusy('looking');
    try {
      setPreview(await previewStocktake({ location, text }));
      setRefusal(undefined);
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(undefined);
    }
  };

  const book = async () => {
    if (!preview) return;
    setBusy('booking');
    try {
      const lines = bookable(preview.lines).map(({ sku, counted, expected }) => ({ sku, counted, expected }));
      const booked = await bookStocktake({ location, lines, note: note.trim() || undefined });
      setPreview(undefined);
      setRefusal(undefined);
      setText('');
      setNote('');
      onBooked(booked);
    } catch (error) {
      refuse(error);
      // What moved meanwhile stands beside the count from here on.
      if (isRefusal(error, 'STOCKTAKE_OUTDATED'))
        setPreview(await previewStocktake({ location, text }).catch(() => preview));
    } finally {
      setBusy(undefined);
    }
  };

  return {
    ...{ location, text, note, preview, busy, refusal, look, book, setNote },
    setLocation: (code: string) => {
      setLocation(code);
      setPreview(undefined);
    },
    setText: (next: string) => {
      setText(next);
      setPreview(undefined);
    },
  };
}
