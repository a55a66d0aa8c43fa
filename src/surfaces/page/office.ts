import { useEffect, useRef, useState } from 'react';
import { readAddress } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { PutBack, Step } from '../taskpane/desk.ts';
import { save } from '../taskpane/save.ts';
import { putBackSays } from '../taskpane/words.ts';
import { nextShown } from './axis.ts';
import type { Shape } from './book.ts';
import type { Selected } from './grid/selection.tsx';
import { startRoom } from './room.ts';
import type { Room } from './room.ts';

/** What the page knows of the open workbook. */
export interface Office {
  room: Room;
  /** The name of the file; '' while none is open. */
  name: string;
  /** Counts the workbooks that were opened: each has a pane of its own. */
  opened: number;
  shapes: Shape[];
  sheet: string;
  selected: Selected;
  /** Counts the changes: the grid loads anew. */
  version: number;
  /** The version that was downloaded last, or opened. */
  saved: number;
  done: Step[];
  undone: Step[];
  busy: string;
  /** Why a file was not opened, with its name; what was open before stays. */
  trouble: { file: string; say: string } | null;
  /** A sentence for the screen and the screen reader: what undo left, why a cell cannot be edited. */
  notice: string;
}

export interface OfficeVerbs {
  openFile(file: File): void;
  openSample(file: string): void;
  goTo(sheet: string): void;
  select(selected: Selected): void;
  type(at: Position, text: string): void;
  undo(): void;
  redo(): void;
  download(): void;
  notice(says: string): void;
  /** Takes away why a file was not opened. */
  dismiss(): void;
  cancel(): void;
}

const corner: Selected = { anchor: { row: 1, column: 1 }, head: { row: 1, column: 1 } };

/** The page's memory and its verbs. A workbook with changes that were not downloaded is not left without a question. */
export function useOffice(): [Office, OfficeVerbs] {
  const show = useRef<(sheet: string, cell: string) => void>(() => undefined);
  const [office, change] = useState<Office>(() => ({
    room: startRoom((sheet, cell) => show.current(sheet, cell)),
    name: '', opened: 0, shapes: [], sheet: '', selected: corner, version: 0, saved: 0, done: [], undone: [], busy: 'Opening the workbook', trouble: null, notice: '',
  }));
  const now = useRef(office);
  now.current = office;
  const places = useRef(new Map<string, Selected>());
  const set = (part: Partial<Office>) => change((before) => ({ ...before, ...part }));
  const { book, desk } = office.room;

  const goTo = (sheet: string, selected = places.current.get(sheet) ?? firstShown(now.current.shapes.find(({ name }) => name === sheet))) => {
    places.current.set(now.current.sheet, now.current.selected);
    set({ sheet, selected, notice: '' });
  };
  show.current = (sheet, cell) => {
    const at = readAddress(cell);
    if (at && now.current.shapes.some(({ name }) => name === sheet)) goTo(sheet, { anchor: at, head: at });
  };

  useEffect(() => office.room.hear((news) => {
    if (news.kind === 'history') set({ done: news.done, undone: news.undone });
    if (news.kind === 'written') {
      change((before) => ({ ...before, version: before.version + 1 }));
      void book.shape().then((shapes) => {
        if (!refused(shapes)) set({ shapes });
      });
    }
  }), []);

  const dirty = office.version !== office.saved;
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);

  const open = async (name: string, read: () => Promise<ArrayBuffer>) => {
    if (now.current.version !== now.current.saved && !confirm(`${now.current.name} has changes that were not downloaded. Leave them?`)) return;
    set({ busy: `Opening ${name}`, trouble: null, notice: '' });
    try {
      const shapes = await book.open(new Uint8Array(await read()), () => undefined);
      if (refused(shapes)) return set({ busy: '', trouble: { file: name, say: shapes.say } });
      places.current.clear();
      const first = shapes.find(({ hidden }) => !hidden);
      change((before) => ({ ...before, name, shapes, sheet: first?.name ?? '', selected: firstShown(first), opened: before.opened + 1, version: before.version + 1, saved: before.version + 1, busy: '' }));
    } catch {
      set({ busy: '', trouble: { file: name, say: refuse('cannot read', { detail: name }).say } });
    }
  };
  const swing = (work: Promise<PutBack | Refusal>) => void work.then(
    (back) => set({ notice: refused(back) ? back.say : putBackSays(back) }),
    () => set({ notice: 'Something went wrong in Indicator RAG. Nothing was changed.' }),
  );

  return [office, {
    openFile: (file) => void open(file.name, () => file.arrayBuffer()),
    openSample: (file) => void open(file, () => fetch(`samples/${file}`).then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error('no sample'))))),
    goTo,
    select: (selected) => set({ selected, notice: '' }),
    type: (at, text) => void book.type(now.current.sheet, at, text).then((refusal) => refusal && set({ notice: refusal.say }), () => set({ notice: 'Something went wrong in Indicator RAG. Nothing was changed.' })),
    undo: () => {
      const step = now.current.done.at(-1);
      if (step) swing(desk.undo(step.id));
    },
    redo: () => swing(book.redo()),
    download: () => void book.save().then((file) => {
      if (refused(file)) return set({ notice: file.say });
      save(file.bytes, ratedName(now.current.name));
      set({ saved: now.current.version });
    }, () => set({ notice: 'Something went wrong in Indicator RAG. Nothing was downloaded.' })),
    notice: (notice) => set({ notice }),
    dismiss: () => set({ trouble: null }),
    cancel: () => desk.cancel(),
  }];
}

/** The first cell that can be seen: the first rows and columns may be hidden. */
function firstShown(shape: Shape | undefined): Selected {
  if (!shape) return corner;
  const at = { row: Math.max(1, nextShown(shape.rows, 0, 1)), column: Math.max(1, nextShown(shape.columns, 0, 1)) };
  return { anchor: at, head: at };
}

/** performance.xlsx becomes performance-rated.xlsx. */
function ratedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}-rated.xlsx` : `${name.slice(0, dot)}-rated${name.slice(dot)}`;
}
