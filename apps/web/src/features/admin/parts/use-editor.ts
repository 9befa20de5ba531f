import type { ProblemDto } from '@storehouse/dto';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal, problemOf, sentenceFor } from '../../../lib/problem';
import type { Problems } from './problems';

interface Editing<Form, Saved> {
  /** As the API knows it; undefined while it is new. */
  saved: Saved | undefined;
  formOf: (saved: Saved | undefined) => Form;
  /** What the form can tell before it is sent. */
  problemsOf: (form: Form) => Problems;
  /** What the API refused, addressed as the form addresses its fields. */
  problemsFromApi: (problem: ProblemDto | undefined, form: Form) => Problems;
  /** Sends the form over the version that was read; undefined: a new one. */
  send: (form: Form, version: number | undefined) => Promise<Saved>;
  /** Reads it anew when somebody else was faster. */
  read: () => Promise<Saved>;
  onSaved: (saved: Saved) => void | Promise<void>;
}

/** The state of an editor: what was typed, what is wrong with it, and the way to the API and back. */
export function useEditor<Form, Saved extends { version: number }>(editing: Editing<Form, Saved>) {
  const { saved, formOf, problemsOf } = editing;
  const [version, setVersion] = useState(saved?.version);
  const [pristine, setPristine] = useState(() => formOf(saved));
  const [form, setForm] = useState(pristine);
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Problems>({});
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<Saved>();
  const latest = useRef(form);
  latest.current = form;

  /** Changes the form; a complaint of the API about the touched field goes. */
  const change = useCallback((update: (form: Form) => Form, path?: string) => {
    setForm(update);
    if (!path) return;
    setRefused((before) => {
      if (!(path in before)) return before;
      const { [path]: _answered, ...rest } = before;
      return rest;
    });
  }, []);

  const reset = (to: Form) => {
    setPristine(to);
    setForm(to);
    setChecked(false);
    setRefused({});
    setFailure(undefined);
    setTheirs(undefined);
  };

  const accept = (answer: Saved, sent: Form) => {
    setVersion(answer.version);
    // Whatever was typed while the answer was on its way stays.
    if (latest.current === sent) reset(formOf(answer));
    else setPristine(sent);
    return editing.onSaved(answer);
  };

  /** Shows what the API says about its fields; the rest is a sentence of its own. */
  const showRefusal = (error: unknown, sent: Form) => {
    const found = editing.problemsFromApi(problemOf(error), sent);
    setRefused(found);
    setFailure(Object.keys(found).length === 0 ? sentenceFor(error) : undefined);
  };

  const refuse = async (error: unknown, sent: Form) => {
    if (saved && isRefusal(error, 'STALE_VERSION')) setTheirs(await editing.read());
    else showRefusal(error, sent);
  };

  /** Saves; `over` is the version to write over when somebody else was faster. */
  const save = async (over = version) => {
    if (saving) return;
    setChecked(true);
    setFailure(undefined);
    setTheirs(undefined);
    if (Object.keys(problemsOf(form)).length > 0) return;
    setSaving(true);
    try {
      await accept(await editing.send(form, saved && over), form);
    } catch (error) {
      await refuse(error, form).catch((again: unknown) => setFailure(sentenceFor(again)));
    } finally {
      setSaving(false);
    }
  };

  const dirty = JSON.stringify(form) !== JSON.stringify(pristine);

  // A newer state from the server is taken over as long as nothing was typed; after that, saving tells of the conflict.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly read state starts this
  useEffect(() => {
    if (!saved || saved.version === version || dirty || saving) return;
    setVersion(saved.version);
    reset(formOf(saved));
  }, [saved]);

  return {
    form,
    change,
    save,
    saving,
    failure,
    /** As somebody else saved it meanwhile. */
    theirs,
    takeTheirs: () => {
      if (!theirs) return;
      setVersion(theirs.version);
      reset(formOf(theirs));
    },
    dirty,
    discard: () => reset(pristine),
    /** Shows every problem, as saving would; true when there is none. */
    check: () => {
      setChecked(true);
      return Object.keys(problemsOf(form)).length === 0;
    },
    showRefusal: (error: unknown) => showRefusal(error, form),
    problems: { ...(checked ? problemsOf(form) : {}), ...refused } as Problems,
  };
}

export type Editor<Form, Saved extends { version: number }> = ReturnType<typeof useEditor<Form, Saved>>;
