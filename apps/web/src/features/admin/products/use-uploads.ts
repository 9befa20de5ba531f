import { UPLOAD_MAX_BYTES } from '@storehouse/domain';
import { useRef, useState } from 'react';
import { sentenceFor } from '../../../lib/problem';
import { uploadImage } from '../admin.api';

/** One picture on its way to the shop. */
export interface Upload {
  id: number;
  file: File;
  /** From 0 to 1. */
  progress: number;
  error?: string;
  /** No second try will help. */
  isHopeless?: boolean;
}

const problemOf = (file: File): string | undefined => {
  if (!file.type.startsWith('image/')) return 'This is not a picture.';
  if (file.size > UPLOAD_MAX_BYTES) return `This is larger than ${UPLOAD_MAX_BYTES / 1024 / 1024} MB.`;
  return undefined;
};

/** Sends pictures one after the other, so that they arrive in the order they were chosen in. */
export function useUploads(slug: string | undefined, onUploaded: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const lastId = useRef(0);
  const working = useRef(false);

  const patch = (id: number, change: Partial<Upload>) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...change } : each)));
  const drop = (id: number) => {
    queue.current = queue.current.filter((each) => each.id !== id);
    setUploads((before) => before.filter((each) => each.id !== id));
  };

  /** Sends what waits; answers the names of the files that failed, with the reason. */
  const send = async (to: string): Promise<string[]> => {
    if (working.current) return [];
    working.current = true;
    const failed: string[] = [];
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { id, file } = next;
      try {
        await uploadImage(to, file, (progress) => patch(id, { progress }));
        drop(id);
        onUploaded();
      } catch (error) {
        patch(id, { error: sentenceFor(error), progress: 0 });
        failed.push(`${file.name}: ${sentenceFor(error)}`);
      }
    }
    working.current = false;
    return failed;
  };

  const add = (files: File[]) => {
    const fresh = files.map((file): Upload => {
      lastId.current += 1;
      const error = problemOf(file);
      return { id: lastId.current, file, progress: 0, error, isHopeless: error !== undefined };
    });
    queue.current.push(...fresh.filter(({ error }) => !error));
    setUploads((before) => [...before, ...fresh]);
    if (slug) void send(slug);
  };

  const retry = (upload: Upload) => {
    patch(upload.id, { error: undefined });
    queue.current.push(upload);
    if (slug) void send(slug);
  };

  return { uploads, add, drop, retry, send };
}

export type Uploads = ReturnType<typeof useUploads>;
